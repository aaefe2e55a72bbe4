// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The whole server in this process: store on disk, services, routes, TLS. It can be stopped and opened again
// from its disk at any moment, and it keeps a tally of every file's bytes that arrived.
#include "server/http/http_server.hpp"
#include "server/routes/routes.hpp"
#include "tests/drills/must.hpp"

#include <QTemporaryDir>

#include <map>
#include <mutex>
#include <set>

namespace tarim::drills {

/// Stands in the days of the small policy and goes as fast as the machine's. Devices go by the machine's:
/// they are years ahead.
class ClockOfThatTime final : public base::Clock {
 public:
  [[nodiscard]] base::Instant now() const override { return m_machine.now() + m_apart; }

 private:
  base::SystemClock m_machine;
  base::Millis m_apart = base::parseInstant("2024-09-02T10:00:00+08:00").value() - m_machine.now();
};

/// What arrived of files, whatever became of the connection. Outlives the server's restarts.
struct Arrived {
  std::uint64_t announced = 0;  ///< The file's size as it travels.
  std::uint64_t taken = 0;      ///< Bytes that the server took, also those that it had.
  std::uint64_t letGo = 0;      ///< Times that it was let go as a slice, and may have to come anew.
};
class Tally {
 public:
  void announce(const std::string& file, std::uint64_t size);
  void take(const std::string& file, std::uint64_t bytes);
  void refuse(std::uint64_t bytes);
  /// A file is expected of these slices.
  void expect(const std::string& file, const std::vector<std::string>& slices);
  void join(const std::string& file);
  /// A file was made of this slice.
  [[nodiscard]] bool wasLetGo(const std::string& slice) const;
  [[nodiscard]] std::map<std::string, Arrived> files() const;
  /// In requests that were refused before they were read: at another offset than the server's.
  [[nodiscard]] std::uint64_t refused() const;

 private:
  mutable std::mutex m_mutex;
  std::map<std::string, Arrived> m_files;
  std::map<std::string, std::set<std::string>> m_pieces;  ///< By file.
  std::uint64_t m_refused = 0;
};

class RealServer {
 public:
  RealServer();
  ~RealServer();
  void stop();
  /// From what is on disk.
  void start();
  void restart();

  [[nodiscard]] std::string port() const { return std::to_string(m_http->port()); }
  [[nodiscard]] static std::string caPem();
  [[nodiscard]] const Tally& tally() const { return m_tally; }
  server::Store& store() { return *m_store; }
  server::Services& services() { return *m_services; }
  /// Of somebody who is new, or was there from the beginning.
  std::string enrolmentCode(const std::string& person = "aynur");
  /// A copy of the store as the operator's backup makes it, while it serves.
  void backUp(const base::Path& folder);
  /// The disk died: that copy takes the store's place, and the server starts from it.
  void restore(const base::Path& copy);
  [[nodiscard]] base::Path storeFolder() const { return base::Path(m_folder.path().toStdString()) / "store"; }
  [[nodiscard]] const std::string& policy() const { return m_policy; }

 private:
  class TallyingRoutes;

  QTemporaryDir m_folder;
  ClockOfThatTime m_clock;
  crypto::Key m_seed;
  Tally m_tally;
  std::string m_policy;
  std::unique_ptr<server::Store> m_store;
  std::unique_ptr<server::Services> m_services;
  std::unique_ptr<TallyingRoutes> m_routes;
  std::unique_ptr<server::HttpServer> m_http;
};

}  // namespace tarim::drills
