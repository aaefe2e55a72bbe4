// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Detects copies of a vault: a person restored an older backup, or goes on with a copy on a second machine.
// To the server both are the same device, and both number their operations alike. There are two signs of a
// copy: it sends different operations under numbers that exist already (OperationIngest), or it reports that
// it has written fewer operations than the server holds. In both cases the application is held as OlderCopy,
// and the vault becomes a device of its own (Accounts::newDevice).
#include "server/accounts/accounts.hpp"
#include "shared/db/database.hpp"
#include "shared/wire/messages.hpp"

namespace tarim::server {

/// Adds to `held` every application of which the server holds more operations of this device than the device
/// has `written`; OlderCopy replaces any other reason. A device whose acknowledgements got lost has written
/// more operations than it knows to be acknowledged, never fewer.
base::Result<void> holdOlderCopies(db::Database& database, const Identity& identity,
                                   const std::vector<wire::Acknowledged>& written,
                                   std::vector<wire::Held>& held);

}  // namespace tarim::server
