// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One item of a frozen submission as a reviewer reads it: the record as labels and values, the rows as a
// table, the pages that prove them, each with its difference from the earlier submission. Values are
// formatted, so QML needs no knowledge of cells.
#include "client/app/review/changes.hpp"
#include "shared/policy/shown.hpp"

namespace tarim::client::app {

using policy::in;
using policy::Language;

struct SheetCell {
  std::string column;
  std::string label;
  std::string value;   ///< Formatted; empty: not filled in.
  std::string before;  ///< Formatted earlier value, when it changed.
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
  std::string slot;  ///< The slot's label.
  std::string row;   ///< Title of the row that the page proves.
  Change change = Change::Same;
};

struct Sheet {
  std::vector<SheetCell> fields;
  std::vector<std::string> columns;
  std::vector<SheetRow> rows;  ///< Removed rows last.
  bool none = false;           ///< The whole table was answered with 无.
  std::vector<SheetPage>
      pages;  ///< Pages of the group in the order of rows; all pages for the item about masking.
};

struct Submission {
  const policy::Policy& policy;
  const dossier::Dossier& now;
  const dossier::Dossier& before;  ///< Empty for a first submission.
  const Changes& changes;
  Language language = Language::Zh;
};

Sheet sheetOf(const policy::Group& group, const Submission& submission);
/// "2019-07—2019-11 待业"; empty when no part is filled in (the caller shows "第 2 行").
std::string rowTitle(const policy::Group& group, std::string_view row, const dossier::Dossier& dossier,
                     Language language);
/// "3 学历学位情况 · 新疆农业大学 · 毕业时间": where a reason points.
std::string formatPlace(const workflow::Reason& reason, const Submission& submission);

}  // namespace tarim::client::app
