// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/authoring/form.hpp"

#include <boost/json.hpp>

namespace tarim::authoring {
namespace {

namespace json = boost::json;
using policy::Condition;
using policy::Field;
using policy::FieldType;
using policy::Group;
using policy::Label;
using policy::Policy;
using policy::Slot;

json::value words(const Label& label) {
  return json::object{{"zh", label.zh}, {"en", label.en}};
}

template <class Things, class Write>
json::array each(const Things& things, Write write) {
  json::array all;
  for (const auto& thing : things)
    all.push_back(write(thing));
  return all;
}

json::array texts(const std::vector<std::string>& list) {
  return each(list, [](const std::string& text) { return json::value(text); });
}

json::array choices(const std::vector<policy::Choice>& list) {
  return each(list, [](const policy::Choice& choice) -> json::value {
    return json::object{{"id", choice.id}, {"zh", choice.label.zh}, {"en", choice.label.en}};
  });
}

json::value term(const Condition::Term& one) {
  json::object object;
  if (!one.table.empty()) object["table"] = one.table;
  object["column"] = one.column;
  object[one.negated ? "noneOf" : "oneOf"] = texts(one.oneOf);
  return object;
}

std::string_view blindName(policy::Blind blind) {
  switch (blind) {
    case policy::Blind::Hide:
      return "hide";
    case policy::Blind::Mask:
      return "mask";
    case policy::Blind::Keep:
      return "keep";
  }
  return "hide";
}

json::value field(const Field& one) {
  json::object object{{"id", one.id}, {"type", typeName(one.type)}, {"label", words(one.label)}};
  if (!one.help.zh.empty()) object["help"] = words(one.help);
  object["clause"] = one.clause;
  object["required"] = one.required;
  object["blankWord"] = one.blankWord;
  if (one.minCharacters > 0) object["minCharacters"] = one.minCharacters;
  if (one.maxCharacters > 0) object["maxCharacters"] = one.maxCharacters;
  if (!one.choices.empty()) object["choices"] = choices(one.choices);
  if (!one.when.all.empty()) object["when"] = each(one.when.all, term);
  object["blind"] = blindName(one.blind);
  return object;
}

json::value slot(const Slot& one) {
  json::object object{{"id", one.id}, {"label", words(one.label)}};
  if (!one.help.zh.empty()) object["help"] = words(one.help);
  object["clause"] = one.clause;
  object["perRow"] = one.perRow;
  object["required"] = one.required;
  object["twoSides"] = one.twoSides;
  object["minPages"] = one.minPages;
  object["maxPages"] = one.maxPages;
  object["types"] = texts(one.types);
  object["qr"] = one.qr;
  if (!one.when.all.empty()) object["when"] = each(one.when.all, term);
  object["blind"] = blindName(one.blind);
  return object;
}

json::value group(const Group& one) {
  json::object object{
      {"id", one.id}, {"number", one.number}, {"clause", one.clause}, {"title", words(one.title)}};
  if (!one.hint.zh.empty()) object["hint"] = words(one.hint);
  object["fields"] = each(one.fields, field);
  if (one.hasRows)
    object["rows"] = json::object{{"min", one.rows.min},
                                  {"max", one.rows.max},
                                  {"mayBeNone", one.rows.mayBeNone},
                                  {"title", one.rows.title},
                                  {"fields", each(one.rows.fields, field)}};
  object["evidence"] = each(one.evidence, slot);
  if (one.masksPages) object["masksPages"] = true;
  return object;
}

json::value kind(const policy::Kind& one) {
  return json::object{
      {"id", one.id}, {"zh", one.label.zh}, {"en", one.label.en}, {"levels", texts(one.levels)}};
}

json::value window(const policy::Window& one) {
  return json::object{{"id", one.id},
                      {"label", words(one.label)},
                      {"clause", one.clause},
                      {"from", base::formatInstant(one.from)},
                      {"to", base::formatInstant(one.to)}};
}

}  // namespace

std::string_view typeName(FieldType type) {
  switch (type) {
    case FieldType::Text:
      return "text";
    case FieldType::LongText:
      return "longText";
    case FieldType::Integer:
      return "integer";
    case FieldType::Decimal:
      return "decimal";
    case FieldType::Date:
      return "date";
    case FieldType::Month:
      return "month";
    case FieldType::MonthOrNow:
      return "monthOrNow";
    case FieldType::Choice:
      return "choice";
    case FieldType::YesNo:
      return "yesNo";
    case FieldType::IdNumber:
      return "idNumber";
    case FieldType::Phone:
      return "phone";
  }
  return "text";
}

json::value formValue(const Policy& policy) {
  return json::object{{"format", 1},
                      {"policy", policy.id},
                      {"hash", policy.hash.hex()},
                      {"cycleYear", policy.cycleYear},
                      {"title", words(policy.title)},
                      {"issuer", words(policy.issuer)},
                      {"kinds", each(policy.kinds, kind)},
                      {"levels", choices(policy.levels)},
                      {"windows", each(policy.windows, window)},
                      {"groups", each(policy.groups, group)}};
}

}  // namespace tarim::authoring
