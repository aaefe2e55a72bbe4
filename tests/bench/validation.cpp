// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// The rules while a person types: the whole application against reading its JSON once, and one edit against
// the whole application. The first is to stay below 2, the second, as the median over all fields of the form,
// below 0.05. Then how the whole grows with the rows of each table: about 2 for twice the rows.
#include "shared/base/json.hpp"
#include "shared/rules/incremental.hpp"
#include "shared/rules/rulebook.hpp"
#include "tests/bench/largest.hpp"
#include "tests/bench/measure.hpp"

namespace tarim::bench {

namespace {

constexpr int kRuns = 51;
constexpr int kEdits = 9;

/// The cell of each field of the form; of a row's fields, that of a row in the middle.
std::vector<dossier::CellKey> cellsOfForm(const dossier::Dossier& dossier) {
  std::vector<dossier::CellKey> cells;
  for (const policy::Group& group : demoPolicy()->groups) {
    for (const policy::Field& field : group.fields)
      cells.push_back({group.id, std::string(dossier::kRecordRow), field.id});
    const std::vector<std::string>& rows = dossier.rows(group.id);
    if (rows.empty()) continue;
    for (const policy::Field& field : group.rows.fields)
      cells.push_back({group.id, rows[rows.size() / 2], field.id});
  }
  return cells;
}

/// Microseconds of typing another value, then the old one again, with the findings read each time.
double oneEdit(rules::Incremental& incremental, const dossier::CellKey& cell) {
  const std::string kept(incremental.dossier().value(cell.table, cell.row, cell.column));
  bool other = false;
  std::size_t findings = 0;
  const double time = median(kEdits, [&] {
    other = !other;
    incremental.set(cell, other ? kept + "1" : kept);
    findings += incremental.findings().size();
  });
  incremental.set(cell, kept);
  return time;
}

struct Edit {
  double time;
  dossier::CellKey cell;
};

void tellEdits(rules::Incremental& incremental, double check) {
  std::vector<Edit> edits;
  for (const dossier::CellKey& cell : cellsOfForm(incremental.dossier()))
    edits.push_back({oneEdit(incremental, cell), cell});
  std::sort(edits.begin(), edits.end(), [](const Edit& a, const Edit& b) { return a.time < b.time; });
  const Edit& slowest = edits.back();
  tell("one edit of it, median over " + std::to_string(edits.size()) + " fields",
       edits[edits.size() / 2].time, "its full validation", check, "µs");
  tell("the slowest edit of it, " + slowest.cell.table + "/" + slowest.cell.column, slowest.time,
       "its full validation", check, "µs");
}

void measure(const std::string& what, const dossier::Dossier& dossier) {
  const auto book = rules::Rulebook::make(demoPolicy()).value();
  const std::string text = dossier::toJson(dossier, demoPolicy()->id);
  const base::Instant noon = base::beginningOf(kDay) + std::chrono::hours(12);
  std::size_t findings = 0;
  const double check = median(kRuns, [&] { findings = book->check(dossier, noon).size(); });
  const double parse = median(kRuns, [&] { (void)base::parseJson(text, {32u << 20, 24}).value(); });
  std::cout << what << ": " << text.size() / 1024 << " KiB, "
            << dossier.rows(dossier::kAttachmentTable).size() << " pages, " << findings << " findings"
            << std::endl;
  tell("full validation of " + what, check, "parsing its JSON", parse, "µs");
  rules::Incremental incremental(book, dossier, noon);
  tellEdits(incremental, check);
}

/// An application with so many rows in one table, each with one page of every slot of the table.
dossier::Dossier withRows(const policy::Group& group, int rows) {
  dossier::Dossier all = usual();
  const std::vector<std::string> there = all.rows(group.id);
  for (int i = 0; i < rows; ++i) {
    const std::string row = "many" + std::to_string(i);
    all.set({group.id, row, std::string(dossier::kRowColumn)}, std::string(dossier::kLive));
    if (!there.empty())
      for (const auto& [column, value] : all.row(group.id, there[std::size_t(i) % there.size()]))
        if (!column.starts_with("$")) all.set({group.id, row, column}, value);
    for (const policy::Slot& slot : group.evidence) {
      dossier::Attachment page;
      page.id = row + "-" + slot.id;
      page.slot = slot.id;
      page.table = slot.perRow ? group.id : std::string();
      page.row = slot.perRow ? row : std::string();
      page.page = i + 1;
      page.type = slot.types.front();
      page.mask = dossier::MaskAnswer::No;
      for (auto& [cell, value] : dossier::cellsOf(page))
        all.set(cell, value);
    }
  }
  return all;
}

/// How the time of a check grows with the rows of each table and their pages: twice the rows are to take no
/// more than about twice the time, 4 would be a quadratic path.
void tellGrowth() {
  constexpr int kFew = 1200;
  const auto book = rules::Rulebook::make(demoPolicy()).value();
  const base::Instant noon = base::beginningOf(kDay) + std::chrono::hours(12);
  const auto timeOf = [&](const dossier::Dossier& dossier) {
    return median(5, [&] { (void)book->check(dossier, noon).size(); });
  };
  for (const policy::Group& group : demoPolicy()->groups) {
    if (!group.hasRows) continue;
    const double few = timeOf(withRows(group, kFew));
    tell("full validation with " + std::to_string(2 * kFew) + " rows of " + group.id + " and their pages",
         timeOf(withRows(group, 2 * kFew)), "with half of them", few, "µs");
  }
}

}  // namespace

void validation() {
  measure("the largest plausible application", plausible());
  measure("the largest application that the form takes", largest());
  tellGrowth();
}

}  // namespace tarim::bench
