// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// One keystroke's way into the server's store, against SQLite's own commit on the same disk.
#include "server/services/services.hpp"
#include "shared/base/ids.hpp"
#include "tests/bench/largest.hpp"
#include "tests/bench/measure.hpp"

#include <QTemporaryDir>

namespace tarim::bench {

namespace {

constexpr int kTimes = 201;

wire::EnrolRequest requestOf(const std::string& code, const crypto::Key& seed) {
  wire::EnrolRequest request;
  request.protocol = 1;
  request.code = code;
  request.deviceName = "bench";
  request.devicePublicKey = base::toHex(crypto::publicKeyOf(seed));
  return request;
}

wire::SyncRequest oneEdit(const std::string& application, const std::string& device, std::uint64_t sequence,
                          base::Instant now) {
  dossier::Operation operation;
  operation.sequence = sequence;
  operation.stamp = {base::toMillis(now), std::uint32_t(sequence), device};
  operation.cell = {"basic", "@", "profession"};
  operation.value = "环境监测" + std::to_string(sequence);
  wire::SyncRequest request;
  request.protocol = 1;
  request.now = base::toMillis(now);
  request.drafts.push_back({application, demoPolicy()->hash.hex()});
  request.operations.push_back({application, {operation}});
  return request;
}

double commits(const base::Path& file) {
  const auto database = db::Database::open(file).value();
  database->execute("CREATE TABLE line (text TEXT NOT NULL)").value();
  return median(kTimes, [&] {
    database->transaction([&] { return database->prepare("INSERT INTO line VALUES ('环境监测')").run(); })
        .value();
  });
}

}  // namespace

void durableSync() {
  const QTemporaryDir folder;
  const base::Path path = folder.path().toStdString();
  const base::SystemClock clock;
  const auto store = server::Store::open(path / "store", clock).value();
  const crypto::Key serverSeed = crypto::randomKey();
  server::Services services(*store, serverSeed);
  services.policies.publish(demoPolicy()->text, "policy.json", serverSeed).value();
  services.accounts
      .import({{"u", "且末县生态环境监测站", "652825", ""}}, {{"p", "阿依努尔", "applicant", "u"}})
      .value();
  const auto code = services.accounts.makeEnrolmentCode("p", std::chrono::hours(1)).value();
  const auto enrolled = services.accounts.enrol(requestOf(code, crypto::randomKey()), "bench").value();
  const auto identity = services.accounts.authenticate("Bearer " + enrolled.token).value();
  const std::string application = base::newId();
  std::uint64_t sequence = 0;
  const double sync = median(kTimes, [&] {
    services.sync.sync(identity, oneEdit(application, enrolled.device, ++sequence, clock.now())).value();
  });
  tell("one durable sync", sync, "SQLite's own commit", commits(path / "plain.db"), "µs");
}

}  // namespace tarim::bench
