// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Formats a cell's value for people, alike on every page of applicants and reviewers: a choice by its label,
// 2019-07 as 2019年7月, "now" as 至今, "yes" as 是.
#include "shared/policy/policy.hpp"

namespace tarim::policy {

enum class Language { Zh, En };
/// The format of dates: spelled out, or as in the cell, for dense tables. English always writes 2019-07.
enum class Dates { Spelled, AsWritten };

/// The label in the language, or in Chinese where the policy has no translation.
const std::string& in(Language language, const Label& label);
/// The name of a role for people.
std::string_view in(Language language, Role role);
/// Unknown choices and invalid dates stay unchanged.
std::string shownValue(const Field& field, std::string_view value, Language language,
                       Dates dates = Dates::Spelled);

}  // namespace tarim::policy
