// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a page of evidence says beside what was typed (“所有内容须与附件一致”). Which cells a page proves
// stands in the policy (policy::Proofs). A difference warns and never blocks; nothing is written here.
//
// A page is read several times at different sizes (shared/pages/text_reader.hpp), because one reading often
// has right what another has wrong. A cell agrees when one of them says the same; it differs when the
// readings that found its place agree with each other on something else.
#include "shared/dossier/attachments.hpp"
#include "shared/pages/page_text.hpp"
#include "shared/policy/proofs.hpp"

#include <span>
#include <string>
#include <vector>

namespace tarim::reading {

using pages::Area;
using pages::PageText;

enum class Comparison {
  Agrees,
  Differs,   ///< `page` is another value.
  Proposed,  ///< The cell is empty and the page says `page`.
  Unread,    ///< The page was read, and the value was not found on it or not for sure.
};

struct CellReading {
  dossier::CellKey cell;
  Comparison comparison = Comparison::Unread;
  std::string typed;  ///< The cell's value; empty for Proposed.
  std::string page;   ///< The value that the cell would hold after taking the page's; only of Differs and
                      ///< Proposed. Empty where the page says less than the cell needs (a month for a day).
  std::string shown;  ///< What stands on the page, as it was read.
  std::vector<Area> areas;  ///< Where it stands; empty for Unread.
};

/// The cells that this page proves, in the order of the policy. Cells of types that no page shows as they are
/// typed (long texts) and those answered by 无 are left out.
std::vector<CellReading> readCells(const policy::Policy& policy, const policy::Proofs& proofs,
                                   const dossier::Dossier& dossier, const dossier::Attachment& page,
                                   std::span<const PageText> readings);

/// Over the pages of one slot: what one page says, another need not say. Of each cell the best: an agreement,
/// else a difference, else a proposal.
std::vector<CellReading> together(const std::vector<std::vector<CellReading>>& pages);

}  // namespace tarim::reading
