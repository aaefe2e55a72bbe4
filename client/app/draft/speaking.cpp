// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/draft/speaking.hpp"

#include "shared/rules/lack.hpp"

#include <algorithm>

namespace tarim::client::app {
namespace {

constexpr std::string_view kTableEmpty = "form.tableEmpty";

}  // namespace

bool speaks(const DraftSnapshot& draft, const Touched& touched, const rules::Finding& finding) {
  const rules::Lack lack = rules::lackOf(draft.policy(), finding);
  if (lack == rules::Lack::None) return true;
  const rules::FindingPlace& place = finding.place;
  const bool field = lack == rules::Lack::Answer && !place.column.empty() &&
                     touched.isLeft({place.table, place.row, place.column});
  if (field) return true;
  if (touched.isNewRow(place.table, place.row)) return false;
  if (draft.state.phase != workflow::Phase::Draft || touched.isFinished(place.table)) return true;
  return lack == rules::Lack::Answer && touched.isRowLeft(place.table, place.row);
}

Speaks speaksIn(const DraftSnapshot& draft) {
  return [&draft](const rules::Finding& finding) { return speaks(draft, draft.touched, finding); };
}

bool isSaidByAnother(const DraftSnapshot& draft, const rules::Finding& finding) {
  return isOfCheck(draft.policy(), finding, kTableEmpty) && wantsRows(draft, finding.place.table);
}

bool wantsRows(const DraftSnapshot& draft, std::string_view table) {
  return std::any_of(draft.findings.begin(), draft.findings.end(), [&](const rules::Finding& finding) {
    return finding.place.table == table && finding.severity == rules::Severity::Blocks &&
           finding.place.column.empty() && finding.place.slot.empty() &&
           rules::lackOf(draft.policy(), finding) == rules::Lack::Rows &&
           !isOfCheck(draft.policy(), finding, kTableEmpty);
  });
}

bool isOfCheck(const policy::Policy& policy, const rules::Finding& finding, std::string_view check) {
  return std::any_of(policy.rules.begin(), policy.rules.end(), [&](const policy::RuleRow& row) {
    return row.id == finding.rule && row.check == check;
  });
}

}  // namespace tarim::client::app
