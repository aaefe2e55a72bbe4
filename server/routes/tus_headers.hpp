// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Parses and checks the headers of a tus request. Errors are InvalidInput.
#include "server/http/handler.hpp"
#include "server/routes/checksum.hpp"
#include "server/store/file_store.hpp"
#include "shared/base/hash.hpp"

namespace tarim::server {

inline constexpr std::string_view kTusVersion = "1.0.0";
inline constexpr std::string_view kTusBytes = "application/offset+octet-stream";
/// Limit of Upload-Metadata, which is stored with the upload and returned: enough for a name and a few more
/// keys.
inline constexpr std::size_t kMostMetadata = 4096;

/// The key "sha256" of Upload-Metadata: the base64 of 64 hex digits.
base::Result<base::Hash> promisedHash(const Request& request);
/// The number in a header: Upload-Length or Upload-Offset.
base::Result<std::uint64_t> numberIn(const Request& request, std::string_view header);
/// Upload-Checksum; nothing when the header is absent.
base::Result<std::optional<Checksum>> promisedChecksum(const Request& request);

/// The key "form" of Upload-Metadata: the encoding of the bytes; AsItIs when the key is absent.
base::Result<Form> promisedForm(const Request& request);

/// The header Tarim-Join: the assembly that the file is a slice of; nothing when it is absent.
base::Result<std::optional<Assembly>> promisedAssembly(const Request& request);

}  // namespace tarim::server
