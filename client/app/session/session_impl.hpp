// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Implementation of Session. One worker thread does all work on the vault in the order of the requests; a
// small pool does work that waits for the network or the disk. Both report to the GUI thread by tell(), which
// drops results of a vault that was closed meanwhile.
#include "client/app/session/appearance.hpp"
#include "client/app/session/metered_network.hpp"
#include "client/app/session/open_vault.hpp"
#include "client/app/session/session.hpp"

#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <mutex>

namespace tarim::client::app {

inline constexpr std::string_view kSmallOnly = "app/small-only";

/// The snapshots of a vault, taken together.
struct SessionSnapshot {
  VaultSnapshotPtr overview;
  DraftSnapshotPtr draft;  ///< Null without an application, or while its policy has not arrived.
  std::string application;
  std::string smallOnly;  ///< The person's choice: "yes", "no", or "" to follow the platform.
};

/// Whether accounts of this role work on other people's applications.
bool reviewsAs(std::string_view role);

struct Session::Impl final : SyncListener {
  Impl(Session& session, const base::Clock& clock, SessionOptions options);
  ~Impl() override;

  /// Runs on the worker thread after all earlier work. Does nothing without an open vault.
  void enqueue(std::function<void(OpenVault&)> work);
  /// Thread-safe: runs a function on the GUI thread.
  void tell(std::function<void()> what);
  void tell(std::uint64_t opening, std::function<void()> what);

  /// Blocks. An empty `application` means the one that was current last, else the one changed last.
  [[nodiscard]] SessionSnapshot snapshotOf(Vault& vault, std::string application,
                                           RunningCheck& running) const;
  void openOn(std::function<base::Result<std::unique_ptr<Vault>>()> make, Done done);
  void adopt(std::shared_ptr<Vault> vault, SessionSnapshot latest);
  void adopt(SessionSnapshot latest);
  /// Shows an account that enrol() has stored but not finished with: whoever acted on it would find neither
  /// engine nor ReviewClient.
  [[nodiscard]] bool isHalfEnrolled(const SessionSnapshot& seen) const;
  void close();
  void refresh();
  /// Thread-safe: the vault has changed.
  void wake();
  void syncChanged(const SyncSnapshot& snapshot) override;

  void write(std::vector<CellEdit> edits);
  void flush();
  void wrote(const base::Result<void>& result);
  /// The person's choice, else whether the network is metered.
  [[nodiscard]] bool isSmallOnly() const;
  void applySmallOnly();

  Session& session;
  const base::Clock& clock;
  SessionOptions options;
  VaultDirectory directory;
  Appearance appearance;

  std::shared_ptr<OpenVault> openVault;  ///< Null while closed.
  std::uint64_t opening = 0;             ///< Counts openings and closings, to recognise stale results.
  SessionSnapshot latest;
  bool refreshing = false;
  bool again = false;
  bool paused = false;
  bool enrolling = false;  ///< The server is asked; a new account is shown when it has answered everything.
  int writing = 0;
  std::vector<CellEdit> gathered;
  std::atomic<bool> woken{false};

  std::mutex syncMutex;
  SyncSnapshot syncLatest;  ///< Guarded by syncMutex.
  std::atomic<bool> syncWoken{false};
  SyncSnapshot sync;

  MeteredNetwork network;
  QTimer typing;
  QTimer poking;
  QThreadPool worker;
  QThreadPool pool;
};

}  // namespace tarim::client::app
