// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Rows of the rule table, and what of the form they can meet.
#include "shared/authoring/lint_parts.hpp"
#include "shared/authoring/possible.hpp"
#include "shared/base/json.hpp"
#include "shared/policy/reasons.hpp"
#include "shared/rules/check.hpp"
#include "shared/rules/rulebook.hpp"

#include <algorithm>
#include <functional>

namespace tarim::authoring {
namespace {

using policy::Field;
using policy::Group;
using policy::Policy;
using policy::RuleRow;
using policy::Slot;

std::string ruleAt(std::size_t index) {
  return at("$.rules", index);
}

/// The error of binding this row alone.
std::optional<base::Error> whyNotBound(const Policy& policy, const RuleRow& row) {
  auto alone = std::make_shared<Policy>(policy);
  alone->rules = {row};
  const auto book = rules::Rulebook::make(alone);
  return book ? std::nullopt : std::optional(book.error());
}

/// "$.rules[0].params.table" of a row that stood alone, where it stands.
std::string moved(const std::string& path, std::size_t index) {
  constexpr std::string_view kAlone = "$.rules[0]";
  return path.starts_with(kAlone) ? ruleAt(index) + path.substr(kAlone.size()) : ruleAt(index);
}

bool anyField(const Policy& policy, const std::function<bool(const Field&)>& holds) {
  return std::any_of(policy.groups.begin(), policy.groups.end(), [&](const Group& group) {
    return std::any_of(group.fields.begin(), group.fields.end(), holds) ||
           std::any_of(group.rows.fields.begin(), group.rows.fields.end(), holds);
  });
}

bool anySlot(const Policy& policy, const std::function<bool(const Slot&)>& holds) {
  return std::any_of(policy.groups.begin(), policy.groups.end(), [&](const Group& group) {
    return std::any_of(group.evidence.begin(), group.evidence.end(), holds);
  });
}

bool anyTable(const Policy& policy, const std::function<bool(const Group&)>& holds) {
  return std::any_of(policy.groups.begin(), policy.groups.end(),
                     [&](const Group& group) { return group.hasRows && holds(group); });
}

/// The record columns that the parameters name, as {"table": …, "column": …}: unless they are answered, there
/// is nothing to say of them.
void requireNamedColumns(const Policy& policy, const RuleRow& row, Possible& possible) {
  const auto params = base::parseJson(row.params);
  if (!params || !params->is_object()) return;
  const auto* table = params->get_object().if_contains("table");
  const auto* column = params->get_object().if_contains("column");
  if (!table || !table->is_string() || !column || !column->is_string()) return;
  const std::string id(std::string_view(table->get_string()));
  const Group* group = policy.group(id);
  const std::string field(std::string_view(column->get_string()));
  if (group &&
      std::any_of(group->fields.begin(), group->fields.end(), [&](const Field& f) { return f.id == field; }))
    possible.requireAsked(id, field);
}

std::string neverHolds(const Policy& policy, const RuleRow& row) {
  Possible possible(policy);
  possible.require(row.when);
  requireNamedColumns(policy, row, possible);
  return possible.contradiction();
}

bool isTheSame(const RuleRow& a, const RuleRow& b) {
  const auto term = [](const policy::Condition::Term& x, const policy::Condition::Term& y) {
    return x.table == y.table && x.column == y.column && x.oneOf == y.oneOf && x.negated == y.negated;
  };
  return a.check == b.check && a.params == b.params &&
         std::equal(a.when.all.begin(), a.when.all.end(), b.when.all.begin(), b.when.all.end(), term);
}

void lintRow(const Policy& policy, std::size_t index, Remarks& remarks) {
  const RuleRow& row = policy.rules[index];
  if (const std::string cell = neverHolds(policy, row); !cell.empty())
    remark(remarks, Gravity::Doubtful, "unreachable-row", ruleAt(index) + ".when",
           "规则“" + row.id + "”永远不会起作用：它的条件使 " + cell + " 没有可取的值",
           "row " + row.id + " never speaks: its conditions leave no value for " + cell);
  else if (!meetsTheForm(policy, row))
    remark(remarks, Gravity::Doubtful, "unreachable-row", ruleAt(index) + ".check",
           "规则“" + row.id + "”永远不会起作用：表中没有 " + row.check + " 要看的内容",
           "row " + row.id + " never speaks: the form has nothing that " + row.check + " looks at");
  for (std::size_t above = 0; above < index; ++above)
    if (isTheSame(policy.rules[above], row))
      return remark(remarks, Gravity::Doubtful, "unreachable-row", ruleAt(index),
                    "规则“" + row.id + "”与上面的“" + policy.rules[above].id + "”重复",
                    "row " + row.id + " repeats " + policy.rules[above].id + " above");
}

void lintWhen(const Policy& policy, const policy::Condition& when, const std::string& table,
              const std::string& path, const std::string& id, Remarks& remarks) {
  Possible possible(policy);
  possible.require(when, table);
  const std::string cell = possible.contradiction();
  if (!cell.empty())
    remark(remarks, Gravity::Doubtful, "unreachable-field", path + ".when",
           "“" + id + "”永远不会出现：条件使 " + cell + " 没有可取的值",
           id + " is never asked for: its conditions leave no value for " + cell);
}

}  // namespace

bool meetsTheForm(const Policy& policy, const RuleRow& row) {
  if (row.check == "form.required") return anyField(policy, [](const Field& f) { return f.required; });
  if (row.check == "form.blankWord") return anyField(policy, [](const Field& f) { return f.blankWord; });
  if (row.check == "form.choice")
    return anyField(policy, [](const Field& f) { return f.type == policy::FieldType::Choice; });
  if (row.check == "form.tooShort")
    return anyField(policy, [](const Field& f) { return f.minCharacters > 0; });
  if (row.check == "form.tooLong")
    return anyField(policy, [](const Field& f) { return f.maxCharacters > 0; });
  if (row.check == "form.rowsMissing") return anyTable(policy, [](const Group& g) { return g.rows.min > 0; });
  if (row.check == "form.tableEmpty" || row.check == "form.noneWithRows")
    return anyTable(policy, [](const Group& g) { return g.rows.mayBeNone; });
  if (row.check == "form.rowsTooMany") return anyTable(policy, [](const Group&) { return true; });
  if (row.check == "form.sides") return anySlot(policy, [](const Slot& s) { return s.twoSides; });
  if (row.check == "form.evidence") return anySlot(policy, [](const Slot& s) { return s.required; });
  if (row.check == "form.pagesMissing") return anySlot(policy, [](const Slot& s) { return s.minPages > 1; });
  if (row.check == "form.fileType") {
    const auto params = base::parseJson(row.params);
    const auto* type = params && params->is_object() ? params->get_object().if_contains("type") : nullptr;
    const std::string name =
        type && type->is_string() ? std::string(std::string_view(type->get_string())) : "";
    return anySlot(policy, [&](const Slot& s) {
      return std::find(s.types.begin(), s.types.end(), name) != s.types.end();
    });
  }
  return true;
}

void lintChecks(const Policy& policy, Remarks& remarks) {
  for (std::size_t i = 0; i < policy.rules.size(); ++i) {
    const RuleRow& row = policy.rules[i];
    if (!rules::findMaker(row.check))
      remark(remarks, Gravity::Wrong, "unknown-check", ruleAt(i) + ".check",
             "没有这种检查：“" + row.check + "”。相近的有：" + rules::nearestChecks(row.check),
             "there is no check called " + row.check + "; the nearest: " + rules::nearestChecks(row.check));
    else if (const auto why = whyNotBound(policy, row))
      remark(remarks, Gravity::Wrong, "wrong-parameters", moved(why->place().path, i),
             "参数不对：" + policy::reasonInChinese(why->detail()), why->detail());
  }
}

void lintReach(const Policy& policy, Remarks& remarks) {
  for (std::size_t i = 0; i < policy.rules.size(); ++i)
    lintRow(policy, i, remarks);
  for (std::size_t g = 0; g < policy.groups.size(); ++g) {
    const Group& group = policy.groups[g];
    const std::string path = at("$.groups", g);
    for (std::size_t i = 0; i < group.fields.size(); ++i)
      lintWhen(policy, group.fields[i].when, group.id, at(path + ".fields", i), group.fields[i].id, remarks);
    for (std::size_t i = 0; i < group.rows.fields.size(); ++i)
      lintWhen(policy, group.rows.fields[i].when, group.id, at(path + ".rows.fields", i),
               group.rows.fields[i].id, remarks);
    for (std::size_t i = 0; i < group.evidence.size(); ++i)
      lintWhen(policy, group.evidence[i].when, group.id, at(path + ".evidence", i), group.evidence[i].id,
               remarks);
  }
}

}  // namespace tarim::authoring
