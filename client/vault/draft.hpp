// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One application in memory: its operations, the merged cells, and the server's events and receipts. The
// vault folds it once when it opens and updates it after each write to disk, so it always equals the fold of
// what is on disk.
#include "client/vault/vault.hpp"
#include "shared/dossier/limits.hpp"

#include <map>

namespace tarim::client {

/// Author and sequence.
using OperationKey = std::pair<std::string, std::uint64_t>;

/// Progress of reconciling a draft with the store of a server that was restored.
struct Reconciliation {
  std::size_t toldAgain = 0;  ///< The number of events of the chain that the new store has sent.
  OperationKey proved;        ///< The last operation of another device sent to the store; empty: none.
  bool answered = false;      ///< The store has answered all evidence.
};

class Draft {
 public:
  Draft(std::string application, std::string policy, std::string self);

  std::string application;
  std::string policy;
  std::uint64_t acknowledged = 0;  ///< Highest own sequence that the server holds durably.
  std::optional<wire::Held> held;
  std::optional<wire::Held> trouble;  ///< Why a statement of the server about this draft was rejected.
  std::optional<Reconciliation> reconciliation;
  base::Instant changedAt;
  base::Instant syncedAt;
  std::vector<workflow::Event> events;
  std::vector<workflow::Receipt> receipts;
  std::vector<EarlierReceipt> earlierReceipts;  ///< Oldest first.
  workflow::State state;                        ///< The fold of `events`, if their policy is known.

  /// False for an operation that the draft has.
  bool add(const dossier::Operation& operation);
  /// Sets a new stamp on an own operation and merges everything again.
  void restamp(std::uint64_t sequence, const dossier::Stamp& stamp);
  /// Replaces an operation by the server's copy, whose stamp or value differs, and merges everything again.
  void replace(const dossier::Operation& operation);
  /// The vault has become another device: `renamed` replaces the own operations above `acknowledged`, and the
  /// others become those of another device. Merges everything again.
  void becomeOf(const std::string& device, const std::vector<dossier::Operation>& renamed);
  /// Null when there is none.
  [[nodiscard]] const dossier::Operation* find(std::string_view device, std::uint64_t sequence) const;
  /// Own operations above `sequence`, ascending.
  [[nodiscard]] std::vector<const dossier::Operation*> ownAfter(std::uint64_t sequence) const;
  /// Operations of the person's other devices after `key`, ordered by author and sequence.
  [[nodiscard]] std::vector<const dossier::Operation*> ofOthersAfter(const OperationKey& key) const;
  /// Null before the first.
  [[nodiscard]] const dossier::Operation* lastOwn() const;
  /// When the first operation of any device was written, in server time; zero before it.
  [[nodiscard]] base::Instant begunAt() const { return base::fromMillis(m_begun); }
  /// The person has discarded the draft, and it was never submitted (VaultDrafts::setDiscarded).
  [[nodiscard]] bool isDiscarded() const;
  /// Highest own sequence; 0 before the first.
  [[nodiscard]] std::uint64_t written() const;
  /// Whether the server knows the draft. A restored store must be told of it again.
  [[nodiscard]] bool known() const;

  /// The winning values of all cells, also in deleted rows.
  [[nodiscard]] const std::map<dossier::CellKey, std::string>& values() const { return m_values; }
  /// The winning value of a cell, also in deleted rows.
  [[nodiscard]] std::string_view valueOf(const dossier::CellKey& cell) const;
  [[nodiscard]] const dossier::MergedCells& cells() const { return m_cells; }
  [[nodiscard]] std::vector<dossier::Operation> history(const dossier::CellKey& cell) const;
  /// Shared by all readers until the next change.
  [[nodiscard]] std::shared_ptr<const dossier::Dossier> dossier() const;

  /// The operations of all devices; of this one, as many as written() says unless some are gone.
  [[nodiscard]] std::size_t operationCount() const { return m_operations.size(); }
  [[nodiscard]] std::size_t ownCount() const;
  [[nodiscard]] const std::string& self() const { return m_self; }
  /// Numbers the own operations anew, without gaps, and merges everything again; what was acknowledged is
  /// unknown then.
  void closeGaps();
  /// What the draft has of that which is limited.
  [[nodiscard]] dossier::DraftSize size() const;
  /// The same after so many more operations.
  [[nodiscard]] dossier::DraftSize sizeWith(const std::vector<dossier::Operation>& operations) const;

  [[nodiscard]] std::uint64_t revision() const { return m_revision; }
  void touch() { ++m_revision; }
  /// StorageCorrupt when the events cannot follow each other under the policy.
  base::Result<void> foldState(const policy::Policy& policyOfDraft);

 private:
  using Key = OperationKey;
  void merge(const dossier::Operation& operation);
  void mergeAnew();

  std::string m_self;
  std::map<Key, dossier::Operation> m_operations;  ///< By author and sequence.
  std::map<dossier::CellKey, std::string> m_values;
  std::int64_t m_begun = 0;  ///< The lowest wall time of all stamps.
  dossier::MergedCells m_cells;
  std::uint64_t m_revision = 1;
  mutable std::shared_ptr<const dossier::Dossier> m_dossier;
};

}  // namespace tarim::client
