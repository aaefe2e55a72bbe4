// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The tables of drafts, their operations, events, receipts and snapshots; seals each row. The caller holds
// the transaction.
#include "client/vault/draft_proof.hpp"
#include "client/vault/records.hpp"
#include "client/vault/sealer.hpp"
#include "shared/db/database.hpp"

namespace tarim::client {

class DraftTable {
 public:
  DraftTable(db::Database& database, const Sealer& sealer) : m_db(database), m_sealer(sealer) {}

  /// Loads and merges all drafts, but does not fold their states. StorageCorrupt, StorageFailed.
  base::Result<std::map<std::string, std::shared_ptr<Draft>>> load(const std::string& self);

  /// Of the drafts that were loaded, those that are not what their proof says. `trustsAbsent`: an earlier
  /// program wrote this vault, without proofs.
  [[nodiscard]] std::vector<std::string> unproved(const std::map<std::string, std::shared_ptr<Draft>>& drafts,
                                                  bool trustsAbsent) const;

  /// Inserts or updates the draft's own row, without operations, events and receipts, but with the proof of
  /// how many there are: last in a transaction that writes some.
  base::Result<void> put(const Draft& draft);
  /// Replaces all own operations by the draft's, and updates its row.
  base::Result<void> putAnew(const Draft& draft);
  base::Result<void> put(std::string_view application, const dossier::Operation& operation);
  base::Result<void> remove(std::string_view application, const dossier::Operation& operation);
  base::Result<void> put(const workflow::Event& event);
  base::Result<void> put(const workflow::Receipt& receipt);
  /// Replaces the stored earlier receipts by the draft's.
  base::Result<void> putEarlierReceipts(const Draft& draft);
  /// Deletes all events but the first `kept`.
  base::Result<void> cutEvents(std::string_view application, std::size_t kept);
  base::Result<void> removeReceipt(const workflow::Receipt& receipt);

  /// Leaves the newest kMaxSnapshots of the application.
  base::Result<void> putSnapshot(std::string_view id, std::string_view application, const Snapshot& snapshot,
                                 base::Instant at);
  /// The snapshot and its application. NotFound.
  base::Result<std::pair<std::string, Snapshot>> snapshot(std::string_view id);
  base::Result<std::vector<SnapshotInfo>> snapshots(std::string_view application);

 private:
  using Drafts = std::map<std::string, std::shared_ptr<Draft>>;
  base::Result<void> loadDrafts(Drafts& drafts, const std::string& self);
  base::Result<void> loadOperations(Drafts& drafts);
  base::Result<void> loadEvents(Drafts& drafts);
  base::Result<void> loadReceipts(Drafts& drafts);
  base::Result<void> loadEarlierReceipts(Drafts& drafts);
  base::Result<std::optional<wire::Held>> openHeld(const db::Statement& row, int column,
                                                   std::string_view context);

  db::Database& m_db;
  const Sealer& m_sealer;
  std::map<std::string, std::optional<DraftProof>> m_proofs;  ///< As loaded.
};

}  // namespace tarim::client
