// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What an expert is told of the applications that are assigned to them (五(一)15). Nothing here names the
// applicant: numbers are random and differ for every expert, rows are counted anew, and neither hashes, names
// nor sizes of the original files appear.
#include "shared/base/fields.hpp"
#include "shared/base/result.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tarim::wire {

/// GET /v1/blind/applications
struct BlindRow {
  std::string number;  ///< What this expert knows the application by.
  std::string kind;    ///< Ids of the policy.
  std::string level;

  static void fields(auto& field, auto& row) {
    field("number", row.number, base::kRequired);
    field("kind", row.kind);
    field("level", row.level);
  }
};
struct BlindList {
  std::int64_t now = 0;
  std::vector<BlindRow> rows;

  static void fields(auto& field, auto& list) {
    field("now", list.now, base::kRequired);
    field("rows", list.rows);
  }
};

/// One cell that the policy shows to experts.
struct BlindCell {
  std::string table;
  std::string row;  ///< "@" for a record, else 1, 2, 3 … in the order of the applicant's rows.
  std::string column;
  std::string value;  ///< ○○ in place of what names the person.

  static void fields(auto& field, auto& cell) {
    field("table", cell.table, base::kRequired);
    field("row", cell.row);
    field("column", cell.column);
    field("value", cell.value);
  }
};

/// One page image.
struct BlindSheet {
  std::string number;  ///< For GET /v1/blind/pages/{number}; another one for every expert.
  std::string slot;
  std::string table;  ///< The row that the page proves, as in BlindCell; both empty: the whole application.
  std::string row;
  std::string side;       ///< front | back | ""
  int rotation = 0;       ///< Clockwise degrees still to be applied when it is shown.
  bool withheld = false;  ///< Not shown before a person of the office has looked at it.

  static void fields(auto& field, auto& sheet) {
    field("number", sheet.number, base::kRequired);
    field("slot", sheet.slot);
    field("table", sheet.table);
    field("row", sheet.row);
    field("side", sheet.side);
    field("rotation", sheet.rotation);
    field("withheld", sheet.withheld);
  }
};

/// GET /v1/blind/applications/{number}
struct BlindDossier {
  std::int64_t now = 0;
  std::string number;
  std::string policy;  ///< Hash: the form with its labels, GET /v1/policies/{hash}.
  std::vector<BlindCell> cells;
  std::vector<BlindSheet> pages;

  static void fields(auto& field, auto& dossier) {
    field("now", dossier.now, base::kRequired);
    field("number", dossier.number);
    field("policy", dossier.policy);
    field("cells", dossier.cells);
    field("pages", dossier.pages);
  }
};

std::string write(const BlindList&);
std::string write(const BlindDossier&);
/// InvalidInput or TooLarge, and the JSON path of the first misfit.
base::Result<BlindList> readBlindList(std::string_view);
base::Result<BlindDossier> readBlindDossier(std::string_view);

}  // namespace tarim::wire
