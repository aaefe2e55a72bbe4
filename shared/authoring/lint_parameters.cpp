// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// The parameters of rule rows beside what their checks declare (rules::CheckInfo), and the braces of every
// text.
#include "shared/authoring/lint_parts.hpp"
#include "shared/base/json.hpp"
#include "shared/base/nearest.hpp"
#include "shared/base/text.hpp"
#include "shared/rules/check.hpp"

#include <boost/json.hpp>

#include <algorithm>

namespace tarim::authoring {
namespace {

namespace json = boost::json;
using policy::Field;
using policy::FieldType;
using policy::Policy;
using policy::RuleRow;

/// One key of CheckInfo::params: "sex:choice", "male=sex", "since?".
struct Parameter {
  std::string key;
  std::string type;      ///< Of the column that it names.
  std::string choiceOf;  ///< The key whose column has its choices.
};

std::vector<Parameter> parametersOf(const rules::CheckInfo& check) {
  std::vector<Parameter> parameters;
  for (const std::string& word : base::split(check.params, ' ')) {
    if (word.empty()) continue;
    const std::size_t end = word.find_first_of(":=?");
    Parameter one{word.substr(0, end), {}, {}};
    if (end != std::string::npos && word[end] == ':') one.type = word.substr(end + 1);
    if (end != std::string::npos && word[end] == '=') one.choiceOf = word.substr(end + 1);
    parameters.push_back(std::move(one));
  }
  return parameters;
}

bool isOf(const Field& field, std::string_view type) {
  const bool month = field.type == FieldType::Month || field.type == FieldType::MonthOrNow;
  const bool choice = field.type == FieldType::Choice || field.type == FieldType::YesNo;
  const bool years =
      field.type == FieldType::Choice &&
      std::all_of(field.choices.begin(), field.choices.end(), [](const policy::Choice& one) {
        return one.id.size() == 4 && one.id.find_first_not_of("0123456789") == std::string::npos;
      });
  if (type == "day") return field.type == FieldType::Date;
  if (type == "month") return month;
  if (type == "year") return years;
  if (type == "date") return month || years || field.type == FieldType::Date;
  if (type == "number") return field.type == FieldType::Integer || field.type == FieldType::Decimal;
  if (type == "choice") return choice;
  if (type == "id") return field.type == FieldType::IdNumber;
  return field.type == FieldType::Text || field.type == FieldType::LongText;
}

bool canBe(const Field& field, std::string_view id) {
  if (field.type == FieldType::YesNo) return id == "yes" || id == "no";
  return std::any_of(field.choices.begin(), field.choices.end(),
                     [id](const policy::Choice& choice) { return choice.id == id; });
}

std::string_view textOf(const json::value& value) {
  return value.is_string() ? std::string_view(value.get_string()) : std::string_view();
}

/// The texts of a value, of a list, or the keys of an object.
std::vector<std::string> namesIn(const json::value& value) {
  std::vector<std::string> names;
  if (value.is_string()) names.emplace_back(textOf(value));
  if (const auto* list = value.if_array())
    for (const json::value& one : *list)
      names.emplace_back(textOf(one));
  if (const auto* object = value.if_object())
    for (const auto& [key, one] : *object)
      names.emplace_back(key);
  return names;
}

class RowLinter {
 public:
  RowLinter(const Policy& policy, const RuleRow& row, std::string path, const json::object& params,
            const rules::CheckInfo& check, Remarks& remarks)
      : m_policy(policy),
        m_row(row),
        m_path(std::move(path)),
        m_params(params),
        m_check(check),
        m_remarks(remarks) {}

  void lintKeys();
  void lintTypes();
  void lintWords();

 private:
  [[nodiscard]] const Field* column(const std::string& key) const {
    const json::value* table = m_params.if_contains("table");
    const json::value* name = m_params.if_contains(key);
    return table && name ? m_policy.field(textOf(*table), textOf(*name)) : nullptr;
  }
  void lintWordsOf(const std::string& text, const char* language);
  void wrong(std::string_view kind, const std::string& path, std::string zh, std::string en) {
    remark(m_remarks, Gravity::Wrong, kind, m_path + path, std::move(zh), std::move(en));
  }

  const Policy& m_policy;
  const RuleRow& m_row;
  std::string m_path;
  const json::object& m_params;
  const rules::CheckInfo& m_check;
  Remarks& m_remarks;
};

void RowLinter::lintKeys() {
  std::vector<std::string> known;
  for (const Parameter& one : parametersOf(m_check))
    known.push_back(one.key);
  for (const auto& [name, value] : m_params) {
    const std::string key(name);
    if (std::find(known.begin(), known.end(), key) != known.end()) continue;
    const std::string all = known.empty() ? "—" : base::listed(known);
    wrong("unknown-parameter", ".params." + key, m_row.check + " 没有参数“" + key + "”。它的参数是：" + all,
          m_row.check + " has no parameter " + key + "; it has: " + all);
  }
}

void RowLinter::lintTypes() {
  for (const Parameter& one : parametersOf(m_check)) {
    const json::value* value = m_params.if_contains(one.key);
    if (!value) continue;
    if (const Field* named = one.type.empty() ? nullptr : column(one.key); named && !isOf(*named, one.type))
      wrong("wrong-type", ".params." + one.key,
            m_row.check + " 的 " + one.key + " 要一个“" + one.type + "”栏目，“" + named->label.zh + "”不是",
            m_row.check + " reads a column of " + one.type + " as " + one.key + ", and " + named->label.en +
                " is none");
    const Field* owner = one.choiceOf.empty() ? nullptr : column(one.choiceOf);
    if (!owner) continue;
    for (const std::string& id : namesIn(*value))
      if (!canBe(*owner, id))
        wrong("unknown-choice", ".params." + one.key, "“" + owner->label.zh + "”没有选项“" + id + "”",
              owner->label.en + " has no choice " + id);
  }
}

void RowLinter::lintWordsOf(const std::string& text, const char* language) {
  std::vector<std::string> known = base::split(m_check.words, ' ');
  known.insert(known.end(), {"found", "needed"});
  std::erase(known, std::string());
  const std::string path = std::string(".words.") + language;
  for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{', open + 1)) {
    const std::size_t close = text.find('}', open);
    if (close == std::string::npos)
      return wrong("unclosed-word", path, "“{”没有对应的“}”", "a { is not closed");
    const std::string word = text.substr(open + 1, close - open - 1);
    if (std::find(known.begin(), known.end(), word) == known.end())
      wrong("unknown-word", path, m_row.check + " 不填 {" + word + "}，只填：" + base::listed(known),
            m_row.check + " does not fill {" + word + "}; it fills: " + base::listed(known));
  }
}

void RowLinter::lintWords() {
  lintWordsOf(m_row.words.zh, "zh");
  lintWordsOf(m_row.words.en, "en");
}

bool isYear(std::string_view word) {
  if (word == "year") return true;
  return word.size() == 6 && word.starts_with("year") && (word[4] == '-' || word[4] == '+') &&
         word[5] >= '0' && word[5] <= '9';
}

void lintYears(std::string_view text, const std::string& path, Remarks& remarks) {
  for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
    const std::size_t close = text.find('}', open);
    if (close == std::string_view::npos)
      return remark(remarks, Gravity::Wrong, "unclosed-word", path, "“{”没有对应的“}”", "a { is not closed");
    const std::string word(text.substr(open + 1, close - open - 1));
    if (!isYear(word))
      remark(remarks, Gravity::Wrong, "unknown-word", path,
             "没有人填 {" + word + "}，这里只有 {year}、{year-1} 等",
             "nobody fills {" + word + "}; there are {year}, {year-1} and the like");
  }
}

void walkBraces(const json::value& value, const std::string& path, Remarks& remarks) {
  if (value.is_string()) lintYears(textOf(value), path, remarks);
  if (const auto* object = value.if_object())
    for (const auto& [key, member] : *object) {
      // A rule's words and a row's title have their own.
      const bool own =
          (path.starts_with("$.rules[") && key == "words") || (key == "title" && member.is_string());
      if (!own) walkBraces(member, path + "." + std::string(key), remarks);
    }
  if (const auto* array = value.if_array())
    for (std::size_t i = 0; i < array->size(); ++i)
      walkBraces((*array)[i], at(path, i), remarks);
}

}  // namespace

void lintParameters(const Policy& policy, Remarks& remarks) {
  for (std::size_t i = 0; i < policy.rules.size(); ++i) {
    const RuleRow& row = policy.rules[i];
    const rules::CheckInfo* check = rules::findCheck(row.check);
    const auto params = base::parseJson(row.params);
    if (!check || !params || !params->is_object()) continue;
    RowLinter linter(policy, row, at("$.rules", i), params->get_object(), *check, remarks);
    linter.lintKeys();
    linter.lintTypes();
    linter.lintWords();
  }
}

void lintBraces(const json::value& policy, Remarks& remarks) {
  walkBraces(policy, "$", remarks);
}

}  // namespace tarim::authoring
