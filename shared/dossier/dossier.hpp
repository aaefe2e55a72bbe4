// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The merged values of an application, without stamps: what rules, manifest and screens read. A row exists
// when its $row cell is "live"; the record row "@" always exists.
#include "shared/dossier/cells.hpp"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tarim::dossier {

class Dossier {
 public:
  using Row = std::map<std::string, std::string, std::less<>>;

  /// The value of a cell; empty when the cell was never written or its row does not exist.
  [[nodiscard]] std::string_view value(std::string_view table, std::string_view row,
                                       std::string_view column) const;
  /// Ids of the live rows of a table, by $order (as numbers), then by id; without the record row "@".
  [[nodiscard]] const std::vector<std::string>& rows(std::string_view table) const;
  /// Tables that have a visible cell.
  [[nodiscard]] std::vector<std::string> tables() const;
  /// The cells of an existing row: column → value, sorted; otherwise an empty map.
  [[nodiscard]] const Row& row(std::string_view table, std::string_view row) const;
  /// Calls visit(id, cells) for each live row, by id: faster than rows() where the order does not matter.
  template <class Visit>
  void eachRow(std::string_view table, Visit visit) const {
    const auto t = m_tables.find(table);
    if (t == m_tables.end()) return;
    for (const auto& [id, state] : t->second.rows)
      if (state.live && id != kRecordRow) visit(id, state.cells);
  }
  /// The writes that turn the visible cells into those of `after`, in CellKey order: at most `most` + 1, so
  /// that the caller sees when there are more.
  [[nodiscard]] std::vector<std::pair<CellKey, std::string>> changesTo(const Dossier& after,
                                                                       std::size_t most) const;
  /// Sets one winning value, $row and $order included, and keeps rows() in order.
  void set(const CellKey& cell, std::string value);
  /// Every visible non-empty cell in CellKey order, including $row and $order, as in the manifest.
  [[nodiscard]] std::vector<std::pair<CellKey, std::string_view>> cells() const;

 private:
  struct RowState {
    Row cells;           ///< Kept for a deleted row too: it may become live again.
    double order = 0.0;  ///< $order as a number; 0 when there is none.
    bool live = false;
  };
  struct Table {
    std::map<std::string, RowState, std::less<>> rows;
    std::vector<std::string> order;  ///< Ids of the live rows, sorted.
  };
  static std::vector<std::string>::iterator placeOf(Table& table, std::string_view row,
                                                    const RowState& state);
  static void place(Table& table, const std::string& row, RowState& state);
  [[nodiscard]] const RowState* visible(std::string_view table, std::string_view row) const;

  std::map<std::string, Table, std::less<>> m_tables;
};

/// Written as one JSON object, for files and scripts (tarim-cli check, export, import):
///   {"format":1,"policy":"<id>","tables":{"basic":{"name":"…"},"work":[{"$id":"r1","from":"2016-08",…}],…},
///    "attachments":[{"$id":"a1","slot":"id_card","file":"<sha256>",…}]}
/// A group with only a record is an object, one with only rows an array (its "none" answer: the string "无"
/// in place of the array); a group with both is {"@":{…},"rows":[…]}. Array order is row order.
std::string toJson(const Dossier& dossier, std::string_view policyId);

}  // namespace tarim::dossier
