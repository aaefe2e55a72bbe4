// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/view.hpp"

#include "shared/base/text.hpp"
#include "shared/rules/rulebook.hpp"

#include <algorithm>

namespace tarim::rules {

namespace {

using dossier::kRecordRow;

void layFields(View& view, const policy::Group& group, const std::vector<policy::Field>& fields,
               std::string_view row) {
  const dossier::Dossier::Row& cells = view.dossier.row(group.id, row);
  for (const policy::Field& field : fields) {
    if (!holds(field.when, view.dossier, group.id, row)) continue;
    const auto cell = cells.find(field.id);
    view.cells.push_back({&group, &field, row, cell == cells.end() ? std::string_view() : cell->second});
  }
}

void laySlot(View& view, const policy::Group& group, const policy::Slot& slot, std::string_view row) {
  if (!holds(slot.when, view.dossier, group.id, row)) return;
  AskedSlot asked{&group, &slot, row, {}};
  // Attachments are sorted by slot and row; a slot of the whole application takes all its pages.
  auto page =
      std::lower_bound(view.attachments.begin(), view.attachments.end(), slot.id,
                       [](const dossier::Attachment& a, const std::string& id) { return a.slot < id; });
  for (; page != view.attachments.end() && page->slot == slot.id; ++page)
    if (!slot.perRow || page->row == row) asked.pages.push_back(&*page);
  view.evidence.push_back(std::move(asked));
}

}  // namespace

void layForm(View& view) {
  view.attachments = dossier::attachments(view.dossier);
  for (const policy::Group& group : view.policy.groups) {
    layFields(view, group, group.fields, kRecordRow);
    const std::vector<std::string>& rows = view.dossier.rows(group.id);
    if (group.hasRows)
      for (const std::string& row : rows)
        layFields(view, group, group.rows.fields, row);
    for (const policy::Slot& slot : group.evidence) {
      if (!slot.perRow)
        laySlot(view, group, slot, kRecordRow);
      else
        for (const std::string& row : rows)
          laySlot(view, group, slot, row);
    }
  }
}

bool isFreeText(const policy::Field& field) {
  return field.type != policy::FieldType::Choice && field.type != policy::FieldType::YesNo;
}

bool isLookalike(const policy::Policy& policy, std::string_view value) {
  const std::string_view trimmed = base::trim(value);
  if (trimmed.empty()) return false;
  if (trimmed == policy.blank.word) return value != trimmed;
  const auto& lookalikes = policy.blank.lookalikes;
  return std::find(lookalikes.begin(), lookalikes.end(), trimmed) != lookalikes.end();
}

bool hasContent(const View& view, const Cell& cell) {
  if (base::isBlank(cell.value)) return false;
  return !isFreeText(*cell.field) ||
         (cell.value != view.policy.blank.word && !isLookalike(view.policy, cell.value));
}

}  // namespace tarim::rules
