// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A real server process and real vaults against it, over real TLS, without pages: where faults are tried on
// both sides. TARIM_JOURNEY_DATA names a folder that tarim-demo wrote today.
#include "client/sync/engine.hpp"
#include "demo/client/prepare.hpp"
#include "tests/journey/server_process.hpp"

#include <QTemporaryDir>

namespace tarim::tests {

inline const std::string kPassphrase = "river 2024";

/// The machine's clock, that many milliseconds wrong.
class WrongClock final : public base::Clock {
 public:
  explicit WrongClock(base::Millis wrong) : m_wrong(wrong) {}
  [[nodiscard]] base::Instant now() const override { return m_right.now() + m_wrong; }

 private:
  base::SystemClock m_right;
  base::Millis m_wrong;
};

/// A vault in a folder of its own; closed and opened again at will.
struct Device {
  QString folder;
  std::string id;
  std::unique_ptr<client::Vault> vault;

  void close() { vault.reset(); }
  void open();
};

class World {
 public:
  World();
  /// A server made from policy/, units.csv and people.csv of that folder.
  explicit World(const QString& data);
  [[nodiscard]] ServerProcess& server() { return m_server; }
  [[nodiscard]] QString data() const { return m_data; }
  [[nodiscard]] QString folder(const QString& name) const { return m_folder.filePath(name); }
  [[nodiscard]] const base::Clock& clock() const { return m_clock; }

  Device newDevice(const QString& name);
  /// Enrolled with a fresh code.
  Device deviceOf(const QString& person, const QString& name);
  base::Result<void> enrol(Device& device, const QString& code, const QString& caText,
                           const base::Clock& clock);
  base::Result<void> enrol(Device& device, const QString& code) {
    return enrol(device, code, m_server.caText(), m_clock);
  }
  std::string fill(Device& device, demo::Fill fill = demo::Fill::Complete);
  base::Result<client::SyncSnapshot> sync(Device& device);
  base::Result<client::SyncSnapshot> sync(Device& device, const base::Clock& clock);
  /// Queues it, syncs until it has an answer. Errors of the way; the answer is the result's.
  std::optional<wire::CommandResult> ask(Device& device, const workflow::Command& command);
  /// Submits as the client does; the command that was accepted.
  workflow::Command submit(Device& device, const std::string& application);

 private:
  QTemporaryDir m_folder;
  QString m_data;
  ServerProcess m_server;
  base::SystemClock m_clock;
};

/// The client in a process of its own, to be killed: edit VAULT…, sync VAULT….
class ClientProcess {
 public:
  ClientProcess(const Device& device, const QStringList& work, const std::function<void()>& prepare = {});
  ~ClientProcess();
  /// The next line that it prints; empty when it has ended.
  QString line(int patience = 60000);
  void kill();
  int wait(int patience = 120000);
  [[nodiscard]] QString complaint() const { return m_complaint; }

 private:
  QProcess m_process;
  QString m_complaint;
};

/// For the child, before exec: no file may grow beyond this; a write that would is an error, not a signal.
void limitFiles(std::uint64_t bytes);

}  // namespace tarim::tests
