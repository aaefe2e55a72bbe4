// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// From what a person changed to the operations that say so: names and values checked, what is the same left
// out, stamps above everything seen, sequences without holes. Pure; nothing is written here.
#include "client/vault/draft.hpp"

namespace tarim::client {

/// InvalidInput or TooLarge with Place.path naming the cell. `wall` is server time as well as this device
/// knows it. Writing the value that a cell with an open conflict holds settles it ("keep mine").
base::Result<std::vector<dossier::Operation>> operationsOf(const Draft& draft,
                                                           const std::vector<CellEdit>& edits,
                                                           std::string_view device, std::int64_t wall);

/// The edits that bring a draft back to these cells.
std::vector<CellEdit> editsTowards(const Draft& draft,
                                   const std::vector<std::pair<dossier::CellKey, std::string>>& cells);

}  // namespace tarim::client
