// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which of some names were probably meant by one that is none of them.
#include <string>
#include <string_view>
#include <vector>

namespace tarim::base {

/// How many single letters lie between two names: 0 for the same.
std::size_t distance(std::string_view a, std::string_view b);
/// The nearest first, at most `most`.
std::vector<std::string> nearest(std::string_view name, std::vector<std::string> candidates,
                                 std::size_t most = 3);
/// "a, b, c"
std::string listed(const std::vector<std::string>& names);

}  // namespace tarim::base
