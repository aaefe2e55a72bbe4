// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Putting what checks say into words and into order.
#include "shared/base/text.hpp"
#include "shared/rules/bound.hpp"
#include "shared/rules/characters.hpp"

#include <algorithm>
#include <tuple>

namespace tarim::rules {

namespace {

/// Where a finding stands among all: group, row, column, page, rule.
using Order = std::tuple<int, int, int, int, int>;
struct Ordered {
  Order order;
  std::size_t index;  ///< Of what was told.
};

using Values = std::vector<std::pair<std::string, std::string>>;

std::string inWords(const std::string& pattern, const RawFinding& said,
                    std::string policy::Label::*language) {
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

Finding toFinding(const BoundRow& bound, RawFinding said) {
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

/// What looks right in the cell and is not; nothing when the check has said it by itself.
void addOddities(const View& view, Finding& finding) {
  const FindingPlace& place = finding.place;
  if (place.column.empty()) return;
  const std::string_view value = view.dossier.value(place.table, place.row, place.column);
  for (const Oddity kind : {Oddity::Invisible, Oddity::FullWidth}) {
    const policy::Label words = wordsOf(kind, view.policy, {place.table, place.row, place.column}, value);
    if (words.zh.empty() || finding.zh.find(words.zh) != std::string::npos) continue;
    finding.zh += words.zh + "。";
    finding.en += " Also, " + words.en + ".";
  }
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
  explicit Sorter(const View& view) : m_view(view) {}

  Order orderOf(const FindingPlace& place, int rule) {
    return {indexOf(m_view.policy.groups, place.table), rowOrder(place), columnOrder(m_view.policy, place),
            pageOrder(place), rule};
  }

 private:
  int pageOrder(const FindingPlace& place) {
    if (place.attachment.empty()) return -1;
    if (m_pages.empty())
      for (const dossier::Attachment* page : m_view.pagesInOrder())
        m_pages.emplace(page->id, static_cast<int>(m_pages.size()));
    const auto page = m_pages.find(place.attachment);
    return page == m_pages.end() ? -1 : page->second;
  }

  /// Few findings are looked up by walking down the table, many by a map of it.
  int rowOrder(const FindingPlace& place) {
    constexpr int kFew = 8;
    const std::vector<std::string>& rows = m_view.dossier.rows(place.table);
    Rows& table = m_rows[place.table];
    if (++table.asked <= kFew) {
      const auto row = std::find(rows.begin(), rows.end(), place.row);
      return row == rows.end() ? -1 : static_cast<int>(row - rows.begin());
    }
    if (table.places.empty())
      for (const std::string& row : rows)
        table.places.emplace(row, static_cast<int>(table.places.size()));
    const auto row = table.places.find(place.row);
    return row == table.places.end() ? -1 : row->second;
  }

  struct Rows {
    int asked = 0;
    std::map<std::string, int, std::less<>> places;
  };

  const View& m_view;
  std::map<std::string, int> m_pages;
  std::map<std::string, Rows, std::less<>> m_rows;
};

}  // namespace

void renderFindings(const BoundRow& bound, const View& view, Report& report, std::vector<RuleFinding>& told) {
  for (RawFinding& said : report) {
    told.push_back({bound.index, toFinding(bound, std::move(said))});
    addOddities(view, told.back().finding);
  }
  report.clear();
}

std::vector<Finding> inOrder(const View& view, std::vector<RuleFinding> told) {
  Sorter sorter(view);
  std::vector<Ordered> ordered;
  ordered.reserve(told.size());
  for (std::size_t i = 0; i < told.size(); ++i)
    ordered.push_back({sorter.orderOf(told[i].finding.place, told[i].rule), i});
  std::stable_sort(ordered.begin(), ordered.end(),
                   [](const Ordered& a, const Ordered& b) { return a.order < b.order; });
  std::vector<Finding> findings;
  findings.reserve(ordered.size());
  for (const Ordered& one : ordered)
    findings.push_back(std::move(told[one.index].finding));
  return findings;
}

}  // namespace tarim::rules
