// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// The examples beside a policy are what its rules were seen to find. A rule that is gone, has another name or
// finds something else is told by them, whatever the notice.
#include "shared/authoring/lint_parts.hpp"
#include "shared/base/json.hpp"
#include "shared/base/paths.hpp"
#include "shared/dossier/import.hpp"
#include "shared/rules/explain.hpp"
#include "shared/rules/rulebook.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <filesystem>

namespace tarim::authoring {
namespace {

void say(Remarks& remarks, Gravity gravity, std::string_view kind, std::string file, std::string path,
         std::string zh, std::string en) {
  remark(remarks, gravity, kind, std::move(path), std::move(zh), std::move(en));
  remarks.back().file = std::move(file);
}

std::vector<std::string> foldersIn(const std::string& folder) {
  std::vector<std::string> names;
  std::error_code failure;
  for (const auto& entry : std::filesystem::directory_iterator(folder, failure))
    if (entry.is_directory(failure)) names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

bool hasRule(const policy::Policy& policy, const std::string& id) {
  return std::any_of(policy.rules.begin(), policy.rules.end(),
                     [&](const policy::RuleRow& row) { return row.id == id; });
}

/// The clauses that examples of a rule speak of: "五(一)5".
std::string clausesIn(const std::vector<rules::Example>& examples) {
  std::string all;
  for (const rules::Example& example : examples) {
    const auto findings = base::parseJson(example.findings);
    const auto* list = findings ? findings->if_array() : nullptr;
    if (!list) continue;
    for (const auto& finding : *list) {
      const auto* object = finding.if_object();
      const auto* clause = object ? object->if_contains("clause") : nullptr;
      if (!clause || !clause->is_string()) continue;
      const std::string name(std::string_view(clause->get_string()));
      if (all.find(name) == std::string::npos) all += (all.empty() ? "" : "、") + name;
    }
  }
  return all;
}

std::string findingsOf(const rules::Rulebook& book, const std::string& rule, const dossier::Dossier& dossier,
                       base::Instant at) {
  auto findings = book.check(dossier, at);
  std::erase_if(findings, [&](const rules::Finding& finding) { return finding.rule != rule; });
  return rules::toJson(findings);
}

void lintExample(const rules::Rulebook& book, const std::string& rule, const rules::Example& example,
                 Remarks& remarks) {
  const std::string file = "examples/" + rule + "/" + example.name + ".json";
  const auto dossier = dossier::fromJson(example.dossier, book.policy());
  if (!dossier)
    return say(remarks, Gravity::Wrong, "example-refused", file, dossier.error().place().path,
               "这份例子读不进来：" + dossier.error().detail(),
               "this example is refused: " + dossier.error().detail());
  const auto at = base::parseInstant(example.at);
  if (at && findingsOf(book, rule, *dossier, *at) != example.findings)
    say(remarks, Gravity::Wrong, "example-differs", file, "$.findings",
        "规则“" + rule + "”对这份例子的结论变了，与旁边的.findings.json不同",
        "the rule " + rule + " finds something else here than the .findings.json beside it says");
}

}  // namespace

std::vector<Remark> lintFolder(std::string_view text, const std::string& policyFolder) {
  std::vector<Remark> remarks = lint(text);
  lintIds(text, (base::Path(policyFolder) / "ids.json").string(), remarks);
  const std::string folder = (base::Path(policyFolder) / "examples").string();
  const auto loaded = policy::loadText(text, "policy.json");
  const auto book =
      loaded ? rules::Rulebook::make(*loaded) : base::Result<rules::RulebookPtr>(loaded.error());
  if (!book) return remarks;
  const std::vector<std::string> names = foldersIn(folder);
  for (const std::string& rule : names) {
    const auto examples = rules::readExamples((base::Path(folder) / rule).string());
    if (!examples) {
      say(remarks, Gravity::Wrong, "example-refused", "examples/" + rule, examples.error().place().path,
          "例子无法读取：" + examples.error().detail(), "unreadable: " + examples.error().detail());
    } else if (!hasRule((*book)->policy(), rule)) {
      const std::string clauses = clausesIn(*examples);
      say(remarks, Gravity::Wrong, "missing-rule", "examples/" + rule, "$.rules",
          "有例子，没有规则“" + rule + "”：“" + clauses + "”少了这项检查",
          "there are examples and no rule " + rule + ": " + clauses + " lost its check");
    } else {
      for (const rules::Example& example : *examples)
        lintExample(**book, rule, example, remarks);
    }
  }
  for (std::size_t i = 0; !names.empty() && i < (*book)->policy().rules.size(); ++i)
    if (const std::string& id = (*book)->policy().rules[i].id;
        !std::binary_search(names.begin(), names.end(), id))
      remark(remarks, Gravity::Doubtful, "rule-without-example", at("$.rules", i) + ".id",
             "规则“" + id + "”没有例子", "the rule " + id + " has no example");
  return remarks;
}

}  // namespace tarim::authoring
