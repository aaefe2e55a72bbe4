// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// The empty dossier with its remarks. A remark is written in both languages: who makes the file and who fills
// it in need not share one.
#include "shared/authoring/form.hpp"
#include "shared/authoring/names.hpp"
#include "shared/dossier/cells.hpp"

#include <boost/json.hpp>

namespace tarim::authoring {
namespace {

namespace json = boost::json;
using policy::Condition;
using policy::Field;
using policy::FieldType;
using policy::Group;
using policy::Policy;
using policy::Slot;

std::string remarkKey(std::string_view about) {
  return "// " + std::string(about);
}

std::string shape(FieldType type) {
  switch (type) {
    case FieldType::Text:
    case FieldType::LongText:
      return "文字 text";
    case FieldType::Integer:
      return "整数 whole number";
    case FieldType::Decimal:
      return "数 number";
    case FieldType::Date:
      return "日期 date yyyy-mm-dd";
    case FieldType::Month:
      return "年月 month yyyy-mm";
    case FieldType::MonthOrNow:
      return "年月 month yyyy-mm, 至今 now";
    case FieldType::Choice:
      return "选一项 one of";
    case FieldType::YesNo:
      return "yes 是, no 否";
    case FieldType::IdNumber:
      return "18位身份证号码 ID number of 18 characters";
    case FieldType::Phone:
      return "11位手机号码 mobile number of 11 digits";
  }
  return {};
}

std::string lengths(const Field& field) {
  if (field.minCharacters == 0 && field.maxCharacters == 0) return {};
  const std::string least = field.minCharacters > 0 ? std::to_string(field.minCharacters) : "0";
  const std::string most = field.maxCharacters > 0 ? std::to_string(field.maxCharacters) : "…";
  return " " + least + "–" + most + "字 characters";
}

std::string choices(const Field& field) {
  std::string text;
  for (const policy::Choice& choice : field.choices)
    text += (text.empty() ? " " : "; ") + choice.id + " " + choice.label.zh + " " + choice.label.en;
  return text;
}

std::string conditions(const Condition& when) {
  std::string text;
  for (const Condition::Term& term : when.all) {
    text += text.empty() ? "仅当 only when " : ", ";
    text += (term.table.empty() ? "" : term.table + "/") + term.column + (term.negated ? " ≠" : " =");
    for (const std::string& value : term.oneOf)
      text += " " + (value.empty() ? "\"\"" : value);
  }
  return text;
}

void append(std::string& text, const std::string& piece) {
  if (!piece.empty()) text += "｜" + piece;
}

std::string both(const policy::Label& label) {
  return label.zh == label.en ? label.zh : label.zh + " " + label.en;
}

std::string meaningOf(const Field& field) {
  std::string text = both(field.label);
  append(text, field.required    ? "必填 required"
               : field.blankWord ? "没有写“无” say 无 if there is nothing"
                                 : "可不填 optional");
  append(text, shape(field.type) + lengths(field) + choices(field));
  append(text, field.clause);
  append(text, conditions(field.when));
  append(text, both(field.help));
  return text;
}

std::string meaningOf(const Slot& slot) {
  std::string text = slot.id + "：" + both(slot.label);
  append(text, slot.required ? "必传 required" : "可不传 optional");
  if (slot.perRow) append(text, "每行一份，写明 row for each row");
  if (slot.twoSides) append(text, "正反面 side front and back");
  std::string types;
  for (const std::string& type : slot.types)
    types += (types.empty() ? "" : "/") + type;
  append(text,
         types + " " + std::to_string(slot.minPages) + "–" + std::to_string(slot.maxPages) + "页 pages");
  append(text, slot.clause);
  append(text, conditions(slot.when));
  return text;
}

void write(json::object& into, const std::vector<Field>& fields) {
  for (const Field& field : fields) {
    into[remarkKey(field.id)] = meaningOf(field);
    into[field.id] = "";
  }
}

json::value tableOf(const Group& group) {
  json::object record;
  write(record, group.fields);
  if (!group.hasRows) return record;
  json::object row{{"$id", "r1"}};
  write(row, group.rows.fields);
  json::array rows{std::move(row)};
  if (group.fields.empty()) return rows;
  return json::object{{dossier::kRecordRow, std::move(record)}, {"rows", std::move(rows)}};
}

std::string titleOf(const Group& group) {
  std::string text = std::to_string(group.number) + " " + both(group.title);
  append(text, group.clause);
  if (group.hasRows)
    append(text, std::to_string(group.rows.min) + "–" + std::to_string(group.rows.max) +
                     "行，每行一个对象 rows, an object each");
  if (group.hasRows && group.rows.mayBeNone)
    append(text, "没有就把整个表写成 if there is nothing, write \"" + group.id + "\": \"无\"");
  append(text, both(group.hint));
  return text;
}

json::array slotsOf(const Policy& policy) {
  json::array slots;
  for (const Group& group : policy.groups)
    for (const Slot& slot : group.evidence)
      slots.emplace_back(meaningOf(slot));
  return slots;
}

json::object exampleOf(const Policy& policy) {
  for (const Group& group : policy.groups)
    for (const Slot& slot : group.evidence)
      return {{"$id", "a1"},
              {"slot", slot.id},
              {"table", slot.perRow ? group.id : ""},
              {"row", slot.perRow ? "r1" : ""},
              {"side", slot.twoSides ? "front" : ""},
              {"page", 1},
              {"file", std::string(64, '0')},
              {"size", 180000},
              {"type", slot.types.front()},
              {"mask", "no"},
              {"masks", ""}};
  return {};
}

}  // namespace

json::value templateValue(const Policy& policy) {
  json::object tables;
  for (const Group& group : policy.groups) {
    if (group.fields.empty() && !group.hasRows) continue;
    tables[remarkKey(group.id)] = titleOf(group);
    tables[group.id] = tableOf(group);
  }
  return json::object{
      {"//", "以“//”开头的是说明，读取时略过。 Keys that begin with // are remarks and are passed over."},
      {"format", 1},
      {"policy", policy.id},
      {"tables", std::move(tables)},
      {"// attachments: file",
       "file 是文件的 SHA-256；mask 回答是否需要遮盖。 file is the SHA-256 of the page; mask says "
       "whether it needs masking."},
      {"// attachments: slot", slotsOf(policy)},
      {"// attachments: example", exampleOf(policy)},
      {"attachments", json::array()}};
}

}  // namespace tarim::authoring
