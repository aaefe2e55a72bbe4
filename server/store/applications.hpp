// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Applications: their owners, and a summary that lets the queue and the deadlines work without folding
// events. ApplicationSummary is derived data: the job that appends an event also writes the summary.
#include "server/store/leases.hpp"
#include "shared/db/database.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tarim::server {

/// The state after the last event.
struct ApplicationSummary {
  std::string phase = "draft";  ///< workflow::phaseName
  std::string step;
  int attempt = 0;
  std::string root;           ///< Root of the current submission, hex.
  std::int64_t deadline = 0;  ///< The instant after which fireDeadlines() acts; 0: none.
  std::string name;  ///< The applicant's name in the last submission; kind and level are from there too.
  std::string kind;
  std::string level;
  std::int64_t submittedAt = 0;  ///< Time of the last submission; 0: never.
  std::int64_t changedAt = 0;    ///< Time of the last event.
  bool operator==(const ApplicationSummary&) const = default;
};

struct Application {
  std::string id;
  std::string owner;   ///< Person.
  std::string policy;  ///< Hash, hex.
  std::int64_t createdAt = 0;
  std::string cycle;  ///< 2024; empty while it has no number.
  int number = 0;     ///< Counts within the cycle; 0: not assigned yet.
  ApplicationSummary summary;
};

/// 2024-0147; empty while it has no number.
std::string numberText(const Application& application);
std::string numberText(std::string_view cycle, std::int64_t number);

/// What a reviewer's queue shows of an application.
struct QueueEntry {
  Application application;
  std::string unit;      ///< Id of the owner's unit.
  std::string unitName;  ///< 且末县生态环境监测站
  std::string county;
  std::int64_t lastContact = 0;  ///< Last contact of any of the owner's devices.
  std::optional<Lease> lease;    ///< May have ended: compare `until` with the clock.
  std::string holderName;        ///< Name of the lease's holder.
  std::string ownerName{};       ///< Name of the owner's account.
  bool sharesIdNumber = false;   ///< Another application of the cycle has the same ID number.
};

namespace applications {

/// Adds an announced draft. AlreadyDone: the id exists already, whoever owns it.
base::Result<void> add(db::Database& database, std::string_view id, std::string_view owner,
                       std::string_view policy, std::int64_t at);
base::Result<std::optional<Application>> find(db::Database& database, std::string_view id);
/// How many applications a person has.
base::Result<std::uint64_t> countOf(db::Database& database, std::string_view person);
base::Result<std::vector<Application>> ofPerson(db::Database& database, std::string_view person);
base::Result<void> setSummary(db::Database& database, std::string_view id, const ApplicationSummary& summary);
/// Its number in the cycle: the one it has, or the next that was never given (turns.hpp). NotFound.
base::Result<int> giveNumber(db::Database& database, std::string_view id, std::string_view cycle);

/// Assigns the number that the application had before a restore. AlreadyDone: another application has it.
base::Result<int> takeNumber(db::Database& database, std::string_view id, std::string_view cycle, int number);

/// All applications ever submitted by people of `unit` and the units below it, oldest submission first;
/// without a unit, those of all people.
base::Result<std::vector<QueueEntry>> queue(db::Database& database, std::optional<std::string_view> unit);
/// One application as the queue shows it, submitted or not.
base::Result<std::optional<QueueEntry>> entry(db::Database& database, std::string_view id);

/// The earliest open deadline; nothing when none is open.
base::Result<std::optional<std::int64_t>> nextDeadline(db::Database& database);
/// Ids of the applications whose deadline lies before `now`, earliest first.
base::Result<std::vector<std::string>> due(db::Database& database, std::int64_t now);
/// The id of the application that people call so: its id, or its number as numberText() writes it.
base::Result<std::optional<std::string>> named(db::Database& database, std::string_view idOrNumber);

/// Every number that was given, by cycle and number.
struct GivenNumber {
  std::string cycle;
  int number = 0;
};
base::Result<std::vector<GivenNumber>> numbers(db::Database& database);
/// Every id, for verify.
base::Result<std::vector<std::string>> all(db::Database& database);

}  // namespace applications
}  // namespace tarim::server
