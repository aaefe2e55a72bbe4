// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Renders the texts of findings and sorts them.
#include "shared/base/text.hpp"
#include "shared/rules/bound.hpp"
#include "shared/rules/characters.hpp"

#include <algorithm>
#include <tuple>

namespace tarim::rules {

namespace {

/// Sort key of a finding: group, row, column, page, rule.
using Order = std::tuple<int, int, int, int, int>;
struct Ordered {
  Order order;
  std::size_t index;  ///< Of the finding.
};

using Values = std::vector<std::pair<std::string, std::string>>;

std::string render(const std::string& pattern, const RawFinding& raw, std::string policy::Label::*language) {
  Values values;
  for (const auto& [name, label] : raw.words)
    values.emplace_back(name, label.*language);
  const auto given = [&](std::string_view name) {
    return std::any_of(raw.words.begin(), raw.words.end(),
                       [name](const auto& word) { return word.first == name; });
  };
  if (!given("found")) values.emplace_back("found", raw.found);
  if (!given("needed")) values.emplace_back("needed", raw.needed);
  return base::fill(pattern, values);
}

Finding toFinding(const BoundRow& bound, RawFinding raw) {
  Finding finding;
  finding.rule = bound.row->id;
  finding.clause = bound.row->clause.empty() ? std::move(raw.clause) : bound.row->clause;
  finding.severity = bound.severity;
  finding.zh = render(bound.row->words.zh, raw, &policy::Label::zh);
  finding.en = render(bound.row->words.en, raw, &policy::Label::en);
  finding.place = std::move(raw.place);
  if (finding.place.table.empty()) finding.place.table = bound.row->group;
  if (finding.place.row.empty()) finding.place.row = dossier::kRecordRow;
  finding.found = std::move(raw.found);
  finding.needed = std::move(raw.needed);
  return finding;
}

/// Adds the text about invisible or full-width characters, unless the check has reported them itself.
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

  /// The first few lookups search the table; further ones use a map.
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

void renderFindings(const BoundRow& bound, const View& view, Report& report,
                    std::vector<RuleFinding>& findings) {
  for (RawFinding& raw : report) {
    findings.push_back({bound.index, toFinding(bound, std::move(raw))});
    addOddities(view, findings.back().finding);
  }
  report.clear();
}

std::vector<Finding> inOrder(const View& view, std::vector<RuleFinding> found) {
  Sorter sorter(view);
  std::vector<Ordered> ordered;
  ordered.reserve(found.size());
  for (std::size_t i = 0; i < found.size(); ++i)
    ordered.push_back({sorter.orderOf(found[i].finding.place, found[i].rule), i});
  std::stable_sort(ordered.begin(), ordered.end(),
                   [](const Ordered& a, const Ordered& b) { return a.order < b.order; });
  std::vector<Finding> findings;
  findings.reserve(ordered.size());
  for (const Ordered& one : ordered)
    findings.push_back(std::move(found[one.index].finding));
  return findings;
}

}  // namespace tarim::rules
