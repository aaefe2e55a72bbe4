// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Changes single values in the text of a configuration. The operator's comments, order and other values stay
// unchanged.
#include "shared/base/result.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tarim::server {

/// A key by its dotted name ("files.store") and its new value as TOML writes it ("\"store\"", "8443").
using ConfigEdit = std::pair<std::string, std::string>;

/// The edited text. ConfigInvalid when the text is not TOML or lacks a key.
base::Result<std::string> edited(std::string text, const std::vector<ConfigEdit>& edits);
/// A TOML string literal.
std::string tomlText(std::string_view text);

}  // namespace tarim::server
