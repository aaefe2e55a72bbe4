// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Converts one JSON value of a file into the text of a cell, or an error. Used by import.cpp only.
#include "shared/base/result.hpp"
#include "shared/policy/policy.hpp"

#include <boost/json/value.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace tarim::dossier {

/// The first error, which ends the reading; nullopt while there is none.
using Misfit = std::optional<base::Error>;

/// The JSON types that a cell accepts besides text.
enum class Accepts { TextOnly, Integers, Numbers };
Accepts accepts(policy::FieldType type);

base::Error misfit(base::Code code, std::string reason, std::string path, int row = -1);
/// Text of a file for one line of an error: shortened, without control characters. (Not named `quoted`: with
/// a std::string that would find std::quoted as well.)
std::string inQuotes(std::string_view text);
/// "an array", "true or false": for errors.
std::string_view kindOf(const boost::json::value& value);
/// InvalidInput for another kind or NUL, TooLarge beyond kMaxValueBytes.
base::Result<std::string> cellText(const boost::json::value& value, Accepts accepted, const std::string& path,
                                   int row);

}  // namespace tarim::dossier
