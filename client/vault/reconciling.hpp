// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What happens to a draft when the server's store is another one: it was restored from a backup, and may lack
// what it had acknowledged. The draft begins anew with that store, keeps its events and receipts meanwhile,
// and is settled when the store has told all that it holds: the server's chain of events is the valid one,
// and receipts of submissions that are not in it stay as earlier receipts. Callers bring the transaction, and
// store the draft.
#include "client/vault/contents.hpp"
#include "client/vault/draft_table.hpp"

namespace tarim::client {

/// Whether the answer is of a store that this vault has not worked with. Where the server names a store for
/// the first time, it counts as another one once anything was taken from it before: it may have been restored
/// since.
bool isOfAnotherStore(const Contents& contents, const wire::SyncAnswer& answer);

/// Nothing of it counts as acknowledged any longer.
void beginAnew(Draft& draft);

/// These are not, or no longer, what the server holds; they stay as earlier receipts. `now`: server time.
base::Result<void> keepAsEarlier(Draft& draft, const std::vector<workflow::Receipt>& receipts,
                                 DraftTable& store, base::Instant now);

/// When all evidence was answered and the feed is at its end: what the store told is what there is.
base::Result<void> settle(Draft& draft, DraftTable& store, base::Instant now);

}  // namespace tarim::client
