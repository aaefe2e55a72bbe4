// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One foreign JSON value as the text of a cell, or the one line that says why not. Used by import.cpp alone.
#include "shared/base/result.hpp"
#include "shared/policy/policy.hpp"

#include <boost/json/value.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace tarim::dossier {

/// The first misfit ends a reading; nullopt means that all is well so far.
using Misfit = std::optional<base::Error>;

/// What a cell takes besides text.
enum class Accepts { TextOnly, Integers, Numbers };
Accepts accepts(policy::FieldType type);

base::Error misfit(base::Code code, std::string reason, std::string path, int row = -1);
/// Foreign text for one line of an error: control characters out, and not long.
/// (Not `quoted`: with a std::string that would find std::quoted as well.)
std::string inQuotes(std::string_view text);
/// "an array", "true or false": for errors.
std::string_view kindOf(const boost::json::value& value);
/// InvalidInput for another kind or NUL, TooLarge beyond kMaxValueBytes.
base::Result<std::string> cellText(const boost::json::value& value, Accepts accepted, const std::string& path,
                                   int row);

}  // namespace tarim::dossier
