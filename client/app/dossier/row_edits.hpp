// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The edits that add, move or delete a row of a table. Pure functions.
#include "client/vault/vault.hpp"
#include "shared/dossier/attachments.hpp"

namespace tarim::client::app {

/// Adds a row with id `id` at the end or before row `before`, and removes the table's answer 无.
std::vector<CellEdit> addRowEdits(const dossier::Dossier& dossier, const std::string& table,
                                  const std::string& id, const std::string& before = {});
struct AddedRows {
  std::vector<std::string> rows;  ///< Their new ids.
  std::vector<CellEdit> edits;
};
/// As addRowEdits, several rows at the end.
AddedRows addRowsEdits(const dossier::Dossier& dossier, const std::string& table, std::size_t count);
/// Moves a row one place up (-1) or down (1). Empty at the end of the list.
std::vector<CellEdit> moveRowEdits(const dossier::Dossier& dossier, const std::string& table,
                                   const std::string& row, int step);
/// Writes tombstones for the row and for the pages that prove it.
std::vector<CellEdit> deleteRowEdits(const std::vector<dossier::Attachment>& pages, const std::string& table,
                                     const std::string& row);

}  // namespace tarim::client::app
