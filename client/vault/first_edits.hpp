// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The first cells of a new application: what its applicant has chosen, and what the server's table of people
// knows of them, where the form asks for it. They are ordinary edits, written once, before the applicant has
// written anything.
#include "client/vault/drafts.hpp"
#include "client/vault/settings.hpp"

namespace tarim::client {

/// `kind` and `level` may be empty: not chosen yet. Of the account come the name, the unit and the unit's
/// county: into basic/name and basic/unit when the form has them, into basic/unit_county when its choices
/// have the county's code.
std::vector<CellEdit> firstEdits(const policy::Policy& policy, const Account& account, std::string_view kind,
                                 std::string_view level);

}  // namespace tarim::client
