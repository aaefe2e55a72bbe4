// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/home/group_standing.hpp"

#include <algorithm>

namespace tarim::client::app {
namespace {

struct Pages {
  bool underWay = false;
  base::Instant lastStored;
};

Pages count(GroupStanding& standing, const DraftSnapshot& draft, std::string_view fileUnderWay) {
  Pages pages;
  for (const dossier::Attachment& page : draft.attachments) {
    if (draft.policy().groupOfSlot(page.slot) != standing.tally.group) continue;
    const auto file = draft.files.find(page.file);
    const bool arrived = file != draft.files.end() && file->second.progress == FileProgress::OnServer;
    standing.pagesArrived += arrived;
    if (arrived) {
      pages.lastStored = std::max(pages.lastStored, file->second.storedAt);
    } else {
      standing.bytesWaiting +=
          page.size - (file == draft.files.end() ? 0 : std::min(page.size, file->second.sent));
      pages.underWay = pages.underWay || (!fileUnderWay.empty() && page.file == fileUnderWay);
    }
  }
  return pages;
}

Arrival arrivalOf(const GroupStanding& standing, const Pages& pages, bool unsentEdits, bool enrolled) {
  const GroupTally& tally = standing.tally;
  if (tally.group->masksPages) return Arrival::Nothing;
  if (!tally.started && tally.pages == 0) return Arrival::Nothing;
  if (standing.pagesArrived < tally.pages)
    return pages.underWay ? Arrival::UnderWay : enrolled ? Arrival::Waiting : Arrival::OnlyHere;
  return unsentEdits || !enrolled ? Arrival::OnlyHere : Arrival::Arrived;
}

}  // namespace

std::vector<GroupStanding> standingOf(const DraftSnapshot& draft, const Tally& tally, bool enrolled,
                                      std::string_view fileUnderWay) {
  std::vector<GroupStanding> all;
  for (const GroupTally& one : tally.groups) {
    GroupStanding standing;
    standing.tally = one;
    const Pages pages = count(standing, draft, fileUnderWay);
    standing.arrival = arrivalOf(standing, pages, draft.unsentTables.count(one.group->id) > 0, enrolled);
    const bool acknowledged = base::toMillis(draft.info.syncedAt) != 0;
    standing.arrivedAt = base::toMillis(pages.lastStored) != 0 ? pages.lastStored : draft.info.syncedAt;
    if (standing.arrival == Arrival::Arrived && !acknowledged) standing.arrival = Arrival::OnlyHere;
    all.push_back(standing);
  }
  return all;
}

}  // namespace tarim::client::app
