// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// zstd compression of messages in both directions (Content-Encoding, Accept-Encoding). Files are never
// compressed: photographs do not shrink, and ranges refer to the bytes of the file.
#include "server/http/handler.hpp"

namespace tarim::server {

/// The decompressed body. TooLarge beyond `limit`; InvalidInput for any encoding but zstd and zt1.
base::Result<std::string> decodedBody(const Request& request, std::size_t limit);
/// How large the body is once it is decoded; what says nothing of its size counts as the largest message.
std::size_t unpackedSize(const Request& request);
/// Compresses the answer's body when the request accepts it and the body is large enough.
void encodeFor(const Request& request, Answer& answer);

}  // namespace tarim::server
