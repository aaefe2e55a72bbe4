// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the next request says. The vault knows what is not acknowledged; the pusher remembers what was said in
// this run, so it can tell news from what merely waits: a submission that waits for its files, operations
// that the server holds back.
#include "client/vault/vault.hpp"
#include "shared/wire/protocol.hpp"

#include <map>
#include <set>

namespace tarim::client {

class Pusher {
 public:
  Pusher(const Vault& vault, const base::Clock& clock) : m_vault(vault), m_clock(clock) {}

  /// Everything not acknowledged; asks about each file once a run, and once more when all its bytes are
  /// there.
  [[nodiscard]] wire::SyncRequest next() const;
  /// next() would not be empty: what has no answer yet, or a file to ask about.
  [[nodiscard]] bool hasSomethingToSay() const;
  /// The server has answered this.
  void said(const wire::SyncRequest& request);
  /// Something small was not said yet: an edit, a command, a new draft.
  [[nodiscard]] bool hasNews() const;
  /// What the server holds of this file must be asked anew.
  void forgetFile(const std::string& hash) { m_files.erase(hash); }
  [[nodiscard]] int protocol() const { return m_protocol; }
  void setProtocol(int protocol) { m_protocol = protocol; }

 private:
  [[nodiscard]] bool isWorthAsking(const std::string& hash) const;

  const Vault& m_vault;
  const base::Clock& m_clock;
  int m_protocol = wire::kProtocolMax;
  std::map<std::string, std::uint64_t> m_operations;  ///< Last sequence said, by application.
  std::set<std::string> m_names;                      ///< Of commands, drafts and parts of evidence.
  std::set<std::string> m_files;
};

}  // namespace tarim::client
