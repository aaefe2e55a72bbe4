// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/authoring/possible.hpp"

#include <algorithm>

namespace tarim::authoring {

using policy::Condition;
using policy::FieldType;

/// Null when the cell may hold any text.
Possible::Values* Possible::valuesOf(const Cell& cell) {
  if (const auto known = m_left.find(cell); known != m_left.end()) return &known->second;
  const policy::Field* field = m_policy.field(cell.first, cell.second);
  if (!field || (field->type != FieldType::Choice && field->type != FieldType::YesNo)) return nullptr;
  Values values{""};
  if (field->type == FieldType::YesNo) values.insert({"yes", "no"});
  for (const policy::Choice& choice : field->choices)
    values.insert(choice.id);
  return &m_left.emplace(cell, std::move(values)).first->second;
}

void Possible::narrow(const Condition::Term& term, const Cell& cell) {
  Values* values = valuesOf(cell);
  if (!values) return;
  std::erase_if(*values, [&](const std::string& value) {
    const bool listed = std::find(term.oneOf.begin(), term.oneOf.end(), value) != term.oneOf.end();
    return listed == term.negated;
  });
  if (!values->empty() && !values->contains("")) requireAsked(cell.first, cell.second);
}

void Possible::require(const Condition& condition, const std::string& table) {
  for (const Condition::Term& term : condition.all)
    narrow(term, {term.table.empty() ? table : term.table, term.column});
}

void Possible::requireAsked(const std::string& table, const std::string& column) {
  const policy::Field* field = m_policy.field(table, column);
  if (field && m_asked.insert({table, column}).second) require(field->when, table);
}

bool Possible::offered() const {
  const auto kinds = m_left.find(Cell{"application", "kind"});
  const auto levels = m_left.find(Cell{"application", "level"});
  if (kinds == m_left.end() || levels == m_left.end()) return true;
  if (kinds->second.contains("") || levels->second.contains("")) return true;
  return std::any_of(m_policy.kinds.begin(), m_policy.kinds.end(), [&](const policy::Kind& kind) {
    return kinds->second.contains(kind.id) &&
           std::any_of(kind.levels.begin(), kind.levels.end(),
                       [&](const std::string& level) { return levels->second.contains(level); });
  });
}

std::string Possible::contradiction() const {
  for (const auto& [cell, values] : m_left)
    if (values.empty()) return cell.first + "/" + cell.second;
  return offered() ? std::string() : "application/level";
}

}  // namespace tarim::authoring
