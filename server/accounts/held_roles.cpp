// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/accounts/held_roles.hpp"

#include <algorithm>

namespace tarim::server {

namespace {

bool any(const std::vector<HeldRole>& roles, Roles anyOf) {
  return std::any_of(roles.begin(), roles.end(),
                     [anyOf](const HeldRole& one) { return holds(anyOf, one.role); });
}

}  // namespace

bool Identity::may(Roles anyOf) const {
  return any(roles, anyOf);
}

bool Identity::mayOrMight(Roles anyOf) const {
  return any(roles, anyOf) || any(former, anyOf);
}

bool isInForce(const Grant& grant, base::Instant now) {
  if (grant.endedAt != 0) return false;
  // Written yyyy-mm-dd, days compare as texts.
  const std::string today = base::formatDate(base::beijingDate(now));
  return grant.from <= today && (grant.until.empty() || today <= grant.until);
}

std::string describeEnd(const HeldRole& role, base::Instant now) {
  const Grant& grant = role.grant;
  std::string text = grant.role + " at " + grant.unit;
  if (!grant.standsFor.empty()) text += " for " + grant.standsFor;
  if (grant.endedAt != 0)
    return text + " was taken away at " + base::formatInstant(base::fromMillis(grant.endedAt));
  const bool isOver = !grant.until.empty() && grant.until < base::formatDate(base::beijingDate(now));
  return text + (isOver ? " ended with " + grant.until : " begins on " + grant.from);
}

base::Result<void> fillRoles(db::Database& database, Identity& identity, base::Instant now) {
  auto all = grants::ofPerson(database, identity.person.id);
  if (!all) return all.error();
  for (Grant& grant : *all) {
    const auto role = policy::roleFromName(grant.role);
    if (!role) continue;
    auto& list = isInForce(grant, now) ? identity.roles : identity.former;
    list.push_back({*role, std::move(grant)});
  }
  if (!identity.roles.empty()) identity.role = identity.roles.front().role;
  return {};
}

base::Result<std::vector<HeldRole>> rolesInForce(db::Database& database, std::string_view person,
                                                 base::Instant now) {
  Identity identity;
  identity.person.id = person;
  const auto filled = fillRoles(database, identity, now);
  if (!filled) return filled.error();
  return std::move(identity.roles);
}

base::Result<bool> maySee(db::Database& database, const HeldRole& role, std::string_view owner,
                          std::string_view ownerUnit) {
  switch (role.role) {
    case Role::Applicant:
      return role.grant.person == owner;
    case Role::BaseOfficer:
    case Role::UnitOfficer:
    case Role::DepartmentReviewer:
      return directory::isWithin(database, ownerUnit, role.grant.unit);
    case Role::Expert:
    case Role::CommitteeMember:
    case Role::CommitteeChair:
      return false;
    case Role::CommitteeOffice:
    case Role::Operator:
      break;
  }
  return true;
}

}  // namespace tarim::server
