// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What this device has to say to the server, and what the server has told. The operation log is the outbox:
// there is no second list of what is still to be sent, so none can disagree. Nothing leaves the log. What the
// server holds is a number beside it: the highest acknowledged sequence.
//
// Every `now` below but that of allPending() is what the device's own clock shows; the vault makes server
// time of it. Errors of whatever writes: StorageFull, StorageFailed, ReadOnly.
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

  /// What the next sync has to say: the store's identity, cursor, new drafts, operations not acknowledged,
  /// how many this device has written, files without receipt, undecided commands, evidence for a store that
  /// was restored. At most kMaxOperationsPerSync operations.
  [[nodiscard]] wire::SyncRequest pending(base::Instant now) const;
  /// All that a package has to say: as pending(), and on from there as if each request had been answered.
  /// Nothing is marked as said. At least one request; `now` should be server time as far as this device knows
  /// it.
  [[nodiscard]] std::vector<wire::SyncRequest> allPending(base::Instant now) const;
  /// Everything of one answer in one transaction: acknowledgements, re-stamps, held, file states, results,
  /// feed, cursor, offset, head. `answered` is the request; null when it is not known, as with a package,
  /// which says everything: then all evidence counts as answered.
  ///
  /// An answer that names another store than the one known is of a restored server: nothing else of it is
  /// taken, and the vault begins anew with that store. Nothing counts as acknowledged or stored any longer,
  /// the cursor is 0, and pending() brings what this device can prove; events and receipts stay.
  ///
  /// What an answer tells of one application and cannot be true (an event that does not follow, a signature
  /// that is not the server's) becomes that draft's `held`; everything else is taken.
  base::Result<void> apply(const wire::SyncAnswer& answer, base::Instant now,
                           const wire::SyncRequest* answered = nullptr);

  /// Durable before it returns; with a submission, a snapshot of the draft. The engine sends the command
  /// until it has a final answer.
  base::Result<void> queue(const workflow::Command& command, base::Instant now);
  [[nodiscard]] std::vector<QueuedCommand> queued() const;
  /// NotNow while the server has not answered it.
  base::Result<void> dismiss(std::string_view commandId);

  /// Events, receipts and state as the server told them.
  [[nodiscard]] std::vector<workflow::Event> events(std::string_view application) const;
  [[nodiscard]] workflow::State state(std::string_view application) const;
  [[nodiscard]] std::vector<workflow::Receipt> receipts(std::string_view application) const;
  /// Of submissions that the server lost and does not have again, oldest first. Kept for ever.
  [[nodiscard]] std::vector<EarlierReceipt> earlierReceipts(std::string_view application) const;

  /// What is known of the server's store: its identity, the heads that it signed.
  [[nodiscard]] ServerStore serverStore() const;
  /// How often, since it was opened, this vault has met a store that it did not know and begun anew with it.
  [[nodiscard]] std::uint64_t storesMet() const;
  /// Server time as last measured: what deadlines are judged and shown in, and all that the vault keeps.
  [[nodiscard]] ServerClock serverClock() const;
  base::Result<void> setServerClock(const ServerClock& clock);

 private:
  VaultCore& m_core;
};

}  // namespace tarim::client
