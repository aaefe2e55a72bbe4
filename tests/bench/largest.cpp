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

/// One more row in every table that takes one; false when none does.
bool addARowToEach(dossier::Dossier& all, const dossier::Dossier& from) {
  const std::size_t before = rowsOf(all);
  for (const policy::Group& group : demoPolicy()->groups) {
    const std::vector<std::string> rows = from.rows(group.id);
    const std::size_t there = all.rows(group.id).size();
    if (rows.empty() || there >= std::size_t(group.rows.max) || rowsOf(all) >= kRows) continue;
    repeatRow(all, from, group.id, rows[there % rows.size()], "copy" + std::to_string(there));
  }
  return rowsOf(all) > before;
}

/// Further pages of what is there, as long documents have them.
void addPages(dossier::Dossier& all) {
  const std::vector<dossier::Attachment> pages = dossier::attachments(all);
  for (std::size_t i = 0; pagesOf(all) < kPages; ++i) {
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
  const std::vector<dossier::Attachment> pages = dossier::attachments(all);
  for (std::size_t i = kPages; i < pages.size(); ++i)
    all.set({std::string(dossier::kAttachmentTable), pages[i].id, std::string(dossier::kRowColumn)},
            std::string(dossier::kDeleted));
  addPages(all);
  return all;
}

}  // namespace tarim::bench
