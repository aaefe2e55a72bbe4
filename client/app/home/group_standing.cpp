// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/home/group_standing.hpp"

#include <algorithm>

namespace tarim::client::app {
namespace {

const rules::Finding* gravestOf(const DraftSnapshot& draft, const std::string& group) {
  const rules::Finding* gravest = nullptr;
  for (const rules::Finding& finding : draft.findings)
    if (finding.place.table == group && (!gravest || finding.severity < gravest->severity))
      gravest = &finding;
  return gravest;
}

struct Pages {
  bool underWay = false;
  base::Instant lastStored;
};

Pages count(GroupStanding& standing, const DraftSnapshot& draft, std::string_view fileUnderWay) {
  Pages pages;
  for (const dossier::Attachment& page : draft.attachments) {
    const policy::Group* owner = draft.policy().groupOfSlot(page.slot);
    const bool shown = standing.group->masksPages || owner == standing.group;
    if (!shown) continue;
    ++standing.pages;
    standing.pagesUnanswered += page.mask == dossier::MaskAnswer::Unanswered;
    if (standing.group->masksPages) continue;
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
  if (standing.group->masksPages) return Arrival::Nothing;
  if (!standing.started && standing.pages == 0) return Arrival::Nothing;
  if (standing.pagesArrived < standing.pages)
    return pages.underWay ? Arrival::UnderWay : enrolled ? Arrival::Waiting : Arrival::OnlyHere;
  return unsentEdits || !enrolled ? Arrival::OnlyHere : Arrival::Arrived;
}

}  // namespace

std::vector<GroupStanding> standingOf(const DraftSnapshot& draft, bool enrolled,
                                      std::string_view fileUnderWay) {
  std::vector<GroupStanding> all;
  const auto asked = askedOf(draft);
  for (const policy::Group& group : draft.policy().groups) {
    GroupStanding standing;
    standing.group = &group;
    const auto state = draft.groups.find(group.id);
    if (state != draft.groups.end()) {
      standing.blocks = state->second.blocks;
      standing.warns = state->second.warns;
      standing.started = state->second.started;
      standing.complete = state->second.complete;
    }
    if (const auto own = asked.find(group.id); own != asked.end()) standing.asked = own->second;
    const Pages pages = count(standing, draft, fileUnderWay);
    standing.first = gravestOf(draft, group.id);
    standing.arrival = arrivalOf(standing, pages, draft.unsentTables.count(group.id) > 0, enrolled);
    const bool acknowledged = base::toMillis(draft.info.syncedAt) != 0;
    standing.arrivedAt = base::toMillis(pages.lastStored) != 0 ? pages.lastStored : draft.info.syncedAt;
    if (standing.arrival == Arrival::Arrived && !acknowledged) standing.arrival = Arrival::OnlyHere;
    all.push_back(standing);
  }
  return all;
}

int countOf(const std::vector<GroupStanding>& groups) {
  return int(std::count_if(groups.begin(), groups.end(),
                           [](const GroupStanding& one) { return one.group->number > 0; }));
}

int completeOf(const std::vector<GroupStanding>& groups) {
  return int(std::count_if(groups.begin(), groups.end(),
                           [](const GroupStanding& one) { return one.group->number > 0 && one.complete; }));
}

}  // namespace tarim::client::app
