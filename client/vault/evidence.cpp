// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/vault/evidence.hpp"

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

std::optional<wire::Evidence> evidenceOf(const Draft& draft, bool ownAreSaid, RequestRoom& room) {
  if (!draft.reconciliation || draft.reconciliation->answered) return std::nullopt;
  wire::Evidence part;
  part.application = draft.application;
  for (const dossier::Operation* operation : draft.ofOthersAfter(draft.reconciliation->proved)) {
    if (!room.takeOperation(*operation)) {
      if (part.operations.empty()) return std::nullopt;
      return part;
    }
    part.operations.push_back(*operation);
  }
  const bool waits = !ownAreSaid || (canBeProved(draft.events) &&
                                     !room.takeEvents(draft.events.size(), jsonSizeOf(draft.events)));
  if (!waits) {
    if (canBeProved(draft.events)) part.events = draft.events;
    part.receipts = draft.receipts;
    for (const EarlierReceipt& earlier : draft.earlierReceipts)
      part.receipts.push_back(earlier.receipt);
  }
  if (waits && part.operations.empty()) return std::nullopt;
  return part;
}

Reconciliation afterAnswer(const Draft& draft, const wire::Evidence& part) {
  Reconciliation after = draft.reconciliation.value_or(Reconciliation{});
  if (!part.operations.empty()) after.proved = keyOf(part.operations.back());
  const bool saysChain = draft.events.empty() || !part.events.empty() || !canBeProved(draft.events);
  after.answered = saysChain && draft.ofOthersAfter(after.proved).empty();
  return after;
}

}  // namespace tarim::client
