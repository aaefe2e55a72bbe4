// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/vault/evidence.hpp"

#include <algorithm>

namespace tarim::client {
namespace {

std::size_t jsonSizeOf(const std::vector<workflow::Event>& events) {
  std::size_t size = 0;
  for (const workflow::Event& event : events)
    size += jsonSize(event);
  return size;
}

/// A chain that no request has room for can't be proved; such a one was never made.
bool canBeProved(const std::vector<workflow::Event>& events) {
  RequestRoom whole;
  return whole.takeEvents(events.size(), jsonSizeOf(events));
}

OperationKey keyOf(const dossier::Operation& operation) {
  return {operation.stamp.device, operation.sequence};
}

}  // namespace

bool hasToProve(const Draft& draft) {
  if (!draft.reconciliation || draft.reconciliation->answered) return false;
  return !draft.events.empty() || !draft.receipts.empty() || !draft.ofOthersAfter({}).empty();
}

std::optional<wire::Evidence> evidenceOf(const Draft& draft, RequestRoom& room) {
  wire::Evidence part;
  part.application = draft.application;
  if (canBeProved(draft.events)) {
    if (!room.takeEvents(draft.events.size(), jsonSizeOf(draft.events))) return std::nullopt;
    part.events = draft.events;
  }
  part.receipts = draft.receipts;
  for (const EarlierReceipt& earlier : draft.earlierReceipts)
    part.receipts.push_back(earlier.receipt);
  for (const dossier::Operation* operation : draft.ofOthersAfter(draft.reconciliation->proved)) {
    if (!room.takeOperation(*operation)) break;
    part.operations.push_back(*operation);
  }
  return part;
}

std::uint64_t lastSaid(const Draft& draft, const wire::SyncRequest& request) {
  std::uint64_t last = draft.acknowledged;
  for (const wire::DraftOperations& list : request.operations)
    if (list.application == draft.application) last = std::max(last, list.operations.back().sequence);
  return last;
}

Reconciliation afterAnswer(const Draft& draft, const wire::SyncRequest& request) {
  Reconciliation after = draft.reconciliation.value_or(Reconciliation{});
  const auto part = std::ranges::find(request.evidence, draft.application, &wire::Evidence::application);
  const bool isProved = part != request.evidence.end();
  if (isProved && !part->operations.empty()) after.proved = keyOf(part->operations.back());
  const bool isAnnounced =
      std::ranges::count(request.drafts, draft.application, &wire::DraftNotice::application) > 0;
  after.answered = after.answered ||
                   (isAnnounced && (isProved || !hasToProve(draft)) &&
                    draft.ofOthersAfter(after.proved).empty() && lastSaid(draft, request) >= draft.written());
  return after;
}

}  // namespace tarim::client
