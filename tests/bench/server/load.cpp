// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/server/load.hpp"

#include "shared/base/ids.hpp"
#include "shared/wire/json.hpp"
#include "tests/bench/server/process_facts.hpp"
#include "tests/support/tls_client.hpp"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <stdexcept>
#include <thread>

namespace tarim::bench {

namespace {

using Steady = std::chrono::steady_clock;

std::unique_ptr<tests::TlsClient> connected(const FurnishedServer& server) {
  auto client = tests::TlsClient::connect(server.port(), {server.caFile()});
  if (!client) throw std::runtime_error("no connection");
  return client;
}

std::string syncRequest(Sender& sender, const std::string& body) {
  return "POST /v1/sync HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + sender.token +
         "\r\nContent-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" +
         body;
}

/// Milliseconds of each, until the time is over; throws unless each was acknowledged.
std::vector<double> syncUntil(FurnishedServer& server, Sender& sender, Steady::time_point until) {
  const auto client = connected(server);
  const base::SystemClock clock;
  std::vector<double> each;
  while (Steady::now() < until) {
    const std::string request = syncRequest(sender, wire::write(editOf(sender, clock.now())));
    const auto begin = Steady::now();
    const tests::Reply reply = client->ask(request);
    each.push_back(std::chrono::duration<double, std::milli>(Steady::now() - begin).count());
    const auto answer = wire::readSyncAnswer(reply.body);
    if (!answer || answer->acknowledged.size() != 1 || answer->acknowledged[0].sequence != sender.sequence)
      throw std::runtime_error("not acknowledged: HTTP " + std::to_string(reply.status) + " " + reply.body);
    sender.cursor = answer->cursor;
    sender.store = answer->store;
  }
  return each;
}

}  // namespace

SyncLoad syncAtOnce(FurnishedServer& server, std::chrono::seconds time) {
  // A dossier each that is as new as in the runs before, so that only what else the server holds has grown.
  for (Sender& sender : server.senders()) {
    sender.application = base::newId();
    sender.sequence = 0;
  }
  std::vector<double> all;
  std::mutex mutex;
  std::string failure;
  const ProcessFacts before = factsOf(server.process());
  const auto begin = Steady::now();
  std::vector<std::thread> threads;
  for (Sender& sender : server.senders())
    threads.emplace_back([&] {
      try {
        const auto each = syncUntil(server, sender, begin + time);
        const std::lock_guard lock(mutex);
        all.insert(all.end(), each.begin(), each.end());
      } catch (const std::exception& broken) {
        const std::lock_guard lock(mutex);
        failure = broken.what();
      }
    });
  for (std::thread& thread : threads)
    thread.join();
  if (!failure.empty() || all.empty()) throw std::runtime_error(failure);
  const double seconds = std::chrono::duration<double>(Steady::now() - begin).count();
  const ProcessFacts after = factsOf(server.process());
  std::nth_element(all.begin(), all.begin() + std::ptrdiff_t(all.size() / 2), all.end());
  const double count = double(all.size());
  return {count / seconds, (after.cpuSeconds - before.cpuSeconds) * 1e6 / count,
          double(after.written - before.written) / count, all[all.size() / 2]};
}

double bytesPerConnection(FurnishedServer& server, int connections) {
  const std::uint64_t before = factsOf(server.process()).residentBytes;
  std::vector<std::unique_ptr<tests::TlsClient>> idle;
  for (int i = 0; i < connections; ++i) {
    idle.push_back(connected(server));
    const auto reply = idle.back()->ask("GET /v1/hello HTTP/1.1\r\nHost: localhost\r\n\r\n");
    if (reply.status != 200) throw std::runtime_error("no hello on connection " + std::to_string(i));
  }
  return double(factsOf(server.process()).residentBytes - before) / connections;
}

double rowsPerSecond(const std::string& file, int together, std::chrono::seconds time) {
  const auto database = db::Database::open(file).value();
  database->execute("CREATE TABLE line (number INTEGER PRIMARY KEY, text TEXT NOT NULL)").value();
  const auto begin = Steady::now();
  std::uint64_t rows = 0;
  while (Steady::now() - begin < time) {
    database
        ->transaction([&]() -> base::Result<void> {
          for (int i = 0; i < together; ++i)
            database->prepare("INSERT INTO line (text) VALUES ('basic @ profession 环境监测')").run().value();
          return {};
        })
        .value();
    rows += std::uint64_t(together);
  }
  return double(rows) / std::chrono::duration<double>(Steady::now() - begin).count();
}

}  // namespace tarim::bench
