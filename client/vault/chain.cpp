// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/vault/chain.hpp"

#include <algorithm>

namespace tarim::client {

using base::Code;
using base::Error;

namespace {

/// The chain here cut to `kept` events, and this one after them.
base::Result<ChainStep> follow(const Draft& draft, std::size_t kept, const workflow::Event& event) {
  std::vector<workflow::Event> chain(draft.events.begin(), draft.events.begin() + std::ptrdiff_t(kept));
  chain.push_back(event);
  const auto whole = workflow::verifyChain(chain);
  if (!whole) return Error(Code::ProtocolBroken, whole.error().detail());
  return ChainStep{kept, {event}};
}

}  // namespace

base::Result<ChainStep> stepOf(const Draft& draft, const workflow::Event& event) {
  if (event.application != draft.application)
    return Error(Code::ProtocolBroken, "an event of another application");
  const auto known = std::ranges::find(draft.events, event.hash, &workflow::Event::hash);
  if (known != draft.events.end()) return ChainStep{draft.events.size(), {}};
  const auto next = follow(draft, draft.events.size(), event);
  if (next || !draft.reconciliation) return next;
  return follow(draft, std::min(draft.reconciliation->toldAgain, draft.events.size()), event);
}

std::vector<workflow::Receipt> receiptsWithoutSubmission(const Draft& draft) {
  std::vector<workflow::Receipt> without;
  std::ranges::copy_if(draft.receipts, std::back_inserter(without), [&](const workflow::Receipt& receipt) {
    return std::ranges::none_of(draft.events, [&](const workflow::Event& event) {
      return event.kind == workflow::EventKind::Submitted && event.attempt == receipt.attempt &&
             event.root == receipt.root;
    });
  });
  return without;
}

}  // namespace tarim::client
