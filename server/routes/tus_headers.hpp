// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a tus client says in its headers, checked.
#include "server/http/handler.hpp"
#include "server/routes/checksum.hpp"
#include "server/store/file_store.hpp"
#include "shared/base/hash.hpp"

namespace tarim::server {

inline constexpr std::string_view kTusVersion = "1.0.0";
inline constexpr std::string_view kTusBytes = "application/offset+octet-stream";
/// It is kept with the upload and given back: room for a name and a few more keys.
inline constexpr std::size_t kMostMetadata = 4096;

/// "sha256" of Upload-Metadata: the base64 of 64 hex digits.
base::Result<base::Hash> promisedHash(const Request& request);
/// Upload-Length or Upload-Offset.
base::Result<std::uint64_t> numberIn(const Request& request, std::string_view header);
/// Upload-Checksum; nothing when there is none.
base::Result<std::optional<Checksum>> promisedChecksum(const Request& request);

/// Which form the bytes travel in; AsItIs when nothing is said of it. InvalidInput for one that is not known.
base::Result<Form> promisedForm(const Request& request);

/// What the file is a slice of; nothing when it is none.
base::Result<std::optional<Assembly>> promisedAssembly(const Request& request);

}  // namespace tarim::server
