// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Writes the demo application into a vault, cell by cell and page by page, through the same functions as the
// client's pages.
#include "client/vault/vault.hpp"
#include "shared/base/files.hpp"

namespace tarim::demo {

enum class Fill {
  Complete,  ///< No finding blocks.
  ToFinish,  ///< A few findings are left.
};

/// Makes a new draft under the policy of `data`/policy (made by tarim-demo write) and returns its id. Errors
/// of the vault and of the import.
base::Result<std::string> fillNewDraft(client::Vault& vault, const base::Path& data, Fill fill,
                                       base::Instant now);

}  // namespace tarim::demo
