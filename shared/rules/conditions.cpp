// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Conditions on cells, and the state of a group.
#include "shared/base/text.hpp"
#include "shared/rules/rulebook.hpp"

#include <algorithm>

namespace tarim::rules {

namespace {

bool termHolds(const policy::Condition::Term& term, const dossier::Dossier& dossier, std::string_view table,
               std::string_view row) {
  const std::string_view value = term.table.empty()
                                     ? dossier.value(table, row, term.column)
                                     : dossier.value(term.table, dossier::kRecordRow, term.column);
  const bool listed = std::find(term.oneOf.begin(), term.oneOf.end(), value) != term.oneOf.end();
  return listed != term.negated;
}

bool hasPages(const policy::Group& group, const dossier::Dossier& dossier) {
  for (const std::string& id : dossier.rows(dossier::kAttachmentTable)) {
    const std::string_view slot = dossier.value(dossier::kAttachmentTable, id, "slot");
    for (const policy::Slot& own : group.evidence)
      if (own.id == slot) return true;
  }
  return false;
}

}  // namespace

bool holds(const policy::Condition& condition, const dossier::Dossier& dossier, std::string_view table,
           std::string_view row) {
  return std::all_of(condition.all.begin(), condition.all.end(),
                     [&](const auto& term) { return termHolds(term, dossier, table, row); });
}

GroupState groupState(const policy::Group& group, const dossier::Dossier& dossier,
                      const std::vector<Finding>& findings) {
  GroupState state;
  for (const Finding& finding : findings) {
    if (finding.place.table != group.id) continue;
    if (finding.severity == Severity::Blocks) ++state.blocks;
    if (finding.severity == Severity::Warns) ++state.warns;
  }
  const auto& record = dossier.row(group.id, dossier::kRecordRow);
  state.started =
      !dossier.rows(group.id).empty() || hasPages(group, dossier) ||
      std::any_of(record.begin(), record.end(), [](const auto& cell) { return !cell.second.empty(); });
  state.complete =
      state.blocks == 0 && (!group.masksPages || !dossier.rows(dossier::kAttachmentTable).empty());
  return state;
}

}  // namespace tarim::rules
