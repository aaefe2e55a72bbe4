// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/vault/reconciling.hpp"

#include "client/vault/chain.hpp"

#include <algorithm>

namespace tarim::client {

bool isOfAnotherStore(const Contents& contents, const wire::SyncAnswer& answer) {
  if (answer.store.empty() || answer.store == contents.store.identity) return false;
  if (!contents.store.identity.empty() || contents.cursor > 0) return true;
  return std::ranges::any_of(contents.drafts,
                             [](const auto& entry) { return entry.second->acknowledged > 0; });
}

void beginAnew(Draft& draft) {
  draft.acknowledged = 0;
  draft.held.reset();
  draft.trouble.reset();
  draft.reconciliation.emplace();
}

base::Result<void> keepAsEarlier(Draft& draft, const std::vector<workflow::Receipt>& receipts,
                                 DraftTable& store, base::Instant now) {
  if (receipts.empty()) return {};
  for (const workflow::Receipt& receipt : receipts) {
    const EarlierReceipt earlier{receipt, now};
    if (std::ranges::count(draft.earlierReceipts, earlier) == 0) draft.earlierReceipts.push_back(earlier);
    const auto removed = store.removeReceipt(receipt);
    if (!removed) return removed;
    std::erase_if(draft.receipts, [&](const auto& one) { return one.attempt == receipt.attempt; });
  }
  return store.putEarlierReceipts(draft);
}

base::Result<void> settle(Draft& draft, DraftTable& store, base::Instant now) {
  if (!draft.reconciliation || !draft.reconciliation->answered) return {};
  const std::size_t told = std::min(draft.reconciliation->toldAgain, draft.events.size());
  if (told == 0 && !draft.events.empty()) {
    // The server does not take the draft at all and says why: it hears of it again with the next sync.
    draft.reconciliation->answered = false;
    return {};
  }
  if (told < draft.events.size()) {
    const auto cut = store.cutEvents(draft.application, told);
    if (!cut) return cut;
    draft.events.resize(told);
  }
  // What was held was the evidence; what became of it, the chain tells.
  if (draft.acknowledged >= draft.written()) draft.held.reset();
  draft.reconciliation.reset();
  return keepAsEarlier(draft, receiptsWithoutSubmission(draft), store, now);
}

}  // namespace tarim::client
