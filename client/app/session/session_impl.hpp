// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The inside of Session. One worker thread does everything that touches the vault, in the order it was asked
// for; a small pool does what waits for something else. Both tell the GUI thread by tell(), which drops what
// belongs to a vault that was closed meanwhile.
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

/// What one look at a vault gives.
struct SessionSnapshot {
  VaultSnapshotPtr overview;
  DraftSnapshotPtr draft;  ///< Null when there is none, or its policy is not here yet.
  std::string application;
  std::string smallOnly;  ///< What the person chose: "yes", "no", or "" for what the platform says.
};

/// Whether a role of accounts works on other people's applications.
bool reviewsAs(std::string_view role);

struct Session::Impl final : SyncListener {
  Impl(Session& session, const base::Clock& clock, SessionOptions options);
  ~Impl() override;

  /// On the worker, after everything before. With no vault open nothing happens.
  void enqueue(std::function<void(OpenVault&)> work);
  /// From any thread to the GUI thread.
  void tell(std::function<void()> what);
  void tell(std::uint64_t opening, std::function<void()> what);

  /// Blocking. An empty `application` means the one in hand last, else the one changed last.
  [[nodiscard]] SessionSnapshot snapshotOf(Vault& vault, std::string application,
                                           RunningCheck& running) const;
  void openOn(std::function<base::Result<std::unique_ptr<Vault>>()> make, Done done);
  void adopt(std::shared_ptr<Vault> vault, SessionSnapshot latest);
  void adopt(SessionSnapshot latest);
  void close();
  void refresh();
  /// From any thread: the vault has changed.
  void wake();
  void syncChanged(const SyncSnapshot& snapshot) override;

  void write(std::vector<CellEdit> edits);
  void flush();
  void wrote(const base::Result<void>& result);
  void poke();
  /// What was chosen, else whether the network is paid by the byte.
  [[nodiscard]] bool isSmallOnly() const;
  void applySmallOnly();

  Session& session;
  const base::Clock& clock;
  SessionOptions options;
  VaultDirectory directory;
  Appearance appearance;

  std::shared_ptr<OpenVault> openVault;  ///< Null while closed.
  std::uint64_t opening = 0;             ///< Counts openings and closings, to know stale answers.
  SessionSnapshot latest;
  bool refreshing = false;
  bool again = false;
  bool paused = false;
  int writing = 0;
  std::vector<CellEdit> gathered;
  std::atomic<bool> woken{false};

  std::mutex syncMutex;
  SyncSnapshot syncLatest;  ///< Under syncMutex.
  std::atomic<bool> syncWoken{false};
  SyncSnapshot sync;

  MeteredNetwork network;
  QTimer typing;
  QTimer poking;
  QThreadPool worker;
  QThreadPool pool;
};

}  // namespace tarim::client::app
