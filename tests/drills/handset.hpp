// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One of a person's devices in a drill: a vault on disk and a real engine, which can be killed at any moment.
// It remembers what the server acknowledged, and throws when an acknowledgement is lost.
#include "client/sync/engine.hpp"
#include "shared/base/files.hpp"
#include "shared/dossier/attachments.hpp"
#include "tests/drills/ledger.hpp"

#include <QTemporaryDir>

#include <map>
#include <random>
#include <set>

namespace tarim::drills {

/// What the server has acknowledged to a device.
struct Promises {
  std::uint64_t acknowledged = 0;  ///< Operations of the draft.
  std::set<std::string> stored;    ///< Hashes of pages.
};

/// A small picture with these bytes in comments: a page of any size that can be opened.
base::Bytes pictureWith(const base::Bytes& noise);

class Handset {
 public:
  Handset();
  /// A second living copy of a vault.
  explicit Handset(const base::Path& copy, std::string vaultId);
  [[nodiscard]] const std::string& vaultId() const { return m_id; }
  void enrol(const std::string& address, const std::string& caPem, const std::string& code);

  client::Vault& vault() { return *m_vault; }
  [[nodiscard]] std::string name() const { return m_vault->settings.account().device; }
  std::string newDraft(const std::string& policy);
  void edit(const std::string& application, const std::vector<client::CellEdit>& edits);
  /// Seals these bytes and attaches them as that page; returns their hash.
  std::string attach(const std::string& application, const base::Bytes& bytes, int page);

  void beginSync(client::SyncOptions options);
  [[nodiscard]] bool isSyncing() const { return bool(m_engine); }
  /// Syncs until nothing is left to do, or the time is over.
  void letSync(std::chrono::milliseconds time);
  /// Destroys the engine in the middle of its work and opens the vault again from its disk.
  void kill();
  /// Another process syncs with this vault, and is killed after so long.
  void syncAndDie(std::chrono::milliseconds after);
  base::Result<client::SyncSnapshot> syncOnce(client::SyncOptions options);
  /// The same three without the ledger and without checking acknowledgements: a restored store or a replaced
  /// vault may revoke them.
  void beginSyncUnwatched(const client::SyncOptions& options);
  void syncAndDieUnwatched(std::chrono::milliseconds after);
  base::Result<client::SyncSnapshot> syncUnwatched(const client::SyncOptions& options);

  /// Copies the vault's folder while no process has the vault open.
  void copyTo(const base::Path& folder);
  /// Replaces the vault by the copy.
  void putBack(const base::Path& copy);
  /// A sealed page in the vault's folder, by a number; empty when there is none.
  [[nodiscard]] base::Path sealedPage(std::size_t number) const;
  /// Ends the engine and opens the vault again. Does not check acknowledgements: a restore revokes them.
  void reopen();

  [[nodiscard]] Promises promises() const;
  [[nodiscard]] std::uint64_t written() const;
  [[nodiscard]] const Ledger& ledger() const { return m_ledger; }

 private:
  void open();
  void close();
  void watch(client::SyncOptions& options);
  void compareWith(const Promises& before) const;
  void runAndKill(std::chrono::milliseconds after);

  base::SystemClock m_clock;
  QTemporaryDir m_folder;
  std::string m_id;
  Ledger m_ledger;
  std::uint64_t m_written = 0;  ///< Operations, when edit() returned last.
  std::unique_ptr<client::Vault> m_vault;
  std::unique_ptr<client::SyncEngine> m_engine;
};

}  // namespace tarim::drills
