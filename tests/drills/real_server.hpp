// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The whole server in this process: store on disk, services, routes, TLS. It can be stopped and restarted
// from its disk at any moment, and it counts the bytes of every file that arrived.
#include "server/http/http_server.hpp"
#include "server/routes/routes.hpp"
#include "tests/drills/must.hpp"

#include <QTemporaryDir>

#include <map>
#include <mutex>
#include <set>

namespace tarim::drills {

/// A clock in the days of the small policy that runs as fast as the machine's. Devices use the machine's
/// clock, which is years ahead.
class ClockOfThatTime final : public base::Clock {
 public:
  [[nodiscard]] base::Instant now() const override { return m_machine.now() + m_apart; }

 private:
  base::SystemClock m_machine;
  base::Millis m_apart = base::parseInstant("2024-09-02T10:00:00+08:00").value() - m_machine.now();
};

/// The bytes of a file that arrived, even on connections that broke. Survives restarts of the server.
struct Arrived {
  std::uint64_t announced = 0;  ///< Size of the encoded file.
  std::uint64_t taken = 0;      ///< Bytes that the server accepted, including those that it had.
  std::uint64_t removed = 0;    ///< How often it was removed as a slice, and may have to be sent again.
};
class Tally {
 public:
  void announce(const std::string& file, std::uint64_t size);
  void take(const std::string& file, std::uint64_t bytes);
  void refuse(std::uint64_t bytes);
  /// Registers the slices of a file.
  void expect(const std::string& file, const std::vector<std::string>& slices);
  void join(const std::string& file);
  /// A file was assembled from this slice, so the server may have removed the slice.
  [[nodiscard]] bool wasRemoved(const std::string& slice) const;
  [[nodiscard]] std::map<std::string, Arrived> files() const;
  /// Bytes of requests that were refused unread because of a wrong offset.
  [[nodiscard]] std::uint64_t refused() const;

 private:
  mutable std::mutex m_mutex;
  std::map<std::string, Arrived> m_files;
  std::map<std::string, std::set<std::string>> m_slices;  ///< By file.
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
  /// A code for a new or an existing person.
  std::string enrolmentCode(const std::string& person = "aynur");
  /// Copies the store like the operator's backup, while the server runs.
  void backUp(const base::Path& folder);
  /// Simulates a lost disk: the copy replaces the store, and the server starts from it.
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
