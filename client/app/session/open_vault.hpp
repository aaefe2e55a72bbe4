// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// An open vault with its sync engine and, for reviewers, its ReviewClient. Destroys them in the right order,
// off the GUI thread.
#include "client/app/session/running_check.hpp"
#include "client/sync/engine.hpp"
#include "client/sync/review_client.hpp"

#include <atomic>
#include <memory>

namespace tarim::client::app {

class OpenVault {
 public:
  OpenVault(std::shared_ptr<Vault> vault, const base::Clock& clock, SyncOptions options,
            SyncListener& listener);
  ~OpenVault();

  [[nodiscard]] const std::shared_ptr<Vault>& vault() const { return m_vault; }
  /// For the session's worker thread only.
  [[nodiscard]] RunningCheck& running() { return m_running; }
  /// Starts the engine once; does nothing before the vault is enrolled. `withReviewClient`: for roles that
  /// review.
  void start(bool withReviewClient);
  void poke();
  void setPaused(bool paused);
  void setSmallOnly(bool smallOnly);
  [[nodiscard]] std::shared_ptr<ReviewClient> reviewClient() const { return m_reviewClient; }
  /// Opens the seals of all pages, so that an unreadable page is found now and not at the deadline. Blocks
  /// until done or until cancel(); for a pool thread.
  void checkPages();
  /// Interrupts the ReviewClient's network calls and the check of pages, so that their threads end.
  void cancel();
  /// Blocking.
  static base::Result<void> enrol(Vault& vault, const Enrolment& enrolment, const base::Clock& clock,
                                  const SyncOptions& options);

 private:
  std::shared_ptr<Vault> m_vault;
  const base::Clock& m_clock;
  SyncOptions m_options;
  SyncListener& m_listener;
  RunningCheck m_running;
  std::shared_ptr<ReviewClient> m_reviewClient;
  std::unique_ptr<SyncEngine> m_engine;
  bool m_smallOnly = false;
  std::atomic<bool> m_isLeaving{false};
};

}  // namespace tarim::client::app
