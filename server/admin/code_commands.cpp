// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// codes, withdraw-code: registration codes that nobody has used yet.
#include "server/accounts/accounts.hpp"
#include "server/admin/commands.hpp"

#include <ostream>

namespace tarim::server {
namespace {

using base::Result;

std::string describeAge(std::int64_t madeAt, base::Instant now) {
  if (madeAt == 0) return "by an earlier version";
  const auto age = std::chrono::floor<std::chrono::days>(now - base::fromMillis(madeAt)).count();
  const std::string when = base::formatInstant(base::fromMillis(madeAt));
  return when + (age == 0   ? " (today)"
                 : age == 1 ? " (1 day ago)"
                            : " (" + std::to_string(age) + " days ago)");
}

}  // namespace

Result<void> runCodes(const Config& config, std::ostream& out) {
  const base::SystemClock clock;
  const auto store = Store::openBeside(config.store, clock);
  if (!store) return store.error();
  Accounts accounts(**store);
  const auto codes = accounts.openCodes();
  if (!codes) return codes.error();
  for (const OpenCode& code : *codes)
    out << Accounts::markOf(code.code) << "  for " << code.person << "  made "
        << describeAge(code.madeAt, clock.now()) << ", until "
        << base::formatInstant(base::fromMillis(code.expiresAt)) << "\n";
  if (codes->empty())
    out << "no code is open\n";
  else
    out << "A code is not kept, so it is named by eight digits here; end one with: withdraw-code DIGITS\n";
  return {};
}

Result<void> runWithdrawCode(const Config& config, const std::string& code, std::ostream& out) {
  const base::SystemClock clock;
  const auto store = Store::openBeside(config.store, clock);
  if (!store) return store.error();
  Accounts accounts(**store);
  const auto ended = accounts.withdrawCode(code);
  if (!ended) return ended.error();
  out << Accounts::markOf(ended->code) << " for " << ended->person
      << " is withdrawn: it enrols no device, and a joining file with it does not either\n";
  return {};
}

}  // namespace tarim::server
