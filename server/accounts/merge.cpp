// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Roles and units after their import: shown, taken away, merged.
#include "server/accounts/accounts.hpp"

#include <algorithm>

namespace tarim::server {

using base::Code;
using base::Error;
using base::Result;

Result<std::vector<Grant>> Accounts::rolesOf(std::string_view person) {
  return m_store.read([&](db::Database& database) -> Result<std::vector<Grant>> {
    const auto known = directory::person(database, person);
    if (!known) return known.error();
    if (!*known) return Error{Code::NotFound, "nobody has the id " + std::string(person)};
    return grants::ofPerson(database, person);
  });
}

Result<std::vector<Grant>> Accounts::revokeRole(std::string_view person, std::string_view role,
                                                std::string_view unit) {
  const std::int64_t now = base::toMillis(m_store.clock().now());
  return m_store.write([&](db::Database& database) -> Result<std::vector<Grant>> {
    auto all = grants::atUnit(database, unit);
    if (!all) return all.error();
    std::erase_if(*all, [&](const Grant& one) {
      const bool isTheirs = one.person == person || one.standsFor == person;
      return !isTheirs || one.role != role || one.endedAt != 0;
    });
    const bool hasIt =
        std::any_of(all->begin(), all->end(), [&](const Grant& one) { return one.person == person; });
    if (!hasIt)
      return Error{Code::NotFound, std::string(person) + " is not " + std::string(role) + " at " +
                                       std::string(unit) + "; see: people show"};
    const auto ended = grants::end(database, person, role, unit, now);
    if (!ended) return ended.error();
    return all;
  });
}

Result<void> Accounts::mergeUnit(std::string_view from, std::string_view into) {
  const std::int64_t now = base::toMillis(m_store.clock().now());
  return m_store.write([&](db::Database& database) -> Result<void> {
    for (const std::string_view id : {from, into}) {
      const auto known = directory::unit(database, id);
      if (!known) return known.error();
      if (!*known) return Error{Code::NotFound, "no unit has the id " + std::string(id)};
    }
    if (from == into) return Error{Code::InvalidInput, "a unit is not merged into itself"};
    const auto isBelow = directory::isWithin(database, into, from);
    if (!isBelow) return isBelow.error();
    if (*isBelow)
      return Error{Code::InvalidInput, std::string(into) + " stands below " + std::string(from) +
                                           ": give it another parent in units.csv first"};
    return merged_units::merge(database, from, into, now);
  });
}

}  // namespace tarim::server
