// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Tables of what people may act as: a person may have several roles, each for a unit and between two days,
// and may act in place of somebody else. Also units that were merged, and who is recused from which
// application. server/accounts decides which rows are in force.
#include "shared/db/database.hpp"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace tarim::server {

/// One role of one person. Person, role, unit, standsFor and from name it.
struct Grant {
  std::string person;
  std::string role;  ///< A name of policy::kRoles.
  std::string unit;
  std::string standsFor = {};  ///< The person whose role it is; empty: the person's own.
  std::string from = {};       ///< First day in Beijing, yyyy-mm-dd; empty: from the beginning.
  std::string until = {};      ///< Last day, inclusive; empty: without an end.
  std::int64_t endedAt = 0;    ///< When the operator took it away; 0: not.
  bool operator==(const Grant&) const = default;
};

struct MergedUnit {
  std::string id;
  std::string into;
  std::int64_t at = 0;
};

namespace grants {

/// Adds it, or sets its last day. What was taken away stays so.
base::Result<void> put(db::Database& database, const Grant& grant);
/// A person's own roles first, then those for others; by first day.
base::Result<std::vector<Grant>> ofPerson(db::Database& database, std::string_view person);
/// Everybody who has, had or will have a role at this unit.
base::Result<std::vector<Grant>> atUnit(db::Database& database, std::string_view unit);
/// Takes a role away from a person and from those who act in the person's place.
base::Result<void> end(db::Database& database, std::string_view person, std::string_view role,
                       std::string_view unit, std::int64_t at);
/// Removes a person's own role without days, because another one replaces it.
base::Result<void> remove(db::Database& database, std::string_view person, std::string_view role,
                          std::string_view unit);

}  // namespace grants

namespace merged_units {

/// People, their roles and the units below `from` go to `into`, and `from` is no unit any more.
base::Result<void> merge(db::Database& database, std::string_view from, std::string_view into,
                         std::int64_t at);
base::Result<std::optional<MergedUnit>> find(db::Database& database, std::string_view unit);

}  // namespace merged_units

namespace recusals {

/// Repeating it does no harm.
base::Result<void> put(db::Database& database, std::string_view person, std::string_view application);
base::Result<std::set<std::string, std::less<>>> ofPerson(db::Database& database, std::string_view person);
base::Result<bool> has(db::Database& database, std::string_view person, std::string_view application);

}  // namespace recusals
}  // namespace tarim::server
