// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What adding, moving and deleting a row is in cells. Pure: they read a dossier and return the edits.
#include "client/vault/vault.hpp"
#include "shared/dossier/attachments.hpp"

namespace tarim::client::app {

/// A live row at the end, or before `before`; also takes back the table's 无. `id` is the new row's.
std::vector<CellEdit> addRowEdits(const dossier::Dossier& dossier, const std::string& table,
                                  const std::string& id, const std::string& before = {});
/// One place up (-1) or down (1); none at the end of the list.
std::vector<CellEdit> moveRowEdits(const dossier::Dossier& dossier, const std::string& table,
                                   const std::string& row, int step);
/// Tombstones of the row and of the pages that prove it.
std::vector<CellEdit> deleteRowEdits(const std::vector<dossier::Attachment>& pages, const std::string& table,
                                     const std::string& row);

}  // namespace tarim::client::app
