// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/check.hpp"

#include <algorithm>

namespace tarim::rules {

void Reads::condition(const policy::Condition& condition, std::string_view table) {
  for (const policy::Condition::Term& term : condition.all)
    cells.emplace(term.table.empty() ? std::string(table) : term.table, term.column);
}

void Reads::field(const policy::Group& group, const policy::Field& field) {
  tables.insert(group.id);
  cells.emplace(group.id, field.id);
  condition(field.when, group.id);
}

const policy::Group* CheckContext::group(std::string_view key) const {
  const std::string id = params.string(key, 64);
  const policy::Group* found = policy.group(id);
  if (!found && !params.failed()) params.fail(key, "unknown group: " + id);
  if (found) reads.tables.insert(found->id);
  return found;
}

const policy::Field* CheckContext::field(const policy::Group* owner, std::string_view key) const {
  const std::string id = params.string(key, 64);
  const policy::Field* found = owner ? policy.field(owner->id, id) : nullptr;
  if (!found && !params.failed()) params.fail(key, "unknown field: " + id);
  if (found) reads.field(*owner, *found);
  return found;
}

const policy::Slot* CheckContext::slot(const std::string& id, std::string_view key) const {
  const policy::Slot* found = policy.slot(id);
  if (!found && !params.failed()) params.fail(key, "unknown slot: " + id);
  if (found) reads.evidence.insert(found->id);
  return found;
}

FindingPlace placeOf(const Cell& cell) {
  return {cell.group->id, std::string(cell.row), cell.field->id, {}, {}};
}

FindingPlace placeOf(const AskedSlot& asked) {
  return {asked.group->id, std::string(asked.row), {}, asked.slot->id, {}};
}

policy::Label same(const std::string& text) {
  return {text, text};
}

bool isChoiceOf(const policy::Field& field, std::string_view value) {
  if (field.type == policy::FieldType::YesNo) return value == "yes" || value == "no";
  return std::any_of(field.choices.begin(), field.choices.end(),
                     [value](const policy::Choice& choice) { return choice.id == value; });
}

policy::Label labelOf(const policy::Field& field, std::string_view value) {
  for (const policy::Choice& choice : field.choices)
    if (choice.id == value) return choice.label;
  return same(std::string(value));
}

policy::Label verbOf(const policy::Field& field) {
  const bool isChosen = field.type == policy::FieldType::Choice || field.type == policy::FieldType::YesNo;
  return isChosen ? policy::Label{"选择", "Choose"} : policy::Label{"填写", "Enter"};
}

std::optional<base::Month> monthOf(std::string_view value) {
  const auto month = base::parseMonth(value);
  return month ? std::optional(*month) : std::nullopt;
}

policy::Label formatMonth(base::Month month) {
  return {std::to_string(static_cast<int>(month.year())) + "年" +
              std::to_string(static_cast<unsigned>(month.month())) + "月",
          base::formatMonth(month)};
}

base::Month monthNow(const View& view) {
  const base::Date today = base::beijingDate(view.now);
  return {today.year(), today.month()};
}

}  // namespace tarim::rules
