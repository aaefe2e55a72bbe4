// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/incremental.hpp"

#include "shared/rules/bound.hpp"

namespace tarim::rules {

namespace {

using CellName = std::pair<std::string, std::string>;

/// What one edit touched.
struct Touched {
  CellName cell;
  bool existence = false;        ///< A row came, went or moved.
  bool page = false;             ///< It is a cell of a page.
  std::string row;               ///< Of the cell: a row of `cell.first`, or the page.
  std::set<std::string> slots;   ///< That the page is or was in.
  std::set<CellName> rows;       ///< Rebuilt (table, row).
  std::set<std::string> groups;  ///< Rebuilt as a whole.
  [[nodiscard]] bool record() const { return row == dossier::kRecordRow; }
};

bool mentions(const policy::Condition& when, const CellName& cell) {
  for (const policy::Condition::Term& term : when.all)
    if (term.table == cell.first && term.column == cell.second) return true;
  return false;
}

bool readsIt(const Reads& reads, const Touched& touched) {
  if (touched.page && reads.pages) return true;
  for (const std::string& slot : touched.slots)
    if (reads.evidence.contains(slot)) return true;
  if (touched.existence && reads.tables.contains(touched.cell.first)) return true;
  return reads.cells.contains(touched.cell);
}

}  // namespace

struct Incremental::Work {
  /// Findings by rule index and site: "" for the whole, otherwise the kind of site and its name.
  using FindingsBySite = std::map<std::pair<int, std::string>, std::vector<RuleFinding>>;

  Work(RulebookPtr rules, dossier::Dossier cells, base::Instant moment, Windows asked)
      : book(std::move(rules)),
        dossier(std::move(cells)),
        windows(asked),
        view(book->policy(), dossier, moment) {}

  RulebookPtr book;
  dossier::Dossier dossier;
  Windows windows;
  View view;
  FindingsBySite found;
  Report report;
  std::size_t runs = 0;

  [[nodiscard]] const std::vector<BoundRow>& bound() const { return book->m_bound->rows; }
  [[nodiscard]] bool isAsked(const BoundRow& rule) const {
    return !(rule.aboutWindows && windows == Windows::LeftToWorkflow) && holds(rule.row->when, dossier);
  }

  void keep(const BoundRow& rule, std::string site) {
    ++runs;
    std::pair<int, std::string> key{rule.index, std::move(site)};
    if (report.empty()) {
      found.erase(key);
      return;
    }
    std::vector<RuleFinding>& findings = found[std::move(key)];
    findings.clear();
    renderFindings(rule, view, report, findings);
  }
  void forget(const BoundRow& rule, std::string site) { found.erase({rule.index, std::move(site)}); }

  void runRow(const BoundRow& rule, const std::string& table, const std::string& row) {
    const RowView* rowView = view.row(table, row);
    if (rowView) rule.check.ofRow(view, *rowView, report);
    keep(rule, "row " + table + "/" + row);
  }
  void runRows(const BoundRow& rule, const GroupView& group) {
    runRow(rule, group.group->id, group.record.row);
    for (const auto& [id, row] : group.rows)
      runRow(rule, group.group->id, id);
  }
  void runGroup(const BoundRow& rule, const GroupView& group) {
    rule.check.ofGroup(view, group, report);
    keep(rule, "group " + group.group->id);
  }
  void runPage(const BoundRow& rule, const std::string& id) {
    const auto page = view.pages().find(id);
    if (page != view.pages().end()) rule.check.ofPage(view, page->second, report);
    keep(rule, "page " + id);
  }
  void runWhole(const BoundRow& rule) {
    rule.check.ofAll(view, report);
    keep(rule, {});
  }

  void runAll(const BoundRow& rule);
  void runTouched(const BoundRow& rule, const Touched& touched);
  Touched rebuild(const dossier::CellKey& cell);
};

void Incremental::Work::runAll(const BoundRow& rule) {
  found.erase(found.lower_bound({rule.index, {}}), found.lower_bound({rule.index + 1, {}}));
  if (!isAsked(rule)) return;
  if (rule.check.ofAll) runWhole(rule);
  for (const GroupView& group : view.groups()) {
    if (rule.check.ofGroup) runGroup(rule, group);
    if (rule.check.ofRow) runRows(rule, group);
  }
  if (rule.check.ofPage)
    for (const auto& [id, page] : view.pages())
      runPage(rule, id);
}

void Incremental::Work::runTouched(const BoundRow& rule, const Touched& touched) {
  if (touched.record() && mentions(rule.row->when, touched.cell)) return runAll(rule);
  if (!isAsked(rule)) return;
  if (rule.check.ofRow) {
    for (const auto& [table, row] : touched.rows)
      runRow(rule, table, row);
    for (const GroupView& group : view.groups())
      if (touched.groups.contains(group.group->id)) runRows(rule, group);
  }
  if (rule.check.ofGroup && (touched.record() || touched.existence))
    for (const GroupView& group : view.groups())
      if (group.group->id == touched.cell.first) runGroup(rule, group);
  if (rule.check.ofPage && touched.page) runPage(rule, touched.row);
  if (rule.check.ofAll && readsIt(rule.reads, touched)) runWhole(rule);
}

/// Rebuilds the rows that contain the cell and the groups with a condition on it.
Touched Incremental::Work::rebuild(const dossier::CellKey& cell) {
  Touched touched;
  touched.cell = {cell.table, cell.column};
  touched.row = cell.row;
  touched.existence = cell.column == dossier::kRowColumn || cell.column == dossier::kOrderColumn;
  touched.page = cell.table == dossier::kAttachmentTable;
  if (touched.page) {
    const auto slotOfPage = [&] {
      const auto page = view.pages().find(cell.row);
      if (page != view.pages().end()) touched.slots.insert(page->second.slot);
    };
    slotOfPage();
    for (const RowView* row : view.rebuildPage(cell.row))
      touched.rows.emplace(row->group->id, row->row);
    slotOfPage();
    return touched;
  }
  view.rebuildRow(cell.table, cell.row);
  touched.rows.emplace(cell.table, cell.row);
  const auto asks = book->m_bound->asks.find(touched.cell);
  if (!touched.record() || asks == book->m_bound->asks.end()) return touched;
  touched.groups = asks->second;
  for (const std::string& group : touched.groups)
    view.rebuildGroup(group);
  return touched;
}

Incremental::Incremental(RulebookPtr book, dossier::Dossier dossier, base::Instant now, Windows windows)
    : m_work(std::make_unique<Work>(std::move(book), std::move(dossier), now, windows)) {
  for (const BoundRow& rule : m_work->bound())
    m_work->runAll(rule);
}
Incremental::~Incremental() = default;
Incremental::Incremental(Incremental&&) noexcept = default;
Incremental& Incremental::operator=(Incremental&&) noexcept = default;

void Incremental::set(const dossier::CellKey& cell, std::string value) {
  m_work->runs = 0;
  m_work->dossier.set(cell, std::move(value));
  const Touched touched = m_work->rebuild(cell);
  for (const BoundRow& rule : m_work->bound())
    m_work->runTouched(rule, touched);
}

void Incremental::setNow(base::Instant now) {
  m_work->runs = 0;
  m_work->view.now = now;
  for (const BoundRow& rule : m_work->bound())
    if (rule.reads.clock) m_work->runAll(rule);
}

std::vector<Finding> Incremental::findings() const {
  std::vector<RuleFinding> all;
  for (const auto& [site, some] : m_work->found)
    all.insert(all.end(), some.begin(), some.end());
  return inOrder(m_work->view, std::move(all));
}

const dossier::Dossier& Incremental::dossier() const {
  return m_work->dossier;
}

std::size_t Incremental::lastRuns() const {
  return m_work->runs;
}

}  // namespace tarim::rules
