// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Puts the demo application into a vault, cell by cell and page by page as a person would, only faster: the
// pages go through the same import, and nothing is written that the client could not have written.
#include "client/vault/vault.hpp"
#include "shared/base/files.hpp"

namespace tarim::demo {

enum class Fill {
  Complete,  ///< Nothing blocks.
  ToFinish,  ///< A few things are left to do, so that there is something to see.
};

/// A new draft under the policy of `data`/policy (made by tarim-demo write); returns its id. Errors of the
/// vault and of import.
base::Result<std::string> fillNewDraft(client::Vault& vault, const base::Path& data, Fill fill,
                                       base::Instant now);

}  // namespace tarim::demo
