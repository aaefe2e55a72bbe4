// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The data files of this folder, compiled into the program.
#include <string_view>

namespace tarim::demo {

/// dossier.json: a dossier file whose dates are written from the cycle's year and the day ({year-1},
/// {today+60}).
std::string_view applicationText();
/// id,name,county,parent: parents before children.
std::string_view unitsCsv();
/// id,name,role,unit: one person for every role, and a second applicant in another county.
std::string_view peopleCsv();
/// The shipped policy of 2024.
std::string_view shippedPolicyText();

}  // namespace tarim::demo
