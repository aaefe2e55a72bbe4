// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/view.hpp"

#include "shared/base/text.hpp"
#include "shared/rules/nothing.hpp"
#include "shared/rules/rulebook.hpp"

#include <algorithm>

namespace tarim::rules {

using dossier::kRecordRow;

namespace {

bool standsAbove(const dossier::Attachment* a, const dossier::Attachment* b) {
  return dossier::standsBefore(*a, *b);
}

}  // namespace

View::View(const policy::Policy& form, const dossier::Dossier& cells, base::Instant moment)
    : policy(form), dossier(cells), now(moment) {
  cells.eachRow(dossier::kAttachmentTable, [this](const std::string& id, const dossier::Dossier::Row& cell) {
    const auto& page = m_pages.emplace_hint(m_pages.end(), id, dossier::attachmentOf(id, cell))->second;
    m_bySlot[page.slot][page.row].push_back(&page);
  });
  for (auto& [slot, rows] : m_bySlot)
    for (auto& [row, pages] : rows)
      std::sort(pages.begin(), pages.end(), standsAbove);
  for (const policy::Group& group : policy.groups)
    m_groups.push_back({&group, {&group, std::string(kRecordRow), {}, {}}, {}});
  for (GroupView& group : m_groups) {
    fillRow(group.record, dossier.row(group.group->id, kRecordRow));
    if (!group.group->hasRows) continue;
    cells.eachRow(group.group->id, [&](const std::string& id, const dossier::Dossier::Row& row) {
      fillRow(group.rows.emplace_hint(group.rows.end(), id, RowView{group.group, id, {}, {}})->second, row);
    });
  }
}

const RowView* View::row(std::string_view table, std::string_view row) const {
  for (const GroupView& group : m_groups) {
    if (group.group->id != table) continue;
    if (row == kRecordRow) return &group.record;
    const auto found = group.rows.find(row);
    return found == group.rows.end() ? nullptr : &found->second;
  }
  return nullptr;
}

std::vector<const dossier::Attachment*> View::pagesInOrder() const {
  std::vector<const dossier::Attachment*> pages;
  for (const auto& [slot, rows] : m_bySlot)
    for (const auto& [row, some] : rows)
      pages.insert(pages.end(), some.begin(), some.end());
  return pages;
}

bool View::hasPage(std::string_view slot) const {
  const auto pages = m_bySlot.find(slot);
  return pages != m_bySlot.end() && !pages->second.empty();
}

void View::put(const dossier::Attachment& page) {
  Pages& pages = m_bySlot[page.slot][page.row];
  pages.insert(std::upper_bound(pages.begin(), pages.end(), &page, standsAbove), &page);
}

void View::take(const dossier::Attachment& page) {
  PagesByRow& rows = m_bySlot[page.slot];
  Pages& pages = rows[page.row];
  std::erase(pages, &page);
  if (pages.empty()) rows.erase(page.row);
}

const Cell* View::cell(const policy::Field* field, std::string_view table, std::string_view rowId) const {
  const RowView* view = row(table, rowId);
  if (!view) return nullptr;
  const auto found = std::find_if(view->cells.begin(), view->cells.end(),
                                  [field](const Cell& cell) { return cell.field == field; });
  return found == view->cells.end() ? nullptr : &*found;
}

GroupView* View::groupView(std::string_view table) {
  for (GroupView& group : m_groups)
    if (group.group->id == table) return &group;
  return nullptr;
}

void View::fillRow(RowView& row, const dossier::Dossier::Row& cells) {
  const policy::Group& group = *row.group;
  const auto& fields = row.row == kRecordRow ? group.fields : group.rows.fields;
  row.cells.clear();
  row.cells.reserve(fields.size());
  for (const policy::Field& field : fields) {
    if (!field.when.all.empty() && !holds(field.when, dossier, group.id, row.row)) continue;
    const auto cell = cells.find(field.id);
    const std::string_view value = cell == cells.end() ? std::string_view() : std::string_view(cell->second);
    const bool blank = base::isBlank(value);
    row.cells.push_back(
        {&group, &field, row.row, value, blank, !blank && isFreeText(field) && isLookalike(policy, value)});
  }
  fillSlots(row);
}

void View::fillSlots(RowView& row) {
  row.evidence.clear();
  const bool record = row.row == kRecordRow;
  for (const policy::Slot& slot : row.group->evidence) {
    if (slot.perRow == record ||
        (!slot.when.all.empty() && !holds(slot.when, dossier, row.group->id, row.row)))
      continue;
    AskedSlot asked{row.group, &slot, row.row, {}};
    // A slot of the whole application takes all its pages.
    if (const auto pages = m_bySlot.find(slot.id); pages != m_bySlot.end()) {
      const auto first = record ? pages->second.begin() : pages->second.find(row.row);
      const auto last = record || first == pages->second.end() ? pages->second.end() : std::next(first);
      for (auto some = first; some != last; ++some)
        asked.pages.insert(asked.pages.end(), some->second.begin(), some->second.end());
    }
    row.evidence.push_back(std::move(asked));
  }
}

const RowView* View::rebuildRow(std::string_view table, std::string_view row) {
  GroupView* group = groupView(table);
  if (!group) return nullptr;
  const dossier::Dossier::Row& cells = dossier.row(table, row);
  if (row == kRecordRow) return fillRow(group->record, cells), &group->record;
  if (!group->group->hasRows || cells.empty()) {  // A row that is there has at least the cell that says so.
    if (const auto gone = group->rows.find(row); gone != group->rows.end()) group->rows.erase(gone);
    return nullptr;
  }
  auto& rebuilt = group->rows.try_emplace(std::string(row), RowView{group->group, std::string(row), {}, {}})
                      .first->second;
  fillRow(rebuilt, cells);
  return &rebuilt;
}

void View::rebuildGroup(std::string_view table) {
  rebuildRow(table, kRecordRow);
  for (const std::string& row : dossier.rows(table))
    rebuildRow(table, row);
}

const RowView* View::rebuildProved(std::string_view slot, const std::string& row) {
  const policy::Group* group = policy.groupOfSlot(slot);
  if (!group) return nullptr;
  return rebuildRow(group->id, policy.slot(slot)->perRow ? std::string_view(row) : kRecordRow);
}

std::vector<const RowView*> View::rebuildPage(const std::string& id) {
  std::set<std::pair<std::string, std::string>> proved;
  if (const auto known = m_pages.find(id); known != m_pages.end()) {
    proved.emplace(known->second.slot, known->second.row);
    take(known->second);
    m_pages.erase(known);
  }
  if (auto page = dossier::attachmentAt(dossier, id)) {
    const auto known = m_pages.emplace(id, std::move(*page)).first;
    put(known->second);
    proved.emplace(known->second.slot, known->second.row);
  }
  std::vector<const RowView*> rows;
  for (const auto& [slot, row] : proved)
    if (const RowView* rebuilt = rebuildProved(slot, row)) rows.push_back(rebuilt);
  return rows;
}

bool isFreeText(const policy::Field& field) {
  return field.type != policy::FieldType::Choice && field.type != policy::FieldType::YesNo;
}

bool isLookalike(const policy::Policy& policy, std::string_view value) {
  const std::string_view trimmed = base::trim(value);
  if (trimmed.empty()) return false;
  if (trimmed == policy.blank.word) return value != trimmed;
  const auto& lookalikes = policy.blank.lookalikes;
  return std::find(lookalikes.begin(), lookalikes.end(), trimmed) != lookalikes.end() || saysNothing(trimmed);
}

bool hasContent(const View& view, const Cell& cell) {
  if (cell.blank) return false;
  return !isFreeText(*cell.field) || (!cell.lookalike && cell.value != view.policy.blank.word);
}

}  // namespace tarim::rules
