// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/draft/tally.hpp"

#include "shared/dossier/masks.hpp"

#include <algorithm>

namespace tarim::client::app {
namespace {

using policy::Condition;
using policy::Group;

bool holdsForRecord(const Condition& condition, const dossier::Dossier& dossier, const Group& group) {
  return rules::holds(condition, dossier, group.id, dossier::kRecordRow);
}

/// The answer that a term of a condition depends on was given, or is not asked for.
bool isAnswered(const DraftSnapshot& draft, const Group& group, const Condition::Term& term) {
  const std::string& table = term.table.empty() ? group.id : term.table;
  if (!draft.dossier->value(table, dossier::kRecordRow, term.column).empty()) return true;
  const Group* owner = draft.policy().group(table);
  const policy::Field* field = draft.policy().field(table, term.column);
  return owner && field && !holdsForRecord(field->when, *draft.dossier, *owner);
}

/// Everything that makes the form ask here for nothing was answered.
bool isDecided(const DraftSnapshot& draft, const Group& group) {
  const auto answered = [&](const auto& one) {
    return std::all_of(one.when.all.begin(), one.when.all.end(),
                       [&](const Condition::Term& term) { return isAnswered(draft, group, term); });
  };
  return std::all_of(group.fields.begin(), group.fields.end(), answered) &&
         std::all_of(group.evidence.begin(), group.evidence.end(), answered);
}

void countFindings(GroupTally& tally, const DraftSnapshot& draft, const Speaks& speaks) {
  bool firstSpeaks = false;
  for (const rules::Finding& finding : draft.findings) {
    if (finding.place.table != tally.group->id || isSaidByAnother(draft, finding)) continue;
    const bool aloud = speaks(finding);
    tally.blocks += aloud && finding.severity == rules::Severity::Blocks;
    tally.warns += aloud && finding.severity == rules::Severity::Warns;
    tally.toFill += !aloud && finding.severity == rules::Severity::Blocks;
    const bool graver = !tally.first || finding.severity < tally.first->severity;
    if (aloud == firstSpeaks ? graver : aloud) {
      tally.first = &finding;
      firstSpeaks = aloud;
    }
  }
}

void countPages(GroupTally& tally, const DraftSnapshot& draft) {
  for (const dossier::Attachment& page : draft.attachments) {
    if (!tally.group->masksPages && draft.policy().groupOfSlot(page.slot) != tally.group) continue;
    ++tally.pages;
    const dossier::MaskState masks = dossier::maskStateOf(page);
    tally.pagesUnhandled += masks == dossier::MaskState::Unanswered || masks == dossier::MaskState::Undrawn;
  }
}

bool isDone(const GroupTally& tally, const DraftSnapshot& draft) {
  if (tally.blocks + tally.toFill > 0 || tally.asked.left() > 0) return false;
  if (tally.group->masksPages) return tally.pages > 0;
  if (tally.started || tally.pages > 0) return true;
  if (draft.state.phase != workflow::Phase::Draft || draft.touched.isFinished(tally.group->id)) return true;
  return tally.idle && isDecided(draft, *tally.group);
}

}  // namespace

bool isIdle(const Group& group, const dossier::Dossier& dossier) {
  const auto asked = [&](const auto& one) { return holdsForRecord(one.when, dossier, group); };
  return !group.hasRows && !group.masksPages &&
         std::none_of(group.fields.begin(), group.fields.end(), asked) &&
         std::none_of(group.evidence.begin(), group.evidence.end(), asked);
}

const GroupTally* Tally::of(std::string_view group) const {
  const auto found = std::find_if(groups.begin(), groups.end(),
                                  [&](const GroupTally& one) { return one.group->id == group; });
  return found == groups.end() ? nullptr : &*found;
}

Tally tallyOf(const DraftSnapshot& draft, const Speaks& speaks) {
  Tally tally;
  const auto asked = askedOf(draft);
  for (const Group& group : draft.policy().groups) {
    GroupTally one;
    one.group = &group;
    one.started = rules::groupState(group, *draft.dossier, {}).started;
    one.idle = isIdle(group, *draft.dossier);
    if (const auto own = asked.find(group.id); own != asked.end()) one.asked = own->second;
    countFindings(one, draft, speaks);
    countPages(one, draft);
    one.done = isDone(one, draft);
    tally.items += group.number > 0;
    tally.done += group.number > 0 && one.done;
    tally.blocks += one.blocks;
    tally.warns += one.warns;
    tally.toFill += one.toFill;
    tally.groups.push_back(std::move(one));
  }
  tally.asked = allAskedOf(draft);
  return tally;
}

}  // namespace tarim::client::app
