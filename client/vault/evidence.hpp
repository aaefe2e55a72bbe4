// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Evidence about a draft for a server that was restored from a backup: operations of the person's other
// devices, the chain of events and the receipts, the last two signed by the server itself. Each part includes
// the chain, because announcing a draft without its chain would start a new one. The server accepts a
// submission from the chain once it has all submitted operations.
#include "client/vault/draft.hpp"
#include "client/vault/request_room.hpp"

namespace tarim::client {

/// Whether the draft has evidence that the server has not answered.
bool hasToProve(const Draft& draft);

/// The next part of the evidence. Nothing when the chain does not fit into the request; then the draft waits.
std::optional<wire::Evidence> evidenceOf(const Draft& draft, RequestRoom& room);

/// Sequence of the last own operation that the server has received once it has answered `request`.
std::uint64_t lastSaid(const Draft& draft, const wire::SyncRequest& request);

/// The state of reconciliation once the server has answered `request`.
Reconciliation afterAnswer(const Draft& draft, const wire::SyncRequest& request);

}  // namespace tarim::client
