// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/accounts/accounts.hpp"
#include "shared/base/ids.hpp"
#include "shared/base/text.hpp"

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

Result<void> putPerson(db::Database& database, const Person& person, std::size_t index,
                       std::set<std::string>& seen) {
  if (const auto why = complaintAbout(person.id, person.name, seen))
    return refusal("people", index, why->column, why->why);
  if (!policy::roleFromName(person.role))
    return refusal("people", index, "role", "\"" + person.role + "\" is no role");
  const auto unit = directory::unit(database, person.unit);
  if (!unit) return unit.error();
  if (!*unit) return refusal("people", index, "unit", "the unit \"" + person.unit + "\" is not there");
  return directory::putPerson(database, person);
}

}  // namespace

Result<void> Accounts::import(const std::vector<Unit>& units, const std::vector<Person>& people) {
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
    return {};
  });
}

}  // namespace tarim::server
