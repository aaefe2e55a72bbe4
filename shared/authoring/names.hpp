// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Readable names of the keys and values of a policy file.
#include "shared/policy/policy.hpp"

#include <boost/json/value.hpp>

namespace tarim::authoring {

/// "maxCharacters" → 最多字数, "at most … characters"; an unknown key stays unchanged.
policy::Label formatKey(std::string_view key);
/// A value in one line: yes and no, texts in quotes, conditions as “basic/unit_kind is enterprise”.
policy::Label formatValue(std::string_view key, const boost::json::value& value);
/// The name of an element of a list: its id, word, parameter, or kind and level; empty when it has none.
std::string nameOf(const boost::json::value& element);
/// Label and name of an element: 网上申报 (apply).
policy::Label calledBy(const boost::json::value& element);

}  // namespace tarim::authoring
