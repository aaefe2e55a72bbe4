// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// zstd on messages, in both directions (Content-Encoding, Accept-Encoding). Files are never packed:
// photographs do not get smaller, and a range of a packed file is no range.
#include "server/http/handler.hpp"

namespace tarim::server {

/// The body as it was before it was packed. TooLarge beyond `limit`; InvalidInput for any encoding but zstd
/// and zt1.
base::Result<std::string> decodedBody(const Request& request, std::size_t limit);
/// Packs the answer's body when the request says it may and it is worth it.
void encodeFor(const Request& request, Answer& answer);

}  // namespace tarim::server
