// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Reconciles a draft with a server whose store was restored from a backup and may lack what it had
// acknowledged. The draft starts again with that store, keeps its events and receipts meanwhile, and is
// settled when the store has sent everything it holds: then the server's chain of events is the valid one,
// and receipts of submissions that are not in it become earlier receipts. The caller holds the transaction
// and stores the draft.
#include "client/vault/contents.hpp"
#include "client/vault/draft_table.hpp"

namespace tarim::client {

/// Whether the answer comes from another store than the known one. The first identity that a server names
/// counts as another store if the vault has applied an answer before, since the server may have been restored
/// in between.
bool isOfAnotherStore(const Contents& contents, const wire::SyncAnswer& answer);

/// Resets the draft: nothing of it counts as acknowledged.
void beginAnew(Draft& draft);

/// Turns receipts that the server no longer holds into earlier receipts. `now`: server time.
base::Result<void> keepAsEarlier(Draft& draft, const std::vector<workflow::Receipt>& receipts,
                                 DraftTable& store, base::Instant now);

/// Ends the reconciliation. Call it when the server has answered all evidence and the feed is at its end.
base::Result<void> settle(Draft& draft, DraftTable& store, base::Instant now);

}  // namespace tarim::client
