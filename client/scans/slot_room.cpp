// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/scans/slot_room.hpp"

#include "shared/base/ids.hpp"

#include <algorithm>

namespace tarim::client {
namespace {

using base::Code;
using base::Error;
using dossier::Side;

Error refuse(std::string why, const PageTarget& target, Code code = Code::InvalidInput) {
  return Error(code, std::move(why), {{}, target.table + "/" + target.row + "/" + target.slot});
}

base::Result<Side> sideOf(const policy::Slot& slot, const std::vector<dossier::Attachment>& pages,
                          const PageTarget& target) {
  if (!slot.twoSides && target.side != Side::None) return refuse("this slot has no front and back", target);
  if (!slot.twoSides || target.side != Side::None) return target.side;
  const auto count = [&](Side side) {
    return std::count_if(pages.begin(), pages.end(), [&](const auto& page) { return page.side == side; });
  };
  return count(Side::Front) <= count(Side::Back) ? Side::Front : Side::Back;
}

bool hasRow(const dossier::Dossier& dossier, const std::string& table, const std::string& row) {
  const auto& rows = dossier.rows(table);
  return std::find(rows.begin(), rows.end(), row) != rows.end();
}

}  // namespace

base::Result<dossier::Attachment> roomFor(const dossier::Dossier& dossier, const policy::Policy& policy,
                                          const PageTarget& target) {
  const policy::Slot* slot = policy.slot(target.slot);
  if (!slot) return refuse("the policy has no slot " + target.slot, target);
  const policy::Group* group = policy.groupOfSlot(target.slot);
  if (!slot->perRow && !target.row.empty())
    return refuse("this slot belongs to the whole application", target);
  if (slot->perRow && target.row.empty()) return refuse("this slot needs the row that it proves", target);
  if (slot->perRow && !target.table.empty() && target.table != group->id)
    return refuse("this slot belongs to " + group->id, target);
  if (slot->perRow && !hasRow(dossier, group->id, target.row))
    return refuse("there is no such row", target, Code::NotFound);
  const auto pages = dossier::attachmentsOf(dossier, target.slot, target.row);
  if (int(pages.size()) >= slot->maxPages)
    return refuse("all " + std::to_string(slot->maxPages) + " pages are there; remove one first", target,
                  Code::SlotFull);
  const auto side = sideOf(*slot, pages, target);
  if (!side) return side.error();
  dossier::Attachment page;
  page.id = base::newId();
  page.slot = target.slot;
  page.table = slot->perRow ? group->id : std::string();
  page.row = target.row;
  page.side = *side;
  for (const dossier::Attachment& other : pages)
    if (other.side == *side) page.page = std::max(page.page, other.page);
  ++page.page;
  return page;
}

}  // namespace tarim::client
