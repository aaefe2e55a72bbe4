// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The requests of tus 1.0 that a device sends, and how to read their answers.
#include "client/sync/net/transport.hpp"

#include <optional>

namespace tarim::client::tus {

/// Ending of the path of an upload that receives the recompressed file.
inline constexpr std::string_view kRecompressedEnding = ".jxl";

/// Creation with upload: `bytes` are the first bytes, or all, of the `length` bytes to be sent. `assembly`:
/// FileSlice::assembly for the first slice of a file; empty for other slices and for whole files.
HttpRequest create(const std::string& hash, std::uint64_t length, bool recompressed, base::ByteView bytes,
                   const std::string& assembly = {});
HttpRequest patch(const std::string& upload, std::uint64_t offset, base::ByteView bytes);
HttpRequest head(const std::string& upload);

/// The path of the new upload; empty without a Location header that isUpload().
std::string locationIn(const HttpAnswer& answer);
std::optional<std::uint64_t> offsetIn(const HttpAnswer& answer);
/// Whether the server has assembled `file` from its slices; false: the slices do not make the file; nothing:
/// slices are missing. Any slice may complete several files.
std::optional<bool> assembledIn(const HttpAnswer& answer, std::string_view file);
/// Whether this upload receives the recompressed file.
bool isRecompressed(std::string_view upload);
/// Whether `path` is an upload path of this protocol.
bool isUpload(std::string_view path);

}  // namespace tarim::client::tus
