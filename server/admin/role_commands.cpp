// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// people show, people revoke, people merge-unit: roles and units after their import.
#include "server/accounts/accounts.hpp"
#include "server/admin/commands.hpp"

#include <ostream>

namespace tarim::server {

namespace {

using base::Result;

/// "base_officer at qiemo-station for ayinur, 2024-09-01 to 2024-09-10".
std::string describe(const Grant& grant) {
  std::string text = grant.role + " at " + grant.unit;
  if (!grant.standsFor.empty()) text += " for " + grant.standsFor;
  if (!grant.from.empty()) text += ", from " + grant.from;
  if (!grant.until.empty()) text += ", until " + grant.until;
  return text;
}

}  // namespace

Result<void> runPerson(const Config& config, const std::string& person, std::ostream& out) {
  const base::SystemClock clock;
  const auto store = Store::openBeside(config.store, clock);
  if (!store) return store.error();
  Accounts accounts(**store);
  const auto all = accounts.rolesOf(person);
  if (!all) return all.error();
  for (const Grant& grant : *all) {
    out << describe(grant);
    if (!isInForce(grant, clock.now()))
      out << "  (" << describeEnd({Role::Applicant, grant}, clock.now()) << ")";
    out << "\n";
  }
  if (all->empty()) out << "no role\n";
  return {};
}

Result<void> runRevokeRole(const Config& config, const std::vector<std::string>& personRoleUnit,
                           std::ostream& out) {
  const base::SystemClock clock;
  const auto store = Store::openBeside(config.store, clock);
  if (!store) return store.error();
  Accounts accounts(**store);
  const auto ended = accounts.revokeRole(personRoleUnit[0], personRoleUnit[1], personRoleUnit[2]);
  if (!ended) return ended.error();
  for (const Grant& grant : *ended)
    out << grant.person << " is no longer " << describe(grant) << "\n";
  out << "What they decided before stands. Give the role again with a new first day in roles.csv.\n";
  return {};
}

Result<void> runMergeUnit(const Config& config, const std::vector<std::string>& fromInto, std::ostream& out) {
  const base::SystemClock clock;
  const auto store = Store::openBeside(config.store, clock);
  if (!store) return store.error();
  Accounts accounts(**store);
  const auto merged = accounts.mergeUnit(fromInto[0], fromInto[1]);
  if (!merged) return merged.error();
  out << "people, roles and units of " << fromInto[0] << " belong to " << fromInto[1]
      << " now; their applications go with them\n"
      << "Name " << fromInto[1] << " in your tables from now on: rows that name " << fromInto[0]
      << " are refused.\n";
  return {};
}

}  // namespace tarim::server
