// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The few requests of tus 1.0 that a device sends, and what their answers say.
#include "client/sync/transport.hpp"
#include "client/vault/vault.hpp"

#include <optional>

namespace tarim::client::tus {

/// Creation with upload: the file's first bytes, or all of them.
HttpRequest create(const FileRecord& file, base::ByteView bytes);
HttpRequest patch(const std::string& upload, std::uint64_t offset, base::ByteView bytes);
HttpRequest head(const std::string& upload);

/// The path of the new upload; empty when there is none that may be asked.
std::string locationIn(const HttpAnswer& answer);
std::optional<std::uint64_t> offsetIn(const HttpAnswer& answer);
/// Whether it is a path that this protocol gives out.
bool isUpload(std::string_view path);

}  // namespace tarim::client::tus
