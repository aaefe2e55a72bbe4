// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// JSON for people: in the order in which it was put together, two blanks a level, what is short on one line.
#include <boost/json/value.hpp>

#include <string>

namespace tarim::authoring {

std::string pretty(const boost::json::value& value);

}  // namespace tarim::authoring
