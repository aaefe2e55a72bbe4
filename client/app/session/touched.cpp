// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/session/touched.hpp"

#include "shared/base/json_record.hpp"

namespace tarim::client::app {
namespace {

constexpr base::JsonLimits kLimits{.maxBytes = 1u << 20, .maxDepth = 4};

/// What text() writes.
struct Record {
  bool checked = false;
  std::vector<std::string> finished;
  std::vector<std::string> left;
  std::vector<std::string> rows;
  std::vector<std::string> added;

  static void fields(auto& field, auto& record) {
    field("checked", record.checked);
    field("finished", record.finished);
    field("fields", record.left);
    field("rows", record.rows);
    field("new", record.added);
  }
};

std::string rowName(std::string_view table, std::string_view row) {
  return std::string(table).append("/").append(row);
}

std::string fieldName(const dossier::CellKey& cell) {
  return rowName(cell.table, cell.row).append("/").append(cell.column);
}

}  // namespace

bool Touched::leaveField(const dossier::CellKey& cell) {
  if (isRowLeft(cell.table, cell.row)) return false;
  if (isFinished(cell.table) && !isNewRow(cell.table, cell.row)) return false;
  return m_fields.insert(fieldName(cell)).second;
}

bool Touched::leaveRow(const std::string& table, const std::string& row) {
  const std::string name = rowName(table, row);
  const bool wasNew = m_new.erase(name) > 0;
  const std::size_t before = m_fields.size();
  forget(m_fields, name);
  const bool listed = !isFinished(table) && m_rows.insert(name).second;
  return wasNew || listed || m_fields.size() != before;
}

bool Touched::addRow(const std::string& table, const std::string& row) {
  return m_new.insert(rowName(table, row)).second;
}

bool Touched::finish(const std::string& table) {
  const Touched before = *this;
  for (Names* names : {&m_fields, &m_rows, &m_new})
    forget(*names, table);
  if (!m_checked) m_finished.insert(table);
  return *this != before;
}

bool Touched::check() {
  Touched checked;
  checked.m_checked = true;
  if (*this == checked) return false;
  *this = checked;
  return true;
}

void Touched::forget(Names& names, const std::string& table) {
  const std::string prefix = table + "/";
  std::erase_if(names, [&](const std::string& name) { return name.starts_with(prefix); });
}

bool Touched::isNewRow(std::string_view table, std::string_view row) const {
  return !m_new.empty() && m_new.contains(rowName(table, row));
}

bool Touched::isFinished(std::string_view table) const {
  return m_checked || m_finished.contains(table);
}

bool Touched::isRowLeft(std::string_view table, std::string_view row) const {
  return m_rows.contains(rowName(table, row));
}

bool Touched::isLeft(const dossier::CellKey& cell) const {
  return isRowLeft(cell.table, cell.row) || m_fields.contains(fieldName(cell));
}

std::string Touched::text() const {
  return base::writeRecord(Record{m_checked,
                                  {m_finished.begin(), m_finished.end()},
                                  {m_fields.begin(), m_fields.end()},
                                  {m_rows.begin(), m_rows.end()},
                                  {m_new.begin(), m_new.end()}});
}

Touched Touched::read(std::string_view text) {
  Touched touched;
  if (text.empty()) return touched;
  const auto record = base::readRecord<Record>(text, kLimits);
  if (!record) return touched;
  touched.m_checked = record->checked;
  touched.m_finished = {record->finished.begin(), record->finished.end()};
  touched.m_fields = {record->left.begin(), record->left.end()};
  touched.m_rows = {record->rows.begin(), record->rows.end()};
  touched.m_new = {record->added.begin(), record->added.end()};
  return touched;
}

std::string Touched::settingOf(std::string_view application) {
  return std::string("touched/").append(application);
}

}  // namespace tarim::client::app
