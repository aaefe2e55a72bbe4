// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A cell's value as people read it, the same on every page of applicants and reviewers: a choice is its
// words, 2019-07 is 2019年7月, "now" is 至今, "yes" is 是.
#include "shared/policy/policy.hpp"

namespace tarim::policy {

enum class Language { Zh, En };
/// How a date reads: spelled out, or as the cell has it, for dense tables. English always writes 2019-07.
enum class Dates { Spelled, AsWritten };

/// In the language, or in Chinese where the policy has no other words.
const std::string& in(Language language, const Label& label);
/// What people read for a role.
std::string_view in(Language language, Role role);
/// Unknown choices and what is not a date stay as they are.
std::string shownValue(const Field& field, std::string_view value, Language language,
                       Dates dates = Dates::Spelled);

}  // namespace tarim::policy
