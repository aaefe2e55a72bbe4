// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One application as the vault holds it in memory: every operation, what they merge to, what the server said. Folded once when
// the vault opens and kept up to date; it is always the fold of what is on disk, because it changes only after the disk has.
#include "client/vault/vault.hpp"

#include <map>

namespace tarim::client {

class Draft {
 public:
  Draft(std::string application, std::string policy, std::string self);

  std::string application;
  std::string policy;
  std::uint64_t acknowledged = 0;  ///< Highest own sequence that the server holds durably.
  std::optional<wire::Held> held;
  base::Instant changedAt;
  base::Instant syncedAt;
  std::vector<workflow::Event> events;
  std::vector<workflow::Receipt> receipts;
  workflow::State state;  ///< Of `events`, as far as their policy is known.

  /// False for one that is here already.
  bool add(const dossier::Operation& operation);
  /// A new stamp for an own operation; merges everything anew.
  void restamp(std::uint64_t sequence, const dossier::Stamp& stamp);
  /// Null when there is none.
  [[nodiscard]] const dossier::Operation* find(std::string_view device, std::uint64_t sequence) const;
  /// Own operations above `sequence`, ascending.
  [[nodiscard]] std::vector<const dossier::Operation*> ownAfter(std::uint64_t sequence) const;
  /// Highest own sequence; 0 before the first.
  [[nodiscard]] std::uint64_t written() const;
  /// Whether anything shows that the server has heard of it.
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
  using Key = std::pair<std::string, std::uint64_t>;
  void merge(const dossier::Operation& operation);

  std::string m_self;
  std::map<Key, dossier::Operation> m_operations;  ///< By author and sequence.
  std::map<dossier::CellKey, std::string> m_values;
  dossier::MergedCells m_cells;
  std::uint64_t m_revision = 1;
  mutable std::shared_ptr<const dossier::Dossier> m_dossier;
};

}  // namespace tarim::client
