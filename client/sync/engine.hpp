// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The sync engine: one worker on its own thread that carries a vault to its server and back over whatever
// link there is. Order is by what a deadline needs: operations and commands in one request, then files
// (smallest first), then what waited for the files. It stops at nothing: any cut, restart or kill resumes
// where the server's durable state says.
//
// A job has a way out at each wait: success, error, time-out, cancel, destruction. Retries back off with
// jitter; poke() ends the wait.
#include "client/sync/net/options.hpp"
#include "client/sync/snapshot.hpp"
#include "client/vault/vault.hpp"

namespace tarim::client {

/// As people type it and files hold it.
struct Enrolment {
  std::string server;  ///< server_address.hpp
  std::string ca;      ///< authority_file.hpp
  std::string code;    ///< In any case and width, with blanks and dashes of all kinds.
  std::string deviceName;
};

class SyncEngine {
 public:
  SyncEngine(Vault& vault, const base::Clock& clock, SyncOptions options = {},
             SyncListener* listener = nullptr);
  ~SyncEngine();  ///< Cancels and joins, within a second.

  /// Runs until destruction: syncs on poke(), on an interval, after failures with growing pauses.
  void start();
  /// Something changed, or the person asked: sync now. Ends every wait but one that the server asked for.
  void poke();
  void setPaused(bool paused);
  /// On a network that is paid by the byte: what is typed, commands and receipts go, files wait. Breaks off
  /// files that are under way; they go on later where the server stands.
  void setSmallOnly(bool smallOnly);
  [[nodiscard]] SyncSnapshot snapshot() const;

  /// One complete sync on the calling thread (for tarim-cli): until nothing is left, or the first error.
  base::Result<SyncSnapshot> runOnce();
  /// Enrols the vault: protocol check, code, token, policies. On the calling thread. InvalidInput with
  /// "server" or "ca" as its path; ClientTooOld, ServerTooOld, CodeUnknown … before anything is changed;
  /// NotAllowed for another person's code, ForeignServer for a server that this vault does not belong to.
  /// Enrolling again with the vault's own server gives a fresh token and keeps everything.
  static base::Result<void> enrol(Vault& vault, const Enrolment& enrolment, const base::Clock& clock,
                                  SyncOptions options = {});

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace tarim::client
