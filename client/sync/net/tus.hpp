// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The few requests of tus 1.0 that a device sends, and what their answers say.
#include "client/sync/net/transport.hpp"

#include <optional>

namespace tarim::client::tus {

/// How an upload's path ends when what travels to it is the recompressed form.
inline constexpr std::string_view kRecompressedEnding = ".jxl";

/// Creation with upload: the first bytes of what travels, or all of its `length`. `assembly`: what it is a
/// slice of, as FileSlice has it; empty for a whole file, or when it was said.
HttpRequest create(const std::string& hash, std::uint64_t length, bool recompressed, base::ByteView bytes,
                   const std::string& assembly = {});
HttpRequest patch(const std::string& upload, std::uint64_t offset, base::ByteView bytes);
HttpRequest head(const std::string& upload);

/// The path of the new upload; empty when there is none that may be asked.
std::string locationIn(const HttpAnswer& answer);
std::optional<std::uint64_t> offsetIn(const HttpAnswer& answer);
/// What became of the file that this was a slice of; nothing while slices are missing. A slice may have been
/// the last one of another file.
std::optional<bool> assembledIn(const HttpAnswer& answer, std::string_view file);
/// Whether what travels to it is the recompressed form.
bool isRecompressed(std::string_view upload);
/// Whether it is a path that this protocol gives out.
bool isUpload(std::string_view path);

}  // namespace tarim::client::tus
