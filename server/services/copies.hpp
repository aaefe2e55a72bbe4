// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Copies of a vault: somebody put an older backup back, or goes on with a copy on a second machine. Both are
// the same device to the server, and number their operations alike. A copy shows itself in one of two ways:
// it sends other operations under numbers that are taken (OperationIngest), or it has written fewer than the
// server holds, which it may say although it has nothing to send. Either is held as OlderCopy, and the vault
// becomes a device of its own (Accounts::newDevice).
#include "server/accounts/accounts.hpp"
#include "shared/db/database.hpp"
#include "shared/wire/messages.hpp"

namespace tarim::server {

/// Adds to `held` every application of which the server holds more operations of this device than it has
/// `written`; whatever else an application was held for waits. A device whose acknowledgements got lost has
/// written more than it knows to be here, never fewer.
base::Result<void> holdOlderCopies(db::Database& database, const Identity& identity,
                                   const std::vector<wire::Acknowledged>& written,
                                   std::vector<wire::Held>& held);

}  // namespace tarim::server
