// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/commands.hpp"

#include "server/accounts/accounts.hpp"
#include "server/admin/account.hpp"
#include "server/admin/certificates.hpp"
#include "server/admin/people_import.hpp"
#include "server/admin/terminal.hpp"
#include "server/services/policy_registry.hpp"
#include "server/store/directory.hpp"
#include "shared/base/files.hpp"

#include <ostream>

namespace tarim::server {

namespace {

using base::Error;
using base::Result;

void list(std::ostream& out, const char* what, const std::vector<std::string>& names) {
  if (names.empty()) return;
  out << what;
  for (const std::string& name : names)
    out << " " << name;
  out << "\n";
}

}  // namespace

Result<void> runInit(const InitOptions& options, std::ostream& out) {
  const base::SystemClock clock;
  const auto report = makeServerFolder(options, clock);
  if (!report) return report.error();
  const std::string folder = options.folder.string();
  list(out, "made:", report->made);
  list(out, "kept:", report->kept);
  out << "The authority's fingerprint (SHA-256): " << report->caFingerprint << "\n\n"
      << "Next:\n"
      << "  look into " << (options.folder / kConfigName).string() << "\n"
      << "  tarim-server --config " << folder << " policy publish shared/policies/bazhou-ecology-2024\n"
      << "  tarim-server --config " << folder << " people import units.csv people.csv\n"
      << "  tarim-server --config " << folder << " serve\n"
      << "  tarim-server --config " << folder << " enrol-code PERSON\n"
      << "ca.pem is no secret. Keep ca.key and signing.seed where nobody else can "
         "read them, and\n"
      << "a copy of both elsewhere: without the seed every device would have to enrol again.\n";
  return {};
}

Result<void> runPublish(const Config& config, const InputFile& file, std::ostream& out) {
  const auto seed = readSigningSeed(config);
  if (!seed) return seed.error();
  const base::SystemClock clock;
  const auto store = Store::openBeside(config.store, clock);
  if (!store) return store.error();
  PolicyRegistry registry(**store);
  const auto policy = registry.publish(base::textOf(file.bytes), file.name, *seed);
  if (!policy) return policy.error();
  out << (*policy)->hash.hex() << "\n"
      << (*policy)->id << " is open now. Drafts that were begun under an earlier text keep it.\n";
  return {};
}

Result<void> runImport(const Config& config, const std::vector<InputFile>& tables, std::ostream& out) {
  const base::SystemClock clock;
  const auto store = Store::openBeside(config.store, clock);
  if (!store) return store.error();
  Accounts accounts(**store);
  const auto imported = importPeople(accounts, tables);
  if (!imported) return imported.error();
  out << imported->units << " units, " << imported->people << " people";
  if (imported->roles > 0) out << ", " << imported->roles << " further roles";
  out << "\n";
  return {};
}

Result<void> runDevices(const Config& config, const std::string& person, std::ostream& out) {
  const base::SystemClock clock;
  const auto store = Store::openBeside(config.store, clock);
  if (!store) return store.error();
  Accounts accounts(**store);
  const auto devices = accounts.devicesOf(person);
  if (!devices) return devices.error();
  for (const Device& device : *devices) {
    out << device.id << "  " << onOneLine(device.name) << "  last seen "
        << (device.lastContact == 0 ? "never" : base::formatInstant(base::fromMillis(device.lastContact)));
    if (!device.parent.empty()) out << "  copy of " << device.parent;
    out << (device.revoked ? "  revoked" : "") << "\n";
  }
  if (!devices->empty()) return {};
  const auto known =
      (*store)->read([&](db::Database& database) { return directory::person(database, person); });
  if (!known) return known.error();
  if (!*known) return Error(base::Code::NotFound, "nobody has the id " + person);
  out << "no device\n";
  return {};
}

Result<void> runRevoke(const Config& config, const std::string& device, std::ostream& out) {
  const base::SystemClock clock;
  const auto store = Store::openBeside(config.store, clock);
  if (!store) return store.error();
  Accounts accounts(**store);
  const auto revoked = accounts.revokeDevice(device);
  if (!revoked) return revoked.error();
  out << device << " is revoked: its token is unknown from now on\n";
  for (const Device& one : *revoked)
    if (one.id != device)
      out << one.id << " (" << onOneLine(one.name) << ") is revoked with it: it was made from a copy of "
          << one.parent << "\n";
  if (revoked->size() > 1)
    out << "A device of these that its person still uses comes back with: enrol-code "
        << revoked->front().person << "\n";
  return {};
}

}  // namespace tarim::server
