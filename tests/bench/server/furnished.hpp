// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The real server program on a folder of its own: people with devices that know their tokens, as many
// dossiers as are wanted (filled in through the server's services while it is stopped), started and stopped
// at will.
#include "server/services/services.hpp"

#include <QProcess>
#include <QTemporaryDir>

namespace tarim::bench {

/// A device that sends, and its application.
struct Sender {
  std::string token;
  std::string device;
  std::string application;
  std::uint64_t sequence = 0;
  std::int64_t cursor = 0;  ///< As the last answer says, and so is the store: a device says both.
  std::string store;
};

class FurnishedServer {
 public:
  explicit FurnishedServer(int senders);
  ~FurnishedServer() { stop(); }

  /// More dossiers until there are so many. The program must be stopped.
  void fill(int dossiers);
  void start();
  void stop();

  [[nodiscard]] std::uint16_t port() const { return m_port; }
  [[nodiscard]] std::int64_t process() const { return m_process.processId(); }
  [[nodiscard]] std::string caFile() const { return file("ca.pem"); }
  [[nodiscard]] std::string file(const char* name) const { return m_folder.filePath(name).toStdString(); }
  std::vector<Sender>& senders() { return m_senders; }

 private:
  void enrolSenders(int count);

  QTemporaryDir m_folder;
  base::SystemClock m_clock;
  crypto::Key m_key;
  std::vector<Sender> m_senders;
  int m_dossiers = 0;
  QProcess m_process;
  std::uint16_t m_port = 0;
};

/// One sync with one edited cell of an application.
wire::SyncRequest editOf(Sender& sender, base::Instant now);

}  // namespace tarim::bench
