// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The files of this folder as they are, built in, so that a program needs no folder to demonstrate something.
#include <string_view>

namespace tarim::demo {

/// dossier.json: a dossier file whose dates are written from the cycle's year and the day ({year-1},
/// {today+60}).
std::string_view applicationText();
/// id,name,county,parent: parents before children.
std::string_view unitsCsv();
/// id,name,role,unit: one person for every role, and a second applicant in another county.
std::string_view peopleCsv();
/// The policy of 2024 as it is shipped.
std::string_view shippedPolicyText();

}  // namespace tarim::demo
