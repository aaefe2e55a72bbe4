// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The vault's side of syncing: builds requests, applies answers, and holds commands, events and receipts. The
// operation log is the outbox: there is no second list of unsent operations that could disagree with it. The
// log never shrinks; the highest acknowledged sequence says which operations the server holds.
//
// Every `now` but that of allPending() is the device's own clock; the vault converts it to server time. Every
// function that writes may return StorageFull, StorageFailed or ReadOnly.
#include "client/vault/server_clock.hpp"
#include "client/vault/server_store.hpp"
#include "shared/wire/messages.hpp"
#include "shared/workflow/state.hpp"

namespace tarim::client {

struct VaultCore;

struct QueuedCommand {
  workflow::Command command;
  base::Instant queuedAt;
  std::optional<wire::CommandResult>
      result;  ///< A final refusal stays until dismissed, so that it reaches the person.
};

class VaultExchange {
 public:
  explicit VaultExchange(VaultCore& core) : m_core(core) {}

  /// The next sync request: the store's identity, cursor, new drafts, unacknowledged operations, written
  /// counts, files without a receipt, unanswered commands, evidence for a restored store. At most
  /// kMaxOperationsPerSync operations.
  [[nodiscard]] wire::SyncRequest pending(base::Instant now) const;
  /// pending() for a link on which this version of the protocol was agreed. Under a later version than the
  /// feed was read under, the cursor is 0: the feed holds what an earlier version could not be told.
  [[nodiscard]] wire::SyncRequest pendingUnder(int protocol, base::Instant now) const;
  /// The requests of a package: pending(), and further ones as if each request had been answered. Marks
  /// nothing as sent. At least one request. `now`: server time as far as this device knows it.
  [[nodiscard]] std::vector<wire::SyncRequest> allPending(base::Instant now) const;
  /// Applies one answer in one transaction: acknowledgements, re-stamps, held, file states, results, feed,
  /// cursor, clock offset, head. Idempotent. `answered`: the request; null when it is unknown, as for a
  /// package, which holds everything: then all evidence counts as answered.
  ///
  /// An answer that names another store than the known one comes from a restored server: the vault ignores
  /// the rest of it and reconciles with that store. Nothing counts as acknowledged or stored any longer, the
  /// cursor is 0, and pending() includes the evidence of this device; events and receipts stay.
  ///
  /// An invalid statement about one application (an event that does not follow, a wrong signature) becomes
  /// that draft's `held`; the rest of the answer is applied.
  base::Result<void> apply(const wire::SyncAnswer& answer, base::Instant now,
                           const wire::SyncRequest* answered = nullptr);

  /// Durable before it returns; with a submission, a snapshot of the draft. The engine sends the command
  /// until it has a final answer.
  base::Result<void> queue(const workflow::Command& command, base::Instant now);
  [[nodiscard]] std::vector<QueuedCommand> queued() const;
  /// Removes an answered command. NotNow while the server has not answered it.
  base::Result<void> dismiss(std::string_view commandId);

  /// Events, receipts and folded state, as received from the server.
  [[nodiscard]] std::vector<workflow::Event> events(std::string_view application) const;
  [[nodiscard]] workflow::State state(std::string_view application) const;
  [[nodiscard]] std::vector<workflow::Receipt> receipts(std::string_view application) const;
  /// Receipts of submissions that a restored server lacks, oldest first. Kept for ever.
  [[nodiscard]] std::vector<EarlierReceipt> earlierReceipts(std::string_view application) const;

  /// The identity of the server's store and the heads that it has signed.
  [[nodiscard]] ServerStore serverStore() const;
  /// How often this vault has started to reconcile with another store since it was opened.
  [[nodiscard]] std::uint64_t storesMet() const;
  /// Server time as last measured, by which deadlines are judged and shown and everything is dated.
  [[nodiscard]] ServerClock serverClock() const;
  base::Result<void> setServerClock(const ServerClock& clock);

 private:
  VaultCore& m_core;
};

}  // namespace tarim::client
