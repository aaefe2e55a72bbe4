// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// `tarim-cli SUBCOMMAND --help`, by CLI11: made of the subcommand's usage line and one table of what each
// word and option means.
#include <string>
#include <string_view>

namespace tarim::client::cli {

/// `usage` as in "TABLE ROW|new COLUMN VALUE [--json]".
std::string helpOf(std::string_view name, std::string_view usage, std::string_view does);

}  // namespace tarim::client::cli
