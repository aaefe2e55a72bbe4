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

}  // namespace tarim::bench
