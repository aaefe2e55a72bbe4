// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/accounts/accounts.hpp"
#include "shared/base/ids.hpp"
#include "shared/base/text.hpp"

#include <algorithm>
#include <set>

namespace tarim::server {
namespace {

using base::Code;
using base::Error;
using base::Place;
using base::Result;

/// Place: the list, the column, and which of the list's rows, from 1.
Error refusal(const char* list, std::size_t index, const char* column, const std::string& why) {
  return {Code::InvalidInput, why, Place{list, column, static_cast<int>(index) + 1}};
}

struct Complaint {
  const char* column;
  std::string why;
};

std::optional<Complaint> complaintAbout(const std::string& id, const std::string& name,
                                        std::set<std::string>& seen) {
  if (!base::isId(id)) return Complaint{"id", "\"" + id + "\" is no id: 1 to 64 of a-z 0-9 _ -"};
  if (!seen.insert(id).second) return Complaint{"id", "\"" + id + "\" is there twice"};
  if (!base::isValidUtf8(name) || base::isBlank(name)) return Complaint{"name", "\"" + id + "\" has no name"};
  return {};
}

Result<void> putUnits(db::Database& database, const std::vector<Unit>& units) {
  std::set<std::string> seen;
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (const auto why = complaintAbout(units[i].id, units[i].name, seen))
      return refusal("units", i, why->column, why->why);
    const auto merged = merged_units::find(database, units[i].id);
    if (!merged) return merged.error();
    if (*merged)
      return refusal("units", i, "id",
                     "\"" + units[i].id + "\" was merged into \"" + (*merged)->into + "\": take the row out");
    const auto put = directory::putUnit(database, units[i]);
    if (!put) return put;
  }
  return {};
}

/// Every unit's parent exists, and the parents form no loop.
Result<void> requireWayUp(db::Database& database, const Unit& from, std::size_t index) {
  std::set<std::string> passed{from.id};
  std::string parent = from.parent;
  while (!parent.empty()) {
    if (!passed.insert(parent).second)
      return refusal("units", index, "parent", "\"" + from.id + "\" stands below itself");
    auto above = directory::unit(database, parent);
    if (!above) return above.error();
    if (!*above) return refusal("units", index, "parent", "the parent \"" + parent + "\" is not there");
    parent = (*above)->parent;
  }
  return {};
}

/// The unit is there; of one that was merged, the complaint says into which.
Result<std::optional<Complaint>> complaintAboutUnit(db::Database& database, const std::string& id) {
  const auto unit = directory::unit(database, id);
  if (!unit) return unit.error();
  if (*unit) return std::optional<Complaint>();
  const auto merged = merged_units::find(database, id);
  if (!merged) return merged.error();
  if (!*merged) return std::optional(Complaint{"unit", "the unit \"" + id + "\" is not there"});
  return std::optional(Complaint{
      "unit", "the unit \"" + id + "\" was merged into \"" + (*merged)->into + "\": name that one"});
}

/// The role of a table of people replaces the one of the table of before; further roles stay.
Result<void> replaceRole(db::Database& database, const Person& person) {
  const auto before = directory::person(database, person.id);
  if (!before) return before.error();
  if (*before && ((*before)->role != person.role || (*before)->unit != person.unit)) {
    const auto removed = grants::remove(database, person.id, (*before)->role, (*before)->unit);
    if (!removed) return removed;
  }
  const auto put = directory::putPerson(database, person);
  if (!put) return put;
  return grants::put(database, {person.id, person.role, person.unit});
}

Result<void> putPerson(db::Database& database, const Person& person, std::size_t index,
                       std::set<std::string>& seen) {
  if (const auto why = complaintAbout(person.id, person.name, seen))
    return refusal("people", index, why->column, why->why);
  if (!policy::roleFromName(person.role))
    return refusal("people", index, "role", "\"" + person.role + "\" is no role");
  const auto why = complaintAboutUnit(database, person.unit);
  if (!why) return why.error();
  if (*why) return refusal("people", index, (*why)->column, (*why)->why);
  return replaceRole(database, person);
}

std::optional<Complaint> complaintAboutDays(const Grant& role) {
  for (const auto& [column, day] : {std::pair{"from", &role.from}, std::pair{"until", &role.until}}) {
    if (day->empty()) continue;
    const auto read = base::parseDate(*day);
    if (!read || base::formatDate(*read) != *day)
      return Complaint{column, "\"" + *day + "\" is no day: write it 2024-09-01"};
  }
  if (!role.until.empty() && role.until < role.from) return Complaint{"until", "ends before it begins"};
  return {};
}

/// Somebody stands in for a role that the other person has there.
Result<std::optional<Complaint>> complaintAboutStandIn(db::Database& database, const Grant& role) {
  if (role.standsFor.empty()) return std::optional<Complaint>();
  if (role.standsFor == role.person)
    return std::optional(Complaint{"for", "nobody stands in for themselves"});
  const auto theirs = grants::ofPerson(database, role.standsFor);
  if (!theirs) return theirs.error();
  const bool hasIt = std::any_of(theirs->begin(), theirs->end(), [&](const Grant& one) {
    return one.standsFor.empty() && one.role == role.role && one.unit == role.unit && one.endedAt == 0;
  });
  if (hasIt) return std::optional<Complaint>();
  return std::optional(
      Complaint{"for", "\"" + role.standsFor + "\" is not " + role.role + " at \"" + role.unit + "\""});
}

Result<void> putRole(db::Database& database, const Grant& role, std::size_t index) {
  const auto person = directory::person(database, role.person);
  if (!person) return person.error();
  if (!*person) return refusal("roles", index, "person", "nobody has the id \"" + role.person + "\"");
  if (!policy::roleFromName(role.role))
    return refusal("roles", index, "role", "\"" + role.role + "\" is no role");
  auto why = complaintAboutUnit(database, role.unit);
  if (!why) return why.error();
  if (!*why) *why = complaintAboutDays(role);
  if (*why) return refusal("roles", index, (*why)->column, (*why)->why);
  why = complaintAboutStandIn(database, role);
  if (!why) return why.error();
  if (*why) return refusal("roles", index, (*why)->column, (*why)->why);
  return grants::put(database, role);
}

/// A person's own roles before those that others take in their place.
Result<void> putRoles(db::Database& database, const std::vector<Grant>& roles) {
  for (const bool own : {true, false})
    for (std::size_t i = 0; i < roles.size(); ++i) {
      if (roles[i].standsFor.empty() != own) continue;
      const auto put = putRole(database, roles[i], i);
      if (!put) return put;
    }
  return {};
}

}  // namespace

Result<void> Accounts::import(const std::vector<Unit>& units, const std::vector<Person>& people,
                              const std::vector<Grant>& roles) {
  return m_store.write([&](db::Database& database) -> Result<void> {
    const auto put = putUnits(database, units);
    if (!put) return put;
    for (std::size_t i = 0; i < units.size(); ++i) {
      const auto fine = requireWayUp(database, units[i], i);
      if (!fine) return fine;
    }
    std::set<std::string> seen;
    for (std::size_t i = 0; i < people.size(); ++i) {
      const auto fine = putPerson(database, people[i], i, seen);
      if (!fine) return fine;
    }
    return putRoles(database, roles);
  });
}

}  // namespace tarim::server
