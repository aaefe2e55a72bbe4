// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Sorts remarks by their places in the file.
#include "shared/authoring/lint.hpp"

#include <boost/json/value.hpp>

namespace tarim::authoring {

void sortByFile(std::vector<Remark>& remarks, const boost::json::value& file);

}  // namespace tarim::authoring
