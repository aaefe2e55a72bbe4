// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/review/changes.hpp"

#include "shared/dossier/answers.hpp"

#include <algorithm>
#include <set>

namespace tarim::client::app {

namespace {

using dossier::Attachment;
using dossier::Dossier;

bool isShown(std::string_view column) {
  return column != dossier::kRowColumn && column != dossier::kOrderColumn;
}

bool has(const std::vector<std::string>& rows, std::string_view row) {
  return std::find(rows.begin(), rows.end(), row) != rows.end();
}

std::set<std::string> columnsOf(const Dossier::Row& one, const Dossier::Row& other) {
  std::set<std::string> columns;
  for (const Dossier::Row* cells : {&one, &other})
    for (const auto& [column, value] : *cells)
      if (isShown(column) && !value.empty()) columns.insert(column);
  return columns;
}

std::string_view groupOf(const policy::Policy& policy, const Attachment& page) {
  if (!page.table.empty()) return page.table;
  const policy::Group* group = policy.groupOfSlot(page.slot);
  return group ? std::string_view(group->id) : std::string_view();
}

std::string_view maskGroup(const policy::Policy& policy) {
  for (const policy::Group& group : policy.groups)
    if (group.masksPages) return group.id;
  return {};
}

const Attachment* findPage(const std::vector<Attachment>& pages, std::string_view id) {
  for (const Attachment& page : pages)
    if (page.id == id) return &page;
  return nullptr;
}

}  // namespace

Changes::Changes(const Dossier& before, const Dossier& now, const policy::Policy& policy) : m_compared(true) {
  std::set<std::string> tables;
  for (const Dossier* dossier : {&before, &now})
    for (const std::string& table : dossier->tables())
      if (table != dossier::kAttachmentTable && table != dossier::kAnswerTable) tables.insert(table);
  for (const std::string& table : tables)
    compareTable(table, before, now);
  comparePages(before, now, policy);
}

void Changes::compareTable(std::string_view table, const Dossier& before, const Dossier& now) {
  compareRow(table, dossier::kRecordRow, before, now);
  for (const std::string& row : now.rows(table)) {
    if (has(before.rows(table), row)) {
      compareRow(table, row, before, now);
    } else {
      m_rows[{std::string(table), row}] = Change::Added;
      count(table);
    }
  }
  for (const std::string& row : before.rows(table)) {
    if (has(now.rows(table), row)) continue;
    m_rows[{std::string(table), row}] = Change::Removed;
    count(table);
  }
}

void Changes::compareRow(std::string_view table, std::string_view row, const Dossier& before,
                         const Dossier& now) {
  for (const std::string& column : columnsOf(before.row(table, row), now.row(table, row))) {
    const std::string_view was = before.value(table, row, column);
    const std::string_view is = now.value(table, row, column);
    if (was == is) continue;
    const Change change = was.empty() ? Change::Added : is.empty() ? Change::Removed : Change::Changed;
    m_cells[{std::string(table), std::string(row), column}] = {change, std::string(was)};
    if (row != dossier::kRecordRow)
      m_rows.emplace(std::pair(std::string(table), std::string(row)), Change::Changed);
    count(table);
  }
}

void Changes::comparePages(const Dossier& before, const Dossier& now, const policy::Policy& policy) {
  const std::vector<Attachment> was = dossier::attachments(before);
  const std::vector<Attachment> is = dossier::attachments(now);
  for (const Attachment& page : is) {
    const Attachment* old = findPage(was, page.id);
    if (old && old->file == page.file) {
      if (old->mask == page.mask && old->masks == page.masks) continue;
      m_masked.insert(page.id);
      count(maskGroup(policy));
      continue;
    }
    m_pages[page.id] = old ? Change::Changed : Change::Added;
    ++m_pagesOfSlot[{page.slot, page.row}];
    count(groupOf(policy, page));
  }
  for (const Attachment& page : was) {
    if (findPage(is, page.id)) continue;
    m_removedPages.push_back(page);
    ++m_pagesOfSlot[{page.slot, page.row}];
    count(groupOf(policy, page));
  }
}

Change Changes::row(std::string_view table, std::string_view row) const {
  const auto found = m_rows.find({std::string(table), std::string(row)});
  return found == m_rows.end() ? Change::Same : found->second;
}

Change Changes::cell(std::string_view table, std::string_view row, std::string_view column) const {
  const auto found = m_cells.find({std::string(table), std::string(row), std::string(column)});
  return found == m_cells.end() ? Change::Same : found->second.change;
}

std::string_view Changes::before(std::string_view table, std::string_view row,
                                 std::string_view column) const {
  const auto found = m_cells.find({std::string(table), std::string(row), std::string(column)});
  return found == m_cells.end() ? std::string_view() : std::string_view(found->second.value);
}

Change Changes::page(std::string_view attachment) const {
  const auto found = m_pages.find(attachment);
  return found == m_pages.end() ? Change::Same : found->second;
}

std::vector<std::string> Changes::removedRows(std::string_view table) const {
  std::vector<std::string> rows;
  for (const auto& [key, change] : m_rows)
    if (key.first == table && change == Change::Removed) rows.push_back(key.second);
  return rows;
}

int Changes::inGroup(std::string_view group) const {
  const auto found = m_counts.find(group);
  return found == m_counts.end() ? 0 : found->second;
}

int Changes::total() const {
  int sum = 0;
  for (const auto& [group, changes] : m_counts)
    sum += changes;
  return sum;
}

bool Changes::touchesPage(const workflow::Reason& reason) const {
  if (m_masked.contains(reason.attachment)) return true;
  if (!reason.attachment.empty() && page(reason.attachment) != Change::Same) return true;
  if (!reason.attachment.empty() &&
      std::any_of(m_removedPages.begin(), m_removedPages.end(),
                  [&](const Attachment& page) { return page.id == reason.attachment; }))
    return true;
  // A new page beside or in place of the one that was named.
  const std::string row = reason.row == dossier::kRecordRow ? std::string() : reason.row;
  return !reason.slot.empty() && m_pagesOfSlot.contains({reason.slot, row});
}

bool Changes::touches(const workflow::Reason& reason) const {
  if (!m_compared) return false;
  if (!reason.slot.empty() || !reason.attachment.empty()) return touchesPage(reason);
  if (!reason.column.empty())
    return cell(reason.table, reason.row.empty() ? dossier::kRecordRow : std::string_view(reason.row),
                reason.column) != Change::Same ||
           (!reason.row.empty() && row(reason.table, reason.row) == Change::Removed);
  if (!reason.row.empty() && reason.row != dossier::kRecordRow) {
    if (row(reason.table, reason.row) != Change::Same) return true;
    return std::any_of(m_pagesOfSlot.begin(), m_pagesOfSlot.end(),
                       [&](const auto& entry) { return entry.first.second == reason.row; });
  }
  return inGroup(reason.table) > 0;
}

}  // namespace tarim::client::app
