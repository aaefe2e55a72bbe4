// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The few requests of tus 1.0 that a device sends, and what their answers say.
#include "client/sync/transport.hpp"
#include "client/vault/vault.hpp"

#include <optional>

namespace tarim::client::tus {

/// Creation with upload: the first bytes of what travels, or all of its `length`.
HttpRequest create(const std::string& hash, std::uint64_t length, bool recompressed, base::ByteView bytes);
HttpRequest patch(const std::string& upload, std::uint64_t offset, base::ByteView bytes);
HttpRequest head(const std::string& upload);

/// The path of the new upload; empty when there is none that may be asked.
std::string locationIn(const HttpAnswer& answer);
std::optional<std::uint64_t> offsetIn(const HttpAnswer& answer);
/// Whether what travels to it is the recompressed form.
bool isRecompressed(std::string_view upload);
/// Whether it is a path that this protocol gives out.
bool isUpload(std::string_view path);

}  // namespace tarim::client::tus
