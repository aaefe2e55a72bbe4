// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/policy/consistency_form.hpp"

#include <algorithm>

namespace tarim::policy {

namespace {

const Field* fieldIn(const std::vector<Field>& fields, std::string_view id) {
  const auto found =
      std::find_if(fields.begin(), fields.end(), [id](const Field& field) { return field.id == id; });
  return found == fields.end() ? nullptr : &*found;
}

std::string item(const std::string& path, std::size_t index) {
  return path + "[" + std::to_string(index) + "]";
}

bool canHold(const Field& field, std::string_view value) {
  if (value.empty()) return true;
  if (field.type == FieldType::YesNo) return value == "yes" || value == "no";
  if (field.type != FieldType::Choice) return true;
  return std::any_of(field.choices.begin(), field.choices.end(),
                     [value](const Choice& c) { return c.id == value; });
}

const Field* fieldOfTerm(const Policy& policy, const Condition::Term& term, AtHand atHand) {
  if (term.table.empty()) return atHand ? fieldIn(*atHand, term.column) : nullptr;
  const Group* group = policy.group(term.table);
  return group ? fieldIn(group->fields, term.column) : nullptr;
}

/// Whether a table says that it has nothing to list.
bool asksForNone(const Policy& policy, const Condition::Term& term) {
  const Group* group = policy.group(term.table);
  return group && group->hasRows && group->rows.mayBeNone && term.column == "none";
}

bool isWords(FieldType type) {
  return type == FieldType::Text || type == FieldType::LongText;
}

void checkField(const Policy& policy, const Field& field, AtHand atHand, const std::string& path,
                Contradiction& report) {
  report.clause(policy, path, field.clause);
  if (field.id == "none") report.at(path + ".id", "is kept for the answer that a table has nothing to list");
  if (field.required && field.blankWord)
    report.at(path + ".blankWord", "a required field cannot be left blank");
  if (field.maxCharacters > 0 && field.minCharacters > field.maxCharacters)
    report.at(path + ".maxCharacters", "is below minCharacters");
  if (!isWords(field.type) && (field.minCharacters > 0 || field.maxCharacters > 0))
    report.at(path + ".maxCharacters", "only texts have lengths");
  if ((field.type == FieldType::Choice) == field.choices.empty())
    report.at(path + ".choices", "a choice has choices, and nothing else has");
  report.uniqueIds(field.choices, path + ".choices");
  checkCondition(policy, field.when, atHand, path + ".when", report);
}

void checkFields(const Policy& policy, const std::vector<Field>& fields, const std::string& path,
                 Contradiction& report) {
  report.uniqueIds(fields, path);
  for (std::size_t i = 0; i < fields.size(); ++i)
    checkField(policy, fields[i], &fields, item(path, i), report);
}

void checkSlot(const Policy& policy, const Group& group, const Slot& slot, const std::string& path,
               Contradiction& report) {
  report.clause(policy, path, slot.clause);
  if (policy.slot(slot.id) != &slot) report.at(path + ".id", "used twice: " + slot.id);
  if (slot.perRow && !group.hasRows) report.at(path + ".perRow", "the group has no rows");
  if (slot.minPages > slot.maxPages) report.at(path + ".maxPages", "is below minPages");
  if (slot.twoSides && slot.maxPages < 2) report.at(path + ".maxPages", "two sides need two pages");
  if (slot.types.empty()) report.at(path + ".types", "must name jpeg or pdf");
  for (const std::string& type : slot.types)
    if (type != "jpeg" && type != "pdf") report.at(path + ".types", "unknown type: " + type);
  checkCondition(policy, slot.when, slot.perRow ? &group.rows.fields : &group.fields, path + ".when", report);
}

/// "{from}—{to} {employer}": every name in braces is a field of the row.
void checkRowTitle(const Rows& rows, const std::string& path, Contradiction& report) {
  if (rows.title.empty()) report.at(path, "must not be empty");
  for (std::size_t open = rows.title.find('{'); open != std::string::npos;
       open = rows.title.find('{', open + 1)) {
    const std::size_t close = rows.title.find('}', open);
    if (close == std::string::npos) return report.at(path, "a brace is not closed");
    const std::string name = rows.title.substr(open + 1, close - open - 1);
    if (!fieldIn(rows.fields, name)) return report.at(path, "the row has no field " + name);
  }
}

void checkRows(const Policy& policy, const Group& group, const std::string& path, Contradiction& report) {
  if (!group.hasRows) return;
  const Rows& rows = group.rows;
  if (rows.fields.empty()) report.at(path + ".fields", "a row has a field at least");
  if (rows.min > rows.max) report.at(path + ".max", "is below min");
  if (rows.min > 0 && rows.mayBeNone)
    report.at(path + ".mayBeNone", "a table with a least number cannot be none");
  checkFields(policy, rows.fields, path + ".fields", report);
  checkRowTitle(rows, path + ".title", report);
  for (std::size_t i = 0; i < rows.fields.size(); ++i)
    if (fieldIn(group.fields, rows.fields[i].id))
      report.at(item(path + ".fields", i) + ".id", "is also a field of the group: " + rows.fields[i].id);
}

void checkGroup(const Policy& policy, std::size_t index, Contradiction& report) {
  const Group& group = policy.groups[index];
  const std::string path = item("$.groups", index);
  report.clause(policy, path, group.clause);
  if (group.id == "attachment") report.at(path + ".id", "is kept for attachments");
  if (index > 0 && group.number <= policy.groups[index - 1].number)
    report.at(path + ".number", "must be above the number of the group before");
  checkFields(policy, group.fields, path + ".fields", report);
  checkRows(policy, group, path + ".rows", report);
  for (std::size_t i = 0; i < group.evidence.size(); ++i)
    checkSlot(policy, group, group.evidence[i], item(path + ".evidence", i), report);
}

void checkApplication(const Policy& policy, Contradiction& report) {
  for (const std::string_view column : {"kind", "level"}) {
    const Field* field = policy.field("application", column);
    if (!field || field->type != FieldType::Choice)
      report.at("$.groups", "the group application must hold the choice " + std::string(column));
  }
}

}  // namespace

void checkCondition(const Policy& policy, const Condition& condition, AtHand atHand, const std::string& path,
                    Contradiction& report) {
  for (std::size_t i = 0; i < condition.all.size(); ++i) {
    const Condition::Term& term = condition.all[i];
    if (asksForNone(policy, term)) continue;
    const Field* field = fieldOfTerm(policy, term, atHand);
    if (!field)
      return report.at(item(path, i) + ".column", "no such field: " + term.table + "/" + term.column);
    for (const std::string& value : term.oneOf)
      if (!canHold(*field, value)) report.at(item(path, i), "the field never holds " + value);
  }
}

void checkForm(const Policy& policy, Contradiction& report) {
  report.uniqueIds(policy.groups, "$.groups");
  for (std::size_t i = 0; i < policy.groups.size(); ++i)
    checkGroup(policy, i, report);
  checkApplication(policy, report);
}

}  // namespace tarim::policy
