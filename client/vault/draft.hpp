// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One application as the vault holds it in memory: every operation, what they merge to, what the server said.
// Folded once when the vault opens and kept up to date; it is always the fold of what is on disk, because it
// changes only after the disk has.
#include "client/vault/vault.hpp"

#include <map>

namespace tarim::client {

/// Author and sequence.
using OperationKey = std::pair<std::string, std::uint64_t>;

/// After the server was restored: what this device knows of a draft is compared with what the other store
/// holds.
struct Reconciliation {
  std::size_t toldAgain = 0;  ///< So many events of the chain the other store has told too.
  OperationKey proved;        ///< The last operation of another device that it was sent; empty: none.
  bool answered = false;      ///< All evidence was sent, and answered.
};

class Draft {
 public:
  Draft(std::string application, std::string policy, std::string self);

  std::string application;
  std::string policy;
  std::uint64_t acknowledged = 0;  ///< Highest own sequence that the server holds durably.
  std::optional<wire::Held> held;
  std::optional<wire::Held> trouble;  ///< What the server told of it and could not be taken.
  std::optional<Reconciliation> reconciliation;
  base::Instant changedAt;
  base::Instant syncedAt;
  std::vector<workflow::Event> events;
  std::vector<workflow::Receipt> receipts;
  std::vector<EarlierReceipt> earlierReceipts;  ///< Oldest first.
  workflow::State state;                        ///< Of `events`, as far as their policy is known.

  /// False for one that is here already.
  bool add(const dossier::Operation& operation);
  /// A new stamp for an own operation; merges everything anew.
  void restamp(std::uint64_t sequence, const dossier::Stamp& stamp);
  /// The server's copy of an operation that is here with another stamp or value; merges everything anew.
  void replace(const dossier::Operation& operation);
  /// The vault is another device from now on: own operations above `acknowledged` are replaced by `renamed`,
  /// the others become those of another device. Merges everything anew.
  void becomeOf(const std::string& device, const std::vector<dossier::Operation>& renamed);
  /// Null when there is none.
  [[nodiscard]] const dossier::Operation* find(std::string_view device, std::uint64_t sequence) const;
  /// Own operations above `sequence`, ascending.
  [[nodiscard]] std::vector<const dossier::Operation*> ownAfter(std::uint64_t sequence) const;
  /// Operations of the person's other devices after that one, by author and sequence.
  [[nodiscard]] std::vector<const dossier::Operation*> ofOthersAfter(const OperationKey& key) const;
  /// Highest own sequence; 0 before the first.
  [[nodiscard]] std::uint64_t written() const;
  /// Whether anything shows that the server has heard of it. A store that was restored must hear of it anew.
  [[nodiscard]] bool known() const;

  /// The winning value, of rows that are not there too.
  [[nodiscard]] std::string_view valueOf(const dossier::CellKey& cell) const;
  [[nodiscard]] const dossier::MergedCells& cells() const { return m_cells; }
  [[nodiscard]] std::vector<dossier::Operation> history(const dossier::CellKey& cell) const;
  /// Shared by all readers until the next change.
  [[nodiscard]] std::shared_ptr<const dossier::Dossier> dossier() const;

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
  dossier::MergedCells m_cells;
  std::uint64_t m_revision = 1;
  mutable std::shared_ptr<const dossier::Dossier> m_dossier;
};

}  // namespace tarim::client
