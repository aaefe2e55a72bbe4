// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the next request says. The vault knows what is not acknowledged; the pusher remembers what was said in
// this run, so it can tell news from what merely waits: a submission that waits for its files, operations
// that the server holds back.
//
// A request that the server does not take as a whole is said again in parts, one draft or command in each, so
// that the one it stumbles over is found and left out of this run, and everything else arrives.
#include "client/vault/vault.hpp"
#include "shared/wire/protocol.hpp"

#include <map>
#include <optional>
#include <set>
#include <utility>

namespace tarim::client {

class Pusher {
 public:
  /// `onKept`: over a connection that is open already. Then it leaves out how many operations were written of
  /// drafts that have operations to send: an edit costs no more than it must.
  Pusher(const Vault& vault, const base::Clock& clock, bool onKept = false)
      : m_vault(vault), m_clock(clock), m_onKept(onKept) {}

  /// Everything not acknowledged; asks about each file once a run, and once more when all its bytes are
  /// there. Says once a run of each draft how many operations were written.
  [[nodiscard]] wire::SyncRequest next() const;
  /// next() would not be empty: what has no answer yet, or a file to ask about.
  [[nodiscard]] bool hasSomethingToSay() const;
  /// The server has answered this.
  void said(const wire::SyncRequest& request);
  /// Something small was not said yet: an edit, a command, a new draft.
  [[nodiscard]] bool hasNews() const;
  /// The server did not take this request: what next() gives then leaves out what is to blame, or looks for
  /// it. False: there is nothing in it that could be left out.
  bool blame(const wire::SyncRequest& refused, const base::Error& why);
  /// Everything was said in parts: next() gives the rest. False: nothing was said in parts.
  bool endParts() { return std::exchange(m_inParts, false); }
  /// Why the first draft or command that was left out was.
  [[nodiscard]] std::optional<base::Error> trouble() const { return m_trouble; }
  /// The vault is another device now: its operations are numbered anew.
  void forgetDevice();
  /// What the server holds of this file must be asked anew.
  void forgetFile(const std::string& hash) { m_files.erase(hash); }
  [[nodiscard]] int protocol() const { return m_protocol; }
  void setProtocol(int protocol) { m_protocol = protocol; }

 private:
  [[nodiscard]] bool isWorthAsking(const std::string& hash) const;
  [[nodiscard]] bool isNews(const wire::DraftNotice& draft) const;
  [[nodiscard]] bool isNews(const wire::DraftOperations& list) const;
  [[nodiscard]] bool isNews(const workflow::Command& command) const;
  [[nodiscard]] bool isNews(const wire::Evidence& part) const;
  [[nodiscard]] bool hasNews(const wire::SyncRequest& request) const;
  /// The first draft of which it has news; empty: it has none but commands.
  [[nodiscard]] std::string applicationOfNews(const wire::SyncRequest& request) const;
  /// All that waits, but for what was left out.
  [[nodiscard]] wire::SyncRequest waiting() const;
  /// Of a request, the news of one draft, or else one command; all of it where it has none.
  void keepOne(wire::SyncRequest& request) const;

  const Vault& m_vault;
  const base::Clock& m_clock;
  int m_protocol = wire::kProtocolMax;
  std::map<std::string, std::uint64_t> m_operations;  ///< Last sequence said, by application.
  std::set<std::string> m_names;                      ///< Of commands, drafts and parts of evidence.
  std::set<std::string> m_written;                    ///< Drafts of which it was said how much is written.
  bool m_onKept;
  std::set<std::string> m_files;
  bool m_inParts = false;
  std::set<std::string> m_leftOut;  ///< Applications, and ids of commands.
  std::optional<base::Error> m_trouble;
};

}  // namespace tarim::client
