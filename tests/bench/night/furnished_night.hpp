// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The server of a last evening: the real program on a folder of its own, with people, a window that is open
// now, devices that only sync, and devices whose application is complete and not submitted.
#include "server/services/services.hpp"
#include "shared/dossier/merge.hpp"
#include "tests/support/tls_client.hpp"

#include <QProcess>
#include <QTemporaryDir>

namespace tarim::bench {

/// A device, its application, and what it has of the server.
struct NightDevice {
  std::string token;
  std::string device;
  std::string address;  ///< The loopback address that it connects from.
  std::string application;
  crypto::Key seed;
  std::uint64_t sequence = 0;
  tests::TlsSessionPtr session;
  std::string root;  ///< Of its complete application; empty for a device that only syncs.
};

class FurnishedNight {
 public:
  /// Devices that only sync, devices that will submit, and one of each attacker.
  FurnishedNight(int syncing, int submitting, int attacking);
  ~FurnishedNight();

  [[nodiscard]] std::uint16_t port() const { return m_port; }
  [[nodiscard]] std::int64_t process() const { return m_process.processId(); }
  [[nodiscard]] std::string file(const char* name) const { return m_folder.filePath(name).toStdString(); }
  [[nodiscard]] const std::string& policy() const { return m_policy; }

  std::vector<NightDevice> syncing;
  std::vector<NightDevice> submitting;
  std::vector<NightDevice> attacking;

 private:
  void furnish();
  void fillIn(server::Services& services, NightDevice& device);
  void start();

  QTemporaryDir m_folder;
  base::SystemClock m_clock;
  crypto::Key m_key;
  std::string m_policy;
  QProcess m_process;
  std::uint16_t m_port = 0;
};

}  // namespace tarim::bench
