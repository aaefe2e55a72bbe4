// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The facts of a frozen submission as an expert sees them. Of each cell the policy says whether it is shown
// (policy::Blind): a hidden one is left out, in a shown one ○○ stands in place of what names the person. What
// the policy does not know is left out.
#include "server/services/blind_names.hpp"
#include "shared/dossier/attachments.hpp"
#include "shared/wire/blind.hpp"

#include <map>

namespace tarim::server {

std::vector<wire::BlindCell> blindCells(const policy::Policy& policy, const dossier::Dossier& dossier,
                                        const BlindNames& names);

/// The pages that may be shown once what must be covered is covered: those of slots that the policy does not
/// hide, in their order.
std::vector<dossier::Attachment> blindPages(const policy::Policy& policy, const dossier::Dossier& dossier);

/// A page as the list of an expert has it, without its number. `row` is counted as in blindCells().
wire::BlindSheet blindSheet(const dossier::Dossier& dossier, const dossier::Attachment& page);

}  // namespace tarim::server
