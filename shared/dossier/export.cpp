// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/dossier/answers.hpp"
#include "shared/dossier/dossier.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>

namespace tarim::dossier {
namespace {

namespace json = boost::json;

constexpr std::array<std::string_view, 5> kNumberColumns{"page", "size", "width", "height", "rotation"};

/// Columns of the program itself. Array order stands for $order, and being listed at all for $row; whether
/// the draft is discarded is nothing of the dossier's.
bool isImplied(std::string_view column) {
  return column.starts_with('$');
}

json::object recordOf(const Dossier::Row& cells) {
  json::object record;
  for (const auto& [column, value] : cells)
    if (!value.empty() && !isImplied(column)) record[column] = value;
  return record;
}

json::array rowsOf(const Dossier& dossier, std::string_view table) {
  json::array rows;
  for (const std::string& id : dossier.rows(table)) {
    json::object row;
    row["$id"] = id;
    for (auto& cell : recordOf(dossier.row(table, id)))
      row[cell.key()] = std::move(cell.value());
    rows.push_back(std::move(row));
  }
  return rows;
}

/// Only what fromJson() reads again.
json::object answersOf(const Dossier& dossier) {
  json::object answers;
  for (const auto& [column, value] : dossier.row(kAnswerTable, kRecordRow))
    if (!value.empty() && isAnswerColumn(column)) answers[column] = value;
  return answers;
}

json::value tableOf(const Dossier& dossier, const std::string& table) {
  json::object record = recordOf(dossier.row(table, kRecordRow));
  json::array rows = rowsOf(dossier, table);
  if (record.empty()) return rows;
  if (rows.empty() && record.size() == 1 && record.contains(kNoneColumn)) return record[kNoneColumn];
  if (rows.empty() && !record.contains("rows") && !record.contains(kRecordRow)) return record;
  json::object both;
  both[kRecordRow] = std::move(record);
  both["rows"] = std::move(rows);
  return both;
}

/// What was filled in and emptied again is not there, whatever kind of table it was.
bool isEmpty(const json::value& table) {
  return table.is_array() && table.get_array().empty();
}

/// "12" as 12; anything that would not be written back alike stays text.
void plainNumbers(json::array& attachments) {
  for (json::value& attachment : attachments)
    for (const std::string_view column : kNumberColumns) {
      json::value* value = attachment.get_object().if_contains(column);
      if (!value) continue;
      const json::string& text = value->get_string();
      std::int64_t number = 0;
      std::from_chars(text.data(), text.data() + text.size(), number);
      if (std::to_string(number) == std::string_view(text)) *value = number;
    }
}

}  // namespace

std::string toJson(const Dossier& dossier, std::string_view policyId) {
  json::object tables;
  for (const std::string& table : dossier.tables())
    if (table != kAttachmentTable && table != kAnswerTable)
      if (json::value content = tableOf(dossier, table); !isEmpty(content))
        tables[table] = std::move(content);
  json::array attachments = rowsOf(dossier, kAttachmentTable);
  plainNumbers(attachments);
  json::object all;
  all["format"] = 1;
  all["policy"] = policyId;
  all["tables"] = std::move(tables);
  all["attachments"] = std::move(attachments);
  if (json::object answers = answersOf(dossier); !answers.empty()) all["answers"] = std::move(answers);
  return json::serialize(all);
}

}  // namespace tarim::dossier
