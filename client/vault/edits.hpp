// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Turns a person's edits into operations: checks names and values, drops edits that change nothing, gives
// stamps above every stamp seen and sequences without gaps. Pure functions.
#include "client/vault/draft.hpp"

namespace tarim::client {

/// InvalidInput or TooLarge, with the cell in Place.path. `wall`: server time as far as this device knows it.
/// Writing the value that a conflicted cell already holds resolves the conflict ("keep mine").
base::Result<std::vector<dossier::Operation>> operationsOf(const Draft& draft,
                                                           const std::vector<CellEdit>& edits,
                                                           std::string_view device, std::int64_t wall);

/// The edits that restore these cells.
std::vector<CellEdit> editsTowards(const Draft& draft, const std::vector<CellEdit>& cells);

}  // namespace tarim::client
