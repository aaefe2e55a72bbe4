// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Pretty-prints JSON: keys in insertion order, indented by two blanks, short values on one line.
#include <boost/json/value.hpp>

#include <string>

namespace tarim::authoring {

std::string pretty(const boost::json::value& value);

}  // namespace tarim::authoring
