// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Binding a policy's rows to their checks, running them, and putting what they say into words and into order.
#include "shared/rules/rulebook.hpp"

#include "shared/base/text.hpp"
#include "shared/rules/check.hpp"

#include <algorithm>
#include <tuple>

namespace tarim::rules {

namespace {

struct BoundRow {
  const policy::RuleRow* row;
  Check check;
  Severity severity;
  bool aboutWindows;
};

/// Where a finding stands among all: group, row, column, page, rule.
using Order = std::tuple<int, int, int, int, int>;
struct Ordered {
  Order order;
  Finding finding;
};

Severity severityOf(std::string_view name) {
  return name == "blocks" ? Severity::Blocks : name == "warns" ? Severity::Warns : Severity::Informs;
}

using Values = std::vector<std::pair<std::string, std::string>>;

std::string inWords(const std::string& pattern, const Said& said, std::string policy::Label::*language) {
  Values values;
  for (const auto& [name, label] : said.words)
    values.emplace_back(name, label.*language);
  const auto given = [&](std::string_view name) {
    return std::any_of(said.words.begin(), said.words.end(),
                       [name](const auto& word) { return word.first == name; });
  };
  if (!given("found")) values.emplace_back("found", said.found);
  if (!given("needed")) values.emplace_back("needed", said.needed);
  return base::fill(pattern, values);
}

Finding toFinding(const BoundRow& bound, Said said) {
  Finding finding;
  finding.rule = bound.row->id;
  finding.clause = bound.row->clause.empty() ? std::move(said.clause) : bound.row->clause;
  finding.severity = bound.severity;
  finding.zh = inWords(bound.row->words.zh, said, &policy::Label::zh);
  finding.en = inWords(bound.row->words.en, said, &policy::Label::en);
  finding.place = std::move(said.place);
  if (finding.place.table.empty()) finding.place.table = bound.row->group;
  if (finding.place.row.empty()) finding.place.row = dossier::kRecordRow;
  finding.found = std::move(said.found);
  finding.needed = std::move(said.needed);
  return finding;
}

template <class Things>
int indexOf(const Things& things, std::string_view id) {
  int index = 0;
  for (const auto& thing : things) {
    if (thing.id == id) return index;
    ++index;
  }
  return -1;
}

constexpr int kSlotsComeAfterColumns = 1000;

int columnOrder(const policy::Policy& policy, const FindingPlace& place) {
  const policy::Group* group = policy.group(place.table);
  if (!group) return -1;
  if (!place.slot.empty()) return kSlotsComeAfterColumns + indexOf(group->evidence, place.slot);
  if (place.column.empty()) return -1;
  const int record = indexOf(group->fields, place.column);
  return record >= 0 ? record : indexOf(group->rows.fields, place.column);
}

class Sorter {
 public:
  explicit Sorter(const View& view) : m_view(view) {
    for (std::size_t i = 0; i < view.attachments.size(); ++i)
      m_pages[view.attachments[i].id] = static_cast<int>(i);
  }

  Order orderOf(const FindingPlace& place, int rule) {
    const auto page = place.attachment.empty() ? m_pages.end() : m_pages.find(place.attachment);
    return {indexOf(m_view.policy.groups, place.table), rowOrder(place), columnOrder(m_view.policy, place),
            page == m_pages.end() ? -1 : page->second, rule};
  }

 private:
  int rowOrder(const FindingPlace& place) {
    auto [table, isNew] = m_rows.try_emplace(place.table);
    if (isNew) {
      int next = 0;
      for (const std::string& row : m_view.dossier.rows(place.table))
        table->second[row] = next++;
    }
    const auto row = table->second.find(place.row);
    return row == table->second.end() ? -1 : row->second;
  }

  const View& m_view;
  std::map<std::string, int> m_pages;
  std::map<std::string, std::map<std::string, int>> m_rows;
};

base::Error refused(const base::Error& why, std::size_t index) {
  base::Place place = why.place();
  place.file = "policy.json";
  if (!place.path.starts_with("$")) place.path = "$.rules[" + std::to_string(index) + "]";
  return base::Error(base::Code::InvalidPolicy, why.detail(), std::move(place));
}

base::Result<BoundRow> bind(const policy::Policy& policy, std::size_t index) {
  const policy::RuleRow& row = policy.rules[index];
  const std::string path = "$.rules[" + std::to_string(index) + "]";
  const Maker maker = findMaker(row.check);
  if (!maker)
    return base::Error(base::Code::InvalidPolicy, "unknown check: " + row.check,
                       {"policy.json", path + ".check"});
  const auto value = base::parseJson(row.params);
  if (!value) return refused(value.error(), index);
  base::JsonReader::Failure failure;
  base::JsonReader params(*value, path + ".params", failure, base::Code::InvalidPolicy);
  Check check = maker({policy, row, params});
  if (failure) return refused(*failure, index);
  return BoundRow{&row, std::move(check), severityOf(row.severity), row.check == "clock.window"};
}

}  // namespace

struct Rulebook::Bound {
  std::vector<BoundRow> rows;
};

Rulebook::Rulebook(policy::PolicyPtr policy, std::unique_ptr<Bound> bound)
    : m_policy(std::move(policy)), m_bound(std::move(bound)) {}
Rulebook::~Rulebook() = default;

base::Result<std::shared_ptr<const Rulebook>> Rulebook::make(policy::PolicyPtr policy) {
  auto bound = std::make_unique<Bound>();
  for (std::size_t i = 0; i < policy->rules.size(); ++i) {
    auto row = bind(*policy, i);
    if (!row) return row.error();
    bound->rows.push_back(std::move(*row));
  }
  return std::shared_ptr<const Rulebook>(new Rulebook(std::move(policy), std::move(bound)));
}

std::vector<Finding> Rulebook::check(const dossier::Dossier& dossier, base::Instant now,
                                     Windows windows) const {
  View view{*m_policy, dossier, now, {}, {}, {}};
  layForm(view);
  Sorter sorter(view);
  std::vector<Ordered> ordered;
  Report report;
  for (std::size_t i = 0; i < m_bound->rows.size(); ++i) {
    const BoundRow& bound = m_bound->rows[i];
    if (bound.aboutWindows && windows == Windows::LeftToWorkflow) continue;
    if (!holds(bound.row->when, dossier)) continue;
    report.clear();
    bound.check(view, report);
    for (Said& said : report) {
      Finding finding = toFinding(bound, std::move(said));
      const Order order = sorter.orderOf(finding.place, static_cast<int>(i));
      ordered.push_back({order, std::move(finding)});
    }
  }
  std::stable_sort(ordered.begin(), ordered.end(),
                   [](const Ordered& a, const Ordered& b) { return a.order < b.order; });
  std::vector<Finding> findings;
  findings.reserve(ordered.size());
  for (Ordered& one : ordered)
    findings.push_back(std::move(one.finding));
  return findings;
}

}  // namespace tarim::rules
