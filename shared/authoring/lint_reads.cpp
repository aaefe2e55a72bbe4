// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// What of a policy nothing reads. A column is read when the check of some row of the rule table looks at it:
// by name, in parameters or a condition, or because it is required, of a type, of a length. What is named is
// found in the file itself, so that a part of the policy that comes later (a ladder, a check-list) needs no
// line here.
#include "shared/authoring/lint_parts.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <functional>
#include <set>

namespace tarim::authoring {
namespace {

namespace json = boost::json;
using policy::Field;
using policy::FieldType;
using policy::Policy;

std::string_view viewOf(const json::value& value) {
  return value.is_string() ? std::string_view(value.get_string()) : std::string_view();
}

/// Collects (table, column) of everything that names a column, and every other text of the file.
class Names {
 public:
  explicit Names(const json::value& policy) {
    for (const auto& [key, part] : policy.get_object())
      if (key != "groups") look(part, {});
    const json::value* groups = policy.get_object().if_contains("groups");
    if (groups && groups->is_array())
      for (const json::value& group : groups->get_array())
        if (const auto* object = group.if_object()) lookAtGroup(*object);
  }

  [[nodiscard]] bool column(const std::string& table, const std::string& id) const {
    return m_columns.contains({table, id});
  }

 private:
  /// In the form only conditions and row titles name columns; ids, labels and lists do not.
  void lookAtGroup(const json::object& group) {
    const json::value* id = group.if_contains("id");
    const std::string table(id ? viewOf(*id) : std::string_view());
    const std::function<void(const json::value&)> conditions = [&](const json::value& value) {
      if (const auto* object = value.if_object()) {
        for (const auto& [key, member] : *object)
          if (key == "when")
            look(member, table);
          else
            conditions(member);
      } else if (const auto* array = value.if_array()) {
        std::for_each(array->begin(), array->end(), conditions);
      }
    };
    for (const auto& [key, member] : group)
      conditions(member);
    if (const json::value* rows = group.if_contains("rows"); rows && rows->is_object())
      if (const json::value* title = rows->get_object().if_contains("title"))
        lookAtTitle(viewOf(*title), table);
  }

  void lookAtTitle(std::string_view title, const std::string& table) {
    for (std::size_t open = title.find('{'); open != std::string_view::npos; open = title.find('{', open + 1))
      if (const std::size_t close = title.find('}', open); close != std::string_view::npos)
        m_columns.insert({table, std::string(title.substr(open + 1, close - open - 1))});
  }

  void look(const json::value& value, const std::string& table) {
    if (const auto* object = value.if_object()) {
      const json::value* own = object->if_contains("table");
      const std::string here = own && own->is_string() ? std::string(viewOf(*own)) : table;
      for (const auto& [key, member] : *object)
        look(member, here);
    } else if (const auto* array = value.if_array()) {
      for (const json::value& item : *array)
        look(item, table);
    } else if (!table.empty()) {
      m_columns.insert({table, std::string(viewOf(value))});
    }
  }

  std::set<std::pair<std::string, std::string>> m_columns;
};

bool hasRow(const Policy& policy, std::string_view check) {
  return std::any_of(policy.rules.begin(), policy.rules.end(),
                     [check](const policy::RuleRow& row) { return row.check == check; });
}

bool isTyped(FieldType type) {
  return type != FieldType::Text && type != FieldType::LongText && type != FieldType::Choice;
}

/// Whether a check of the form says something of such a field.
bool isCheckedByForm(const Policy& policy, const Field& field) {
  return (field.required && hasRow(policy, "form.required")) ||
         (field.blankWord && hasRow(policy, "form.blankWord")) ||
         (field.minCharacters > 0 && hasRow(policy, "form.tooShort")) ||
         (field.maxCharacters > 0 && hasRow(policy, "form.tooLong")) ||
         (field.type == FieldType::Choice && hasRow(policy, "form.choice")) ||
         (isTyped(field.type) && hasRow(policy, "form.type"));
}

/// A clause that only heads others: 五 before 五(一).
bool headsOthers(const Policy& policy, const std::string& clause) {
  return std::any_of(policy.clauses.begin(), policy.clauses.end(), [&](const auto& other) {
    return other.first.size() > clause.size() && other.first.starts_with(clause);
  });
}

/// Every text under a key called "clause" or "clauses", outside the clauses themselves.
void collectClauses(const json::value& value, std::set<std::string>& named) {
  if (const auto* object = value.if_object()) {
    for (const auto& [key, member] : *object)
      if (key == "clause")
        named.emplace(viewOf(member));
      else
        collectClauses(member, named);
  } else if (const auto* array = value.if_array()) {
    for (const json::value& item : *array)
      collectClauses(item, named);
  }
}

void collectTexts(const json::value& value, std::set<std::string>& texts) {
  if (value.is_string()) texts.emplace(viewOf(value));
  if (const auto* object = value.if_object())
    for (const auto& [key, member] : *object)
      collectTexts(member, texts);
  if (const auto* array = value.if_array())
    for (const json::value& item : *array)
      collectTexts(item, texts);
}

void lintLists(const json::object& file, Remarks& remarks) {
  const json::value* lists = file.if_contains("lists");
  if (!lists || !lists->is_object()) return;
  std::set<std::string> texts;
  for (const auto& [key, part] : file)
    if (key != "lists") collectTexts(part, texts);
  for (const auto& [name, list] : lists->get_object())
    if (!texts.contains(std::string(name)))
      remark(remarks, Gravity::Doubtful, "unused-list", "$.lists." + std::string(name),
             "没有栏目用到这份选项", "no field chooses from this list");
}

}  // namespace

void lintColumns(const Policy& policy, const json::value& file, Remarks& remarks) {
  const Names names(file);
  const auto lintField = [&](const policy::Group& group, const Field& field, const std::string& path) {
    const bool applied = group.id == "application" && (field.id == "kind" || field.id == "level");
    if (applied || names.column(group.id, field.id) || isCheckedByForm(policy, field)) return;
    remark(remarks, Gravity::Doubtful, "unread-column", path,
           "没有规则看“" + field.label.zh + "”（" + group.id + "/" + field.id + "）",
           "nothing reads " + field.label.en + " (" + group.id + "/" + field.id + ")");
  };
  for (std::size_t g = 0; g < policy.groups.size(); ++g) {
    const policy::Group& group = policy.groups[g];
    for (std::size_t i = 0; i < group.fields.size(); ++i)
      lintField(group, group.fields[i], at(at("$.groups", g) + ".fields", i));
    for (std::size_t i = 0; i < group.rows.fields.size(); ++i)
      lintField(group, group.rows.fields[i], at(at("$.groups", g) + ".rows.fields", i));
  }
}

void lintClauses(const Policy& policy, const json::value& text, Remarks& remarks) {
  const json::object& file = text.get_object();
  std::set<std::string> named;
  for (const auto& [key, part] : file)
    if (key != "clauses") collectClauses(part, named);
  for (const auto& [clause, words] : policy.clauses)
    if (!named.contains(clause) && !headsOthers(policy, clause))
      remark(remarks, Gravity::Doubtful, "clause-without-rule", "$.clauses." + clause,
             "没有规则、栏目、时段、审核步骤或待定事项引用这一条",
             "no rule, field, window, step or open point names this clause");
  lintLists(file, remarks);
}

}  // namespace tarim::authoring
