// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Reads single details of a command or event of a stage. Errors are InvalidInput with the place
// "details.<name>".
#include "shared/base/result.hpp"
#include "shared/workflow/detail.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tarim::workflow {

inline constexpr std::size_t kMostNameBytes = 200;  ///< Of a person, a session, a place.

base::Error invalidDetail(std::string_view name, std::string why);
/// The values of all details of this name, in their order.
std::vector<std::string_view> valuesOf(const Details& details, std::string_view name);
/// A whole number between the bounds, with no sign and nothing around it.
std::optional<int> wholeNumber(std::string_view text, int least, int most);
/// A day yyyy-mm-dd, or empty where it may be absent.
base::Result<std::string> dayIn(const Details& details, std::string_view name, bool isNeeded);
/// Text that is more than white space, with at most `most` bytes.
base::Result<std::string> textIn(const Details& details, std::string_view name, std::size_t most);
/// True for "yes", false for "no".
base::Result<bool> yesNoIn(const Details& details, std::string_view name);

}  // namespace tarim::workflow
