// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a device can prove of a draft to a server that was restored from a backup: operations of the person's
// other devices, the chain of events and the receipts, the last two signed by the server itself. The chain
// goes with the request that says the last of all operations: a server that has the submission before them
// would not take them.
#include "client/vault/draft.hpp"
#include "client/vault/request_room.hpp"

namespace tarim::client {

/// The next part, as far as there is room. Nothing: all was answered, or there is no room.
/// `ownAreSaid`: this request, or an earlier one, says all operations that were written on this device.
std::optional<wire::Evidence> evidenceOf(const Draft& draft, bool ownAreSaid, RequestRoom& room);

/// Where the reconciliation stands when a request with this part was answered.
Reconciliation afterAnswer(const Draft& draft, const wire::Evidence& part);

}  // namespace tarim::client
