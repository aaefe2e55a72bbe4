// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Where a person has been in the form of one application: fields and rows that they left, items that they
// finished, and whether they asked for the check. Findings about what is missing elsewhere are told quietly.
//
// Kept sealed among the settings of this device's vault and not synchronised: another device begins with its
// own. It stays small: what an item's end or the check includes is not listed any longer.
#include "shared/dossier/cells.hpp"

#include <set>

namespace tarim::client::app {

class Touched {
 public:
  /// Each says whether anything has changed.
  bool leaveField(const dossier::CellKey& cell);
  /// Also a new row is then like any other.
  bool leaveRow(const std::string& table, const std::string& row);
  /// A row that was just added is quiet until it is left, whatever was finished before.
  bool addRow(const std::string& table, const std::string& row);
  /// The person went on to the next item.
  bool finish(const std::string& table);
  /// The person asked for the check of everything.
  bool check();

  [[nodiscard]] bool isNewRow(std::string_view table, std::string_view row) const;
  /// The check was asked for, or the item was finished.
  [[nodiscard]] bool isFinished(std::string_view table) const;
  /// The field itself was left, or its row.
  [[nodiscard]] bool isLeft(const dossier::CellKey& cell) const;
  [[nodiscard]] bool isRowLeft(std::string_view table, std::string_view row) const;
  bool operator==(const Touched&) const = default;

  /// As the vault keeps it.
  [[nodiscard]] std::string text() const;
  /// Nothing was touched, where `text` cannot be read.
  static Touched read(std::string_view text);
  /// The name of the vault's setting.
  static std::string settingOf(std::string_view application);

 private:
  using Names = std::set<std::string, std::less<>>;
  /// Names within a table are parted by slashes, which no id contains.
  static void forget(Names& names, const std::string& table);

  bool m_checked = false;
  Names m_finished;  ///< Ids of groups.
  Names m_fields;    ///< table/row/column
  Names m_rows;      ///< table/row
  Names m_new;       ///< table/row
};

}  // namespace tarim::client::app
