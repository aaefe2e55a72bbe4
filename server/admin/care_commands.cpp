// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// status: what an operator looks at.
#include "server/admin/certificates.hpp"
#include "server/admin/commands.hpp"
#include "server/admin/format.hpp"
#include "server/admin/open_store.hpp"
#include "server/services/policy_registry.hpp"
#include "server/services/record.hpp"
#include "server/store/counts.hpp"
#include "shared/base/files.hpp"

#include <boost/json.hpp>

#include <ostream>

namespace tarim::server {

namespace {

using base::Error;
using base::Result;

struct Status {
  Counts counts;
  std::vector<std::string> policies;
  RecordStatus record;
  std::string publicKey;
  std::uint64_t freeBytes = 0;
  base::Instant certificateEnds;
  bool serving = false;
};

Result<Status> statusOf(const Config& config, Store& store) {
  Status status;
  auto all = store.read([](db::Database& database) { return counts(database); });
  if (!all) return all.error();
  status.counts = std::move(*all);
  auto open = PolicyRegistry(store).open();
  if (!open) return open.error();
  status.policies = std::move(*open);
  const auto seed = readSigningSeed(config);
  if (!seed) return seed.error();
  const crypto::PublicKey key = crypto::publicKeyOf(*seed);
  status.publicKey = base::toHex(key);
  const auto record = store.read([&](db::Database& database) { return recordStatus(database, key); });
  if (!record) return record.error();
  status.record = *record;
  base::DiskFiles files;
  const auto room = files.freeSpace(config.store);
  if (!room) return room.error();
  status.freeBytes = *room;
  const auto pem = files.read(config.certificate, kMostPemBytes);
  const auto ends = pem ? expiryOf(std::string(base::textOf(*pem))) : Result<base::Instant>(pem.error());
  if (!ends) return ends.error();
  status.certificateEnds = *ends;
  status.serving = isServing(config.store);
  return status;
}

boost::json::value asJsonValue(const Status& status) {
  const Counts& counted = status.counts;
  boost::json::object phases;
  for (const auto& [phase, count] : counted.applications)
    phases[phase] = count;
  boost::json::array policies(status.policies.begin(), status.policies.end());
  return {{"serving", status.serving},
          {"publicKey", status.publicKey},
          {"policies", std::move(policies)},
          {"units", counted.units},
          {"people", counted.people},
          {"devices", counted.devices},
          {"applications", std::move(phases)},
          {"operations", counted.operations},
          {"events", counted.events},
          {"receipts", counted.receipts},
          {"journal", status.record.position},
          {"headSignedAt", status.record.signedAt},
          {"headsContradicting", status.record.contradicting},
          {"files", counted.files},
          {"fileBytes", counted.fileBytes},
          {"filesLost", counted.filesLost},
          {"uploads", counted.uploads},
          {"noticesWaiting", counted.noticesWaiting},
          {"lastContact", counted.lastContact},
          {"freeBytes", status.freeBytes},
          {"certificateEnds", base::toMillis(status.certificateEnds)}};
}

void print(const Status& status, base::Instant now, std::ostream& out) {
  const Counts& counted = status.counts;
  const auto contact = base::fromMillis(counted.lastContact);
  out << (status.serving ? "serving" : "not serving") << "\n"
      << "people        " << counted.people << " in " << counted.units << " units, " << counted.devices
      << " devices\n"
      << "last contact  " << (counted.lastContact ? base::formatInstant(contact) : "never") << "\n"
      << "open cycles   " << status.policies.size() << " of " << counted.policies << " published policies\n";
  for (const auto& [phase, count] : counted.applications)
    out << "applications  " << count << " " << phase << "\n";
  out << "record        " << counted.operations << " operations, " << counted.events << " events, "
      << counted.receipts << " receipts; head signed "
      << (status.record.signedAt ? base::formatInstant(base::fromMillis(status.record.signedAt)) : "never")
      << (status.record.contradicting ? ", CHANGED: see verify" : "") << "\n"
      << "files         " << counted.files << ", " << megabytes(static_cast<std::uint64_t>(counted.fileBytes))
      << ", " << counted.uploads << " uploads unfinished\n";
  if (counted.filesLost > 0)
    out << "files lost    " << counted.filesLost << ": their owners' devices are asked to send them again\n";
  out << "notices       " << counted.noticesWaiting << " waiting\n"
      << "disk          " << megabytes(status.freeBytes) << " free\n"
      << "certificate   until " << base::formatInstant(status.certificateEnds) << "\n";
  const std::string renewal = describeRenewal(status.certificateEnds, now);
  if (!renewal.empty()) out << "              " << renewal << "\n";
}

}  // namespace

Result<void> runStatus(const Config& config, bool asJson, std::ostream& out) {
  const base::SystemClock clock;
  const auto store = Store::openBeside(config.store, clock);
  if (!store) return store.error();
  const auto status = statusOf(config, **store);
  if (!status) return status.error();
  if (asJson)
    out << boost::json::serialize(asJsonValue(*status)) << "\n";
  else
    print(*status, clock.now(), out);
  return {};
}

}  // namespace tarim::server
