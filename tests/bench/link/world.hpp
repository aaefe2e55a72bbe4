// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Both sides on an emulated link: the real tarim-server as a process on one, vaults of this process and the
// real engine on the other.
#include "client/sync/engine.hpp"
#include "client/vault/vault.hpp"
#include "tests/link/emulated_link.hpp"

#include <QProcess>
#include <QTemporaryDir>

#include <optional>

namespace tarim::bench {

/// A tarim-server that listens at the far end.
class FarServer {
 public:
  explicit FarServer(const link::EmulatedLink& link);
  ~FarServer() { kill(); }
  void start();
  void kill();
  std::string caText() const;
  std::string enrolmentCode(const std::string& person);

 private:
  QString run(const QStringList& arguments);

  const link::EmulatedLink& m_link;
  QTemporaryDir m_folder;
  QProcess m_process;
};

/// A device with one application in its vault, enrolled, and in sync until something is attached.
class NearDevice {
 public:
  NearDevice(const link::EmulatedLink& link, FarServer& server, client::SyncOptions options);

  [[nodiscard]] client::Vault& vault() { return *m_vault; }
  [[nodiscard]] const std::string& application() const { return m_application; }
  [[nodiscard]] const base::Clock& clock() const { return m_clock; }
  /// A new draft with so many bytes of values.
  void write(std::size_t bytes);
  void attach(const base::Bytes& page);
  void editOneField();
  [[nodiscard]] bool hasUnsentEdits() const;
  /// A fresh engine, as after a start of the program.
  std::unique_ptr<client::SyncEngine> engine(client::SyncListener* listener = nullptr);
  /// One sync of a fresh engine at the near end of the link, to its end; throws what it meets.
  client::SyncSnapshot sync();

 private:
  const link::EmulatedLink& m_link;
  client::SyncOptions m_options;
  QTemporaryDir m_folder;
  base::SystemClock m_clock;
  std::unique_ptr<client::Vault> m_vault;
  std::string m_application;
  int m_edits = 0;
  int m_pages = 0;
};

}  // namespace tarim::bench
