// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The sync engine: one thread that syncs a vault with its server. The order follows what a deadline needs:
// operations and commands in one request, then files (smallest first), then the commands that waited for
// files. After any interruption, restart or kill it resumes where the server's durable state says.
//
// Each wait can end by success, error, time-out, cancellation or destruction. Retries back off with jitter;
// poke() ends the wait.
#include "client/sync/net/options.hpp"
#include "client/sync/snapshot.hpp"
#include "client/vault/vault.hpp"

namespace tarim::client {

/// The answers to the enrolment form, as people type them and files hold them.
struct Enrolment {
  std::string server;  ///< Read by net/server_address.hpp.
  std::string ca;      ///< Read by net/authority_file.hpp.
  std::string code;    ///< In any case and width, with blanks and dashes of all kinds.
  std::string deviceName;
  std::string pin = {};  ///< Instead of `ca`: Endpoint::caPin, from a joining file.
};

class SyncEngine {
 public:
  SyncEngine(Vault& vault, const base::Clock& clock, SyncOptions options = {},
             SyncListener* listener = nullptr);
  ~SyncEngine();  ///< Cancels and joins, within a second.

  /// Runs until destruction: syncs on poke(), on an interval, after failures with growing pauses.
  void start();
  /// Syncs now, because something changed or the person asked. Ends every wait but one that the server asked
  /// for (429, Retry-After).
  void poke();
  void setPaused(bool paused);
  /// For a metered network: edits, commands and receipts are exchanged, files wait. Interrupts files that are
  /// under way; they resume later at the server's offset.
  void setSmallOnly(bool smallOnly);
  [[nodiscard]] SyncSnapshot snapshot() const;

  /// One complete sync on the calling thread (for tarim-cli): until nothing is left, or the first error.
  base::Result<SyncSnapshot> runOnce();
  /// Enrols the vault: protocol check, code, token, policies. On the calling thread. InvalidInput with
  /// "server" or "ca" as its path; ClientTooOld, ServerTooOld, CodeUnknown … before anything is changed;
  /// NotAllowed for another person's code, ForeignServer for a server that this vault does not belong to.
  /// Errors of the network have a path of `way` (net/transport.hpp); enrol_trouble.hpp has their words.
  /// Enrolling again with the vault's own server gives a fresh token and keeps everything.
  static base::Result<void> enrol(Vault& vault, const Enrolment& enrolment, const base::Clock& clock,
                                  SyncOptions options = {});

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace tarim::client
