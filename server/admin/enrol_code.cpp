// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// enrol-code: a one-time code, and all that goes with it in one file.
#include "server/accounts/accounts.hpp"
#include "server/admin/certificates.hpp"
#include "server/admin/commands.hpp"
#include "server/admin/joining_file.hpp"
#include "shared/base/files.hpp"

#include <ostream>

namespace tarim::server {
namespace {

using base::Error;
using base::Result;

Result<std::string> nameOf(Store& store, const std::string& person) {
  const auto known = store.read([&](db::Database& database) { return directory::person(database, person); });
  if (!known) return known.error();
  if (!*known) return Error(base::Code::NotFound, "no such person");
  return (*known)->name;
}

void printSheet(const Config& config, const EnrolCodeOptions& options, const std::string& code,
                base::Instant until, std::ostream& out) {
  out << code << "\n"
      << "for " << options.person << ", for one device, until " << base::formatInstant(until) << "\n";
  const auto authority = base::DiskFiles().read(authorityFile(config), kMostPemBytes);
  const auto print = authority ? fingerprintOf(std::string(base::textOf(*authority)))
                               : Result<std::string>(authority.error());
  // Kept elsewhere, it is on the sheets that were printed before.
  if (print) out << "for the sheet, the authority's fingerprint (SHA-256): " << *print << "\n";
}

void printJoining(const JoiningPlan& plan, const JoiningFiles& files, std::ostream& out) {
  out << "joining file: " << files.file.string() << "\n"
      << "the same as QR code: " << files.picture.string() << "\n"
      << "Devices will connect to " << plan.address << ".\n";
  if (plan.isOnlyThisMachine)
    out << "Only this machine reaches that address: for others make the file again with --server "
           "HOST:PORT.\n";
  out << "Each contains the code, so it is for this person only: who has it first can use it. The app opens "
         "it "
         "(打开加入文件).\n"
      << imaging::qrText(files.code);
}

}  // namespace

Result<void> runEnrolCode(const Config& config, const EnrolCodeOptions& options, std::ostream& out) {
  const base::SystemClock clock;
  const auto store = Store::openBeside(config.store, clock);
  if (!store) return store.error();
  const auto name = nameOf(**store, options.person);
  if (!name) return name.error();
  const auto plan = planJoining(config, options.server, options.out);
  const bool isAsked = !options.server.empty() || !options.out.empty();
  if (!plan && isAsked) return plan.error();
  Accounts accounts(**store);
  const auto code = accounts.makeEnrolmentCode(options.person, std::chrono::days(options.days));
  if (!code) return code.error();
  const base::Instant until = clock.now() + std::chrono::days(options.days);
  printSheet(config, options, *code, until, out);
  const wire::Joining joining{wire::kJoiningVersion,
                              config.name,
                              plan ? plan->address : std::string(),
                              plan ? plan->pin : std::string(),
                              *code,
                              *name,
                              base::toMillis(until)};
  const auto files = plan ? writeJoiningFiles(*plan, joining, options.person, clock.now())
                          : Result<JoiningFiles>(plan.error());
  if (files)
    printJoining(*plan, *files, out);
  else if (isAsked)
    return files.error();
  else
    out << "no joining file: " << files.error().line() << "\n";
  return {};
}

}  // namespace tarim::server
