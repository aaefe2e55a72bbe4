// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Rectangles of a page as they are typed.
#include "shared/base/result.hpp"
#include "shared/imaging/mask.hpp"

#include <string>
#include <vector>

namespace tarim::client::cli {

/// "X,Y,W,H" in 1/10000 of the page. InvalidInput: something else, or nothing is covered.
base::Result<imaging::Area> areaOf(const std::string& word);
/// Several of them, with semicolons or blanks between. InvalidInput also for none.
base::Result<std::vector<imaging::Area>> areasOf(const std::string& words);

}  // namespace tarim::client::cli
