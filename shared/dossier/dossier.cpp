// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/dossier/dossier.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace tarim::dossier {
namespace {

double orderNumber(std::string_view text) {
  double number = 0.0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  return read.ec == std::errc() && std::isfinite(number) ? number : 0.0;
}

/// visit(key, its value in one or null, its value in the other or null) for the keys of both, in order.
template <class Map, class Visit>
void sideBySide(const Map& one, const Map& other, Visit visit) {
  auto a = one.begin();
  auto b = other.begin();
  while (a != one.end() || b != other.end()) {
    const bool onlyOne = b == other.end() || (a != one.end() && a->first < b->first);
    const bool onlyOther = !onlyOne && (a == one.end() || b->first < a->first);
    visit(onlyOther ? b->first : a->first, onlyOther ? nullptr : &a->second, onlyOne ? nullptr : &b->second);
    if (!onlyOther) ++a;
    if (!onlyOne) ++b;
  }
}

}  // namespace

std::vector<std::string>::iterator Dossier::placeOf(Table& table, std::string_view row,
                                                    const RowState& state) {
  const auto before = [&](const std::string& other, std::string_view id) {
    const double otherOrder = table.rows.find(other)->second.order;
    return otherOrder != state.order ? otherOrder < state.order : std::string_view(other) < id;
  };
  return std::lower_bound(table.order.begin(), table.order.end(), row, before);
}

void Dossier::place(Table& table, const std::string& row, RowState& state) {
  table.order.insert(placeOf(table, row, state), row);
}

const Dossier::RowState* Dossier::visible(std::string_view table, std::string_view row) const {
  const auto t = m_tables.find(table);
  if (t == m_tables.end()) return nullptr;
  const auto r = t->second.rows.find(row);
  if (r == t->second.rows.end() || (!r->second.live && row != kRecordRow)) return nullptr;
  return &r->second;
}

std::string_view Dossier::value(std::string_view table, std::string_view row, std::string_view column) const {
  const RowState* state = visible(table, row);
  if (!state) return {};
  const auto cell = state->cells.find(column);
  return cell == state->cells.end() ? std::string_view() : std::string_view(cell->second);
}

const std::vector<std::string>& Dossier::rows(std::string_view table) const {
  static const std::vector<std::string> none;
  const auto t = m_tables.find(table);
  return t == m_tables.end() ? none : t->second.order;
}

const Dossier::Row& Dossier::row(std::string_view table, std::string_view row) const {
  static const Row none;
  const RowState* state = visible(table, row);
  return state ? state->cells : none;
}

std::vector<std::string> Dossier::tables() const {
  const auto shows = [](const auto& entry) {
    const auto& [id, state] = entry;
    return (state.live || id == kRecordRow) &&
           std::any_of(state.cells.begin(), state.cells.end(),
                       [](const auto& cell) { return !cell.second.empty(); });
  };
  std::vector<std::string> names;
  for (const auto& [name, table] : m_tables)
    if (std::any_of(table.rows.begin(), table.rows.end(), shows)) names.push_back(name);
  return names;
}

void Dossier::set(const CellKey& cell, std::string value) {
  Table& table = m_tables[cell.table];
  RowState& state = table.rows[cell.row];
  const bool placed = state.live && cell.row != kRecordRow;
  const bool moves = cell.column == kRowColumn || cell.column == kOrderColumn;
  if (moves && placed) table.order.erase(placeOf(table, cell.row, state));
  if (cell.column == kRowColumn) state.live = value == kLive;
  if (cell.column == kOrderColumn) state.order = orderNumber(value);
  if (moves && state.live && cell.row != kRecordRow) place(table, cell.row, state);
  state.cells[cell.column] = std::move(value);
}

std::vector<std::pair<CellKey, std::string>> Dossier::changesTo(const Dossier& after,
                                                                std::size_t most) const {
  static const Table noTable;
  static const Row noCells;
  std::vector<std::pair<CellKey, std::string>> changes;
  sideBySide(m_tables, after.m_tables, [&](const std::string& table, const Table* was, const Table* is) {
    const auto eachRow = [&](const std::string& row, const RowState* old, const RowState* now) {
      const auto shown = [&row](const RowState* state) -> const Row& {
        return state && (state->live || row == kRecordRow) ? state->cells : noCells;
      };
      sideBySide(
          shown(old), shown(now),
          [&](const std::string& column, const std::string* from, const std::string* to) {
            const std::string_view value = to ? std::string_view(*to) : std::string_view();
            if (value != (from ? std::string_view(*from) : std::string_view()) && changes.size() <= most)
              changes.emplace_back(CellKey{table, row, column}, value);
          });
    };
    sideBySide((was ? was : &noTable)->rows, (is ? is : &noTable)->rows, eachRow);
  });
  return changes;
}

std::vector<std::pair<CellKey, std::string_view>> Dossier::cells() const {
  std::vector<std::pair<CellKey, std::string_view>> all;
  for (const auto& [tableName, table] : m_tables)
    for (const auto& [rowId, state] : table.rows) {
      if (!state.live && rowId != kRecordRow) continue;
      for (const auto& [column, value] : state.cells)
        if (!value.empty()) all.emplace_back(CellKey{tableName, rowId, column}, value);
    }
  return all;
}

}  // namespace tarim::dossier
