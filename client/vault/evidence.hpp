// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a device can prove of a draft to a server that was restored from a backup: operations of the person's
// other devices, the chain of events and the receipts, the last two signed by the server itself. The chain
// goes with each part: a draft that is announced without it begins a new one. The server takes a submission
// out of it once it has all operations that were submitted.
#include "client/vault/draft.hpp"
#include "client/vault/request_room.hpp"

namespace tarim::client {

/// Whether there is something to prove, and nobody has answered all of it.
bool hasToProve(const Draft& draft);

/// The next part. Nothing: there is no room for the chain, and the draft has to wait with all it has to say.
std::optional<wire::Evidence> evidenceOf(const Draft& draft, RequestRoom& room);

/// The last own operation that the server has heard of when it has answered this request.
std::uint64_t lastSaid(const Draft& draft, const wire::SyncRequest& request);

/// Where the reconciliation stands when this request was answered.
Reconciliation afterAnswer(const Draft& draft, const wire::SyncRequest& request);

}  // namespace tarim::client
