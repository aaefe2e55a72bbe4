// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/largest.hpp"

#include "demo/application.hpp"
#include "demo/cycle.hpp"

namespace tarim::bench {

namespace {

void repeatRow(dossier::Dossier& to, const dossier::Dossier& from, const std::string& table,
               const std::string& row, const std::string& copy) {
  for (const auto& [column, value] : from.row(table, row))
    to.set({table, copy, column}, value);
  for (const dossier::Attachment& page : dossier::attachments(from)) {
    if (page.table != table || page.row != row) continue;
    dossier::Attachment twin = page;
    twin.id = copy + "-" + page.id;
    twin.row = copy;
    for (auto& [cell, value] : dossier::cellsOf(twin))
      to.set(cell, value);
  }
}

std::size_t rowsOf(const dossier::Dossier& dossier) {
  std::size_t rows = 0;
  for (const policy::Group& group : demoPolicy()->groups)
    rows += dossier.rows(group.id).size();
  return rows;
}

std::size_t pagesOf(const dossier::Dossier& dossier) {
  return dossier.rows(dossier::kAttachmentTable).size();
}

/// What tells a repeated row from the first: a period that may lie inside another, a certificate of its own.
void tellApart(dossier::Dossier& all, const std::string& table, const std::string& row, std::size_t number) {
  if (table == "work") all.set({table, row, "kind"}, "secondment");
  if (table == "training")
    all.set({table, row, "certificate_number"}, "XJ" + std::to_string(100000 + number));
}

/// One more row in every table that takes one; false when none does. There is one assessment a year.
bool addARowToEach(dossier::Dossier& all, const dossier::Dossier& from) {
  const std::size_t before = rowsOf(all);
  for (const policy::Group& group : demoPolicy()->groups) {
    const std::vector<std::string> rows = from.rows(group.id);
    const std::size_t there = all.rows(group.id).size();
    if (rows.empty() || group.id == "assessment") continue;
    if (there >= std::size_t(group.rows.max) || rowsOf(all) >= kRows) continue;
    const std::string copy = "copy" + std::to_string(there);
    repeatRow(all, from, group.id, rows[there % rows.size()], copy);
    tellApart(all, group.id, copy, there);
  }
  return rowsOf(all) > before;
}

/// Every copy keeps the pages that are asked for, until there are no more than kPages.
void dropSpares(dossier::Dossier& all) {
  std::map<std::pair<std::string, std::string>, int> kept;
  for (const dossier::Attachment& page : dossier::attachments(all)) {
    const bool spare = ++kept[{page.slot, page.row}] > demoPolicy()->slot(page.slot)->minPages;
    if (spare && page.row.starts_with("copy") && pagesOf(all) > kPages)
      all.set({std::string(dossier::kAttachmentTable), page.id, std::string(dossier::kRowColumn)},
              std::string(dossier::kDeleted));
  }
}

/// Further pages of what is there, as long documents have them, where the form takes more.
void addPages(dossier::Dossier& all) {
  std::vector<dossier::Attachment> pages = dossier::attachments(all);
  std::erase_if(pages,
                [](const dossier::Attachment& page) { return demoPolicy()->slot(page.slot)->maxPages < 10; });
  for (std::size_t i = 0; !pages.empty() && pagesOf(all) < kPages; ++i) {
    dossier::Attachment twin = pages[i % pages.size()];
    twin.id = "more" + std::to_string(i);
    twin.page += 1 + int(i / pages.size());
    for (auto& [cell, value] : dossier::cellsOf(twin))
      all.set(cell, value);
  }
}

}  // namespace

policy::PolicyPtr demoPolicy() {
  static const policy::PolicyPtr policy = demo::policyFor(kDay).value();
  return policy;
}

dossier::Dossier usual() {
  return demo::applicationFor(*demoPolicy(), kDay).value();
}

dossier::Dossier largest() {
  const dossier::Dossier from = usual();
  dossier::Dossier all = from;
  for (const policy::Group& group : demoPolicy()->groups) {
    const std::vector<std::string> rows = from.rows(group.id);
    for (int i = int(rows.size()); !rows.empty() && i < group.rows.max; ++i)
      repeatRow(all, from, group.id, rows[std::size_t(i) % rows.size()], "copy" + std::to_string(i));
  }
  return all;
}

dossier::Dossier plausible() {
  const dossier::Dossier from = usual();
  dossier::Dossier all = from;
  while (rowsOf(all) < kRows && addARowToEach(all, from)) {
  }
  dropSpares(all);
  addPages(all);
  return all;
}

}  // namespace tarim::bench
