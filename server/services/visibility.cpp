// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/services/visibility.hpp"

#include <algorithm>

namespace tarim::server {

using base::Code;
using base::Error;

base::Result<std::vector<HeldRole>> rolesFor(db::Database& database, const Identity& identity,
                                             const std::vector<HeldRole>& roles, const QueueEntry& entry) {
  const Application& row = entry.application;
  std::vector<HeldRole> fitting;
  for (const HeldRole& role : roles) {
    const bool reviews = holds(kReviewers, role.role);
    if (reviews && (row.summary.submittedAt == 0 || row.owner == identity.person.id)) continue;
    const auto visible = maySee(database, role, row.owner, entry.unit);
    if (!visible) return visible.error();
    if (*visible) fitting.push_back(role);
  }
  return fitting;
}

base::Result<QueueEntry> visibleEntry(db::Database& database, const Identity& identity,
                                      std::string_view application, Roles as) {
  auto entry = applications::entry(database, application);
  if (!entry) return entry.error();
  const Error unknown(Code::NotFound, "no such application");
  if (!*entry) return unknown;
  const auto roles = rolesFor(database, identity, identity.roles, **entry);
  if (!roles) return roles.error();
  const bool visible =
      std::any_of(roles->begin(), roles->end(), [as](const HeldRole& one) { return holds(as, one.role); });
  if (!visible) return unknown;
  return std::move(**entry);
}

}  // namespace tarim::server
