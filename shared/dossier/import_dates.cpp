// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/base/time.hpp"
#include "shared/dossier/import.hpp"
#include "shared/dossier/import_value.hpp"

#include <algorithm>

namespace tarim::dossier {
namespace {

using policy::Field;
using policy::FieldType;

/// "dddd-dd-dd": d stands for a digit, anything else for itself.
bool isWrittenLike(std::string_view pattern, std::string_view text) {
  return std::equal(pattern.begin(), pattern.end(), text.begin(), text.end(),
                    [](char p, char c) { return p == 'd' ? c >= '0' && c <= '9' : p == c; });
}

bool neverWas(FieldType type, std::string_view text) {
  if (type == FieldType::Date) return isWrittenLike("dddd-dd-dd", text) && !base::parseDate(text);
  if (type == FieldType::Month || type == FieldType::MonthOrNow)
    return isWrittenLike("dddd-dd", text) && !base::parseMonth(text);
  return false;
}

Misfit look(const Dossier& dossier, const std::string& table, const std::vector<Field>& fields,
            std::string_view row, int number) {
  for (const Field& field : fields) {
    const std::string_view text = dossier.value(table, row, field.id);
    if (neverWas(field.type, text))
      return misfit(base::Code::InvalidInput, inQuotes(text) + " is no day or month between 1900 and 2199",
                    table + "/" + std::string(row) + "/" + field.id, number);
  }
  return {};
}

}  // namespace

Misfit findImpossibleDate(const Dossier& dossier, const policy::Policy& policy) {
  for (const policy::Group& group : policy.groups) {
    if (auto wrong = look(dossier, group.id, group.fields, kRecordRow, -1)) return wrong;
    int number = 0;
    for (const std::string& row : dossier.rows(group.id))
      if (auto wrong = look(dossier, group.id, group.rows.fields, row, ++number)) return wrong;
  }
  return {};
}

}  // namespace tarim::dossier
