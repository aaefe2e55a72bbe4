// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The least that a server has to be for the vaults of one person to meet: it orders operations, acknowledges
// them, gives those from the future a new stamp, and feeds what others wrote. It decides once: a repetition
// gets the same answer. A vault that sends other operations under known numbers, or has written fewer than
// are here, is held as an older copy.
#include "client/vault/vault.hpp"

#include <map>
#include <set>

namespace tarim::client::test {

class ModelServer {
 public:
  static constexpr std::size_t kFeedPage = 7;
  static constexpr std::int64_t kTolerance = 60'000;

  wire::SyncAnswer answer(const wire::SyncRequest& request, const std::string& device, std::int64_t now);
  /// What is not an operation: an event, a receipt. Everybody hears of it.
  void announce(wire::FeedItem item);
  [[nodiscard]] std::string policyOf(const std::string& application) { return m_policies[application]; }
  [[nodiscard]] const dossier::MergedCells& cells(const std::string& application) {
    return m_cells[application];
  }
  [[nodiscard]] std::size_t restamps() const { return m_restamps.size(); }

 private:
  using Key = std::tuple<std::string, std::string, std::uint64_t>;  ///< Application, device, sequence.
  void take(const std::string& application, dossier::Operation operation, std::int64_t now);
  void takeList(const wire::DraftOperations& list, const std::string& device, std::int64_t now,
                wire::SyncAnswer& answer);
  [[nodiscard]] bool isAnother(const Key& key, const dossier::Operation& sent) const;
  void holdCopies(const wire::SyncRequest& request, const std::string& device,
                  wire::SyncAnswer& answer) const;
  void feed(const wire::SyncRequest& request, const std::string& device, wire::SyncAnswer& answer) const;

  std::map<std::string, std::string> m_policies;  ///< By application.
  std::vector<wire::FeedItem> m_log;
  std::map<Key, dossier::Operation> m_known;
  std::map<Key, dossier::Stamp> m_restamps;
  std::map<std::string, dossier::MergedCells> m_cells;
  dossier::Stamp m_last;
};

}  // namespace tarim::client::test
