// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// The rules while a person types: the whole application against reading its JSON once, and one edit against
// the whole application. The first is to stay below 2, the second, as the median over all fields of the form,
// below 0.05.
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

}  // namespace

void validation() {
  measure("the largest plausible application", plausible());
  measure("the largest application that the form takes", largest());
}

}  // namespace tarim::bench
