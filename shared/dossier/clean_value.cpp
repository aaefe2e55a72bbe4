// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/dossier/clean_value.hpp"

#include "shared/base/clean_text.hpp"
#include "shared/base/json.hpp"
#include "shared/dossier/answers.hpp"

#include <algorithm>

namespace tarim::dossier {
namespace {

using policy::FieldType;

/// Whether a rule reads this text field as a code: its parameters are {table, column}.
bool isCheckedAsCode(const policy::Policy& policy, const CellKey& cell) {
  return std::any_of(policy.rules.begin(), policy.rules.end(), [&](const policy::RuleRow& row) {
    return row.check == "code.credit" &&
           row.params == base::canonicalJson({{"column", cell.column}, {"table", cell.table}});
  });
}

std::string cleanAttachment(const CellKey& cell, std::string_view value) {
  return cell.column == "name" ? base::cleanLine(value) : std::string(value);
}

}  // namespace

bool isCode(FieldType type) {
  switch (type) {
    case FieldType::Integer:
    case FieldType::Decimal:
    case FieldType::Date:
    case FieldType::Month:
    case FieldType::MonthOrNow:
    case FieldType::IdNumber:
    case FieldType::Phone:
      return true;
    default:
      return false;
  }
}

std::string cleanValue(const policy::Policy& policy, const CellKey& cell, std::string_view value) {
  if (cell.table == kAttachmentTable) return cleanAttachment(cell, value);
  if (cell.table == kAnswerTable) return base::cleanProse(value);
  if (cell.row == kRecordRow && cell.column == kNoneColumn) return base::cleanLine(value);
  const policy::Field* field = policy.field(cell.table, cell.column);
  if (!field) return std::string(value);
  if (field->type == FieldType::LongText) return base::cleanProse(value);
  return isCode(field->type) || isCheckedAsCode(policy, cell) ? base::cleanCode(value)
                                                              : base::cleanLine(value);
}

}  // namespace tarim::dossier
