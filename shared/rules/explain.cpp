// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/explain.hpp"

#include "shared/base/bytes.hpp"
#include "shared/base/json.hpp"
#include "shared/base/nearest.hpp"
#include "shared/base/text.hpp"

#include <algorithm>
#include <set>

namespace tarim::rules {

namespace {

namespace json = boost::json;
using base::Code;
using base::Error;

constexpr std::size_t kMostExampleBytes = 4u << 20;
constexpr std::string_view kFindings = ".findings.json";

Error unknownRule(const policy::Policy& policy, std::string_view rule) {
  std::vector<std::string> ids;
  for (const policy::RuleRow& row : policy.rules)
    ids.push_back(row.id);
  std::string words = "no rule is called " + std::string(rule.substr(0, 64));
  if (!ids.empty()) words += "; the nearest is " + base::nearest(rule, ids).front();
  return {Code::NotFound, std::move(words)};
}

/// The rule's own clause; for a rule of the form without one, those of the fields and slots that it looks at.
std::vector<std::pair<std::string, std::string>> clausesOf(const policy::Policy& policy,
                                                           const policy::RuleRow& rule) {
  std::set<std::string> seen;
  std::vector<std::pair<std::string, std::string>> clauses;
  const auto add = [&](const std::string& name) {
    const auto words = policy.clauses.find(name);
    if (words != policy.clauses.end() && seen.insert(name).second) clauses.emplace_back(*words);
  };
  add(rule.clause);
  if (!rule.clause.empty()) return clauses;
  for (const policy::Group& group : policy.groups) {
    add(group.clause);
    for (const policy::Field& field : group.fields)
      add(field.clause);
    for (const policy::Field& field : group.rows.fields)
      add(field.clause);
    for (const policy::Slot& slot : group.evidence)
      add(slot.clause);
  }
  return clauses;
}

std::vector<std::pair<std::string, std::string>> parametersOf(const policy::RuleRow& rule) {
  std::vector<std::pair<std::string, std::string>> parameters;
  const auto value = base::parseJson(rule.params);
  if (!value || !value->is_object()) return parameters;
  for (const auto& [key, one] : value->get_object())
    parameters.emplace_back(
        key, one.is_string() ? std::string(std::string_view(one.get_string())) : base::canonicalJson(one));
  return parameters;
}

/// The first finding of the first example that fails.
policy::Label sentenceIn(const std::vector<Example>& examples) {
  for (const Example& example : examples) {
    if (example.passes) continue;
    const auto findings = base::parseJson(example.findings);
    const auto* list = findings ? findings->if_array() : nullptr;
    const auto* finding = list && !list->empty() ? list->front().if_object() : nullptr;
    const auto* zh = finding ? finding->if_contains("zh") : nullptr;
    const auto* en = finding ? finding->if_contains("en") : nullptr;
    if (zh && en && zh->is_string() && en->is_string())
      return {std::string(std::string_view(zh->get_string())),
              std::string(std::string_view(en->get_string()))};
  }
  return {};
}

std::string filled(std::string text, const std::vector<std::pair<std::string, std::string>>& parameters) {
  std::vector<std::pair<std::string, std::string>> values = parameters;
  for (const auto& [name, value] : parameters)
    for (const char* needed : {"needed", "count", "least", "months", "years"})
      if (name == needed) values.emplace_back("needed", value);
  text = base::fill(text, values);
  // What only an application tells.
  for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{', open)) {
    const std::size_t close = text.find('}', open);
    if (close == std::string::npos) break;
    text.replace(open, close - open + 1, "…");
  }
  return text;
}

base::Result<Example> readExample(const base::Path& dossierFile) {
  base::DiskFiles files;
  Example example;
  example.name = dossierFile.stem().string();
  const auto dossier = files.read(dossierFile, kMostExampleBytes);
  if (!dossier) return dossier.error();
  example.dossier = std::string(base::textOf(*dossier));
  const base::Path expected = dossierFile.parent_path() / (example.name + std::string(kFindings));
  const auto bytes = files.read(expected, kMostExampleBytes);
  if (!bytes) return bytes.error();
  const auto value = base::parseJson(base::textOf(*bytes));
  if (!value) return value.error();
  base::JsonReader::Failure failure;
  base::JsonReader reader(*value, "$", failure);
  example.at = reader.string("at", 64);
  const json::value& findings = reader.raw("findings");
  if (!findings.is_array()) reader.fail("findings", "must be an array");
  if (failure) return *failure;
  example.findings = base::canonicalJson(findings);
  example.passes = findings.get_array().empty();
  return example;
}

}  // namespace

base::Result<std::vector<Example>> readExamples(const std::string& folder) {
  std::vector<Example> examples;
  std::error_code failure;
  std::vector<base::Path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder, failure)) {
    const std::string name = entry.path().filename().string();
    if (name.ends_with(".json") && !name.ends_with(kFindings) && !name.ends_with(".actual.json"))
      paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  for (const base::Path& path : paths) {
    auto example = readExample(path);
    if (!example) return example.error();
    examples.push_back(std::move(*example));
  }
  return examples;
}

base::Result<Explanation> explain(const policy::Policy& policy, std::string_view rule,
                                  const std::string& examplesFolder) {
  const auto row = std::find_if(policy.rules.begin(), policy.rules.end(),
                                [rule](const policy::RuleRow& one) { return one.id == rule; });
  if (row == policy.rules.end()) return unknownRule(policy, rule);
  Explanation explanation;
  explanation.rule = &*row;
  explanation.clauses = clausesOf(policy, *row);
  explanation.parameters = parametersOf(*row);
  const std::string name = "rules." + row->id;
  for (const policy::OpenPoint& point : policy.open)
    if (point.parameter == name || point.parameter.starts_with(name + "."))
      explanation.open.push_back(&point);
  explanation.sentence = {filled(row->words.zh, explanation.parameters),
                          filled(row->words.en, explanation.parameters)};
  if (examplesFolder.empty()) return explanation;
  auto examples = readExamples((base::Path(examplesFolder) / row->id).string());
  if (!examples) return examples.error();
  explanation.examples = std::move(*examples);
  if (auto told = sentenceIn(explanation.examples); !told.zh.empty()) explanation.sentence = std::move(told);
  return explanation;
}

json::value toValue(const Explanation& explanation) {
  json::array clauses, open, examples;
  for (const auto& [name, words] : explanation.clauses)
    clauses.push_back({{"clause", name}, {"words", words}});
  json::object parameters;
  for (const auto& [name, value] : explanation.parameters)
    parameters[name] = value;
  for (const policy::OpenPoint* point : explanation.open)
    open.push_back({{"parameter", point->parameter},
                    {"value", point->value},
                    {"why", {{"zh", point->why.zh}, {"en", point->why.en}}}});
  for (const Example& example : explanation.examples)
    examples.push_back({{"name", example.name},
                        {"at", example.at},
                        {"passes", example.passes},
                        {"findings", json::parse(example.findings)}});
  const policy::RuleRow& rule = *explanation.rule;
  return json::object{{"rule", rule.id},
                      {"check", rule.check},
                      {"severity", rule.severity},
                      {"clauses", std::move(clauses)},
                      {"parameters", std::move(parameters)},
                      {"open", std::move(open)},
                      {"words", {{"zh", rule.words.zh}, {"en", rule.words.en}}},
                      {"sentence", {{"zh", explanation.sentence.zh}, {"en", explanation.sentence.en}}},
                      {"examples", std::move(examples)}};
}

}  // namespace tarim::rules
