// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Builds the sync requests of one run. The vault knows what the server has not acknowledged; the pusher knows
// what this run has sent, so it can tell unsent items from items that were sent and still wait: a submission
// that waits for its files, operations that the server holds back.
//
// When the server refuses a request as a whole, the pusher splits it into requests of one draft or one
// command each. So it finds the item that the server fails at and excludes it from this run; everything else
// arrives.
#include "client/vault/vault.hpp"
#include "shared/wire/protocol.hpp"

#include <map>
#include <optional>
#include <set>
#include <utility>

namespace tarim::client {

class Pusher {
 public:
  /// `onOpenConnection`: the connection is open already. Then requests leave out the written counts of drafts
  /// that have operations to send, which keeps the request of an edit small.
  Pusher(const Vault& vault, const base::Clock& clock, bool onOpenConnection = false)
      : m_vault(vault), m_clock(clock), m_onOpenConnection(onOpenConnection) {}

  /// Everything that is not acknowledged. Queries each file once a run, and once more when the server has all
  /// its bytes; reports once a run how many operations of each draft were written.
  [[nodiscard]] wire::SyncRequest next() const;
  /// next() would not be empty.
  [[nodiscard]] bool hasRequest() const;
  /// The server has answered this request.
  void markAnswered(const wire::SyncRequest& request);
  /// An edit, a command or a new draft has not been sent in this run.
  [[nodiscard]] bool hasUnsent() const;
  /// The server refused this request. The first time next() begins to split requests; when a request of one
  /// item is refused, that item is excluded. False: the request has no item that could be excluded.
  bool isolate(const wire::SyncRequest& refused, const base::Error& why);
  /// Every item was sent alone: next() no longer splits. False: requests were not being split.
  bool endSplitting() { return std::exchange(m_isSplitting, false); }
  /// Why the first draft or command was excluded.
  [[nodiscard]] std::optional<base::Error> trouble() const { return m_trouble; }
  /// The vault has become another device, and its operations have new numbers.
  void forgetDevice();
  /// The next request queries this file again.
  void forgetFile(const std::string& hash) { m_queriedFiles.erase(hash); }
  [[nodiscard]] int protocol() const { return m_protocol; }
  void setProtocol(int protocol) { m_protocol = protocol; }

 private:
  [[nodiscard]] bool needsQuery(const std::string& hash) const;
  [[nodiscard]] bool isUnsent(const wire::DraftNotice& draft) const;
  [[nodiscard]] bool isUnsent(const wire::DraftOperations& list) const;
  [[nodiscard]] bool isUnsent(const workflow::Command& command) const;
  [[nodiscard]] bool isUnsent(const wire::Evidence& part) const;
  [[nodiscard]] bool hasUnsent(const wire::SyncRequest& request) const;
  /// The first draft with unsent items; empty when only commands are unsent.
  [[nodiscard]] std::string firstUnsentApplication(const wire::SyncRequest& request) const;
  /// VaultExchange::pending() without the excluded items.
  [[nodiscard]] wire::SyncRequest pendingRequest() const;
  /// Reduces a request to the unsent items of one draft, or else to one unsent command. Leaves a request
  /// without unsent items as it is.
  void reduceToOne(wire::SyncRequest& request) const;

  const Vault& m_vault;
  const base::Clock& m_clock;
  int m_protocol = wire::kProtocolMax;
  std::map<std::string, std::uint64_t> m_sentOperations;  ///< Last sequence sent, by application.
  std::set<std::string> m_sentNames;                      ///< Keys of drafts, commands and parts of evidence.
  std::set<std::string> m_writtenReported;                ///< Drafts whose written count was reported.
  bool m_onOpenConnection;
  std::set<std::string> m_queriedFiles;
  bool m_isSplitting = false;
  std::set<std::string> m_excluded;  ///< Ids of applications and commands.
  std::optional<base::Error> m_trouble;
};

}  // namespace tarim::client
