// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/services/recusal_names.hpp"

#include "server/accounts/accounts.hpp"
#include "shared/base/clean_text.hpp"

#include <algorithm>

namespace tarim::server {

using base::Code;
using base::Error;
using base::Result;

namespace {

/// Experts see no application, and judge those of every unit.
Result<bool> couldDecide(db::Database& database, const std::string& person, const Application& application,
                         std::string_view unit) {
  const auto all = grants::ofPerson(database, person);
  if (!all) return all.error();
  for (const Grant& grant : *all) {
    const auto role = policy::roleFromName(grant.role);
    if (!role || !holds(kReviewers | only(Role::Expert), *role)) continue;
    if (*role == Role::Expert) return true;
    const auto sees = maySee(database, {*role, grant}, application.owner, unit);
    if (!sees || *sees) return sees;
  }
  return false;
}

Result<std::vector<std::string>> peopleMeant(db::Database& database, const workflow::Detail& detail) {
  std::vector<std::string> people;
  if (detail.name == "name") {
    const auto named = directory::peopleNamed(database, base::cleanName(detail.value));
    if (!named) return named.error();
    for (const Person& one : *named)
      people.push_back(one.id);
  } else {
    const auto known = directory::person(database, detail.value);
    if (!known) return known.error();
    if (*known) people.push_back(detail.value);
  }
  return people;
}

}  // namespace

Result<workflow::Command> withPeople(db::Database& database, const workflow::Command& command,
                                     const Application& application) {
  workflow::Command named = command;
  if (command.kind != workflow::CommandKind::DeclareRecusal) return named;
  const auto owner = directory::person(database, application.owner);
  if (!owner) return owner.error();
  const std::string unit = *owner ? (*owner)->unit : std::string();
  named.details.clear();
  for (const workflow::Detail& detail : command.details) {
    const bool isKnown = detail.name == "name" || detail.name == "person";
    if (!isKnown) return Error(Code::InvalidInput, "is not known here", {{}, "details." + detail.name});
    auto people = peopleMeant(database, detail);
    if (!people) return people.error();
    const std::size_t before = named.details.size();
    for (std::string& person : *people) {
      const auto decides = couldDecide(database, person, application, unit);
      if (!decides) return decides.error();
      if (*decides) named.details.push_back({"person", std::move(person)});
    }
    if (named.details.size() == before)
      return Error(Code::InvalidInput, "nobody of this name decides about applications of this unit",
                   {{}, "details." + detail.name});
  }
  return named;
}

}  // namespace tarim::server
