// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One item of a frozen submission as a reviewer reads it: the record as label and value, the rows as a dense
// table, the pages that prove them, each with what it was in the submission before. Choices are spelled out,
// so no page knows what a cell holds.
#include "client/app/review/changes.hpp"
#include "shared/policy/shown.hpp"

namespace tarim::client::app {

using policy::in;
using policy::Language;

struct SheetCell {
  std::string column;
  std::string label;
  std::string value;   ///< As shown; empty: nothing was written.
  std::string before;  ///< As shown, when it changed.
  Change change = Change::Same;
};

struct SheetRow {
  std::string id;
  std::string title;
  Change change = Change::Same;
  int pages = 0;
  std::vector<SheetCell> cells;  ///< One for each column.
};

struct SheetPage {
  dossier::Attachment page;
  std::string slot;  ///< Its label.
  std::string row;   ///< Title of the row it proves.
  Change change = Change::Same;
};

struct Sheet {
  std::vector<SheetCell> fields;
  std::vector<std::string> columns;
  std::vector<SheetRow> rows;    ///< Removed ones last.
  bool none = false;             ///< 无 was given for the whole table.
  std::vector<SheetPage> pages;  ///< Of the group, in the order of rows; every page for the item of masks.
};

struct Submission {
  const policy::Policy& policy;
  const dossier::Dossier& now;
  const dossier::Dossier& before;  ///< Empty for a first submission.
  const Changes& changes;
  Language language = Language::Zh;
};

Sheet sheetOf(const policy::Group& group, const Submission& submission);
/// "2019-07—2019-11 待业", or "第 2 行" made by the caller when this is empty.
std::string rowTitle(const policy::Group& group, std::string_view row, const dossier::Dossier& dossier,
                     Language language);
/// "3 学历学位情况 · 新疆农业大学 · 毕业时间": where a reason points.
std::string formatPlace(const workflow::Reason& reason, const Submission& submission);

}  // namespace tarim::client::app
