// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Applications: whose they are, and what the queue and the deadlines need to know of them without folding
// their events. ApplicationSummary is derived: whoever appends an event writes it in the same job.
#include "server/store/leases.hpp"
#include "shared/db/database.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tarim::server {

/// As after the last event.
struct ApplicationSummary {
  std::string phase = "draft";  ///< workflow::phaseName
  std::string step;
  int attempt = 0;
  std::string root;           ///< Of the current submission, hex.
  std::int64_t deadline = 0;  ///< After which fireDeadlines() has something to do; 0: none.
  std::string name;           ///< Of the applicant, as last submitted; so are kind and level.
  std::string kind;
  std::string level;
  std::int64_t submittedAt = 0;  ///< The last submission; 0: never.
  std::int64_t changedAt = 0;    ///< The last event.
  bool operator==(const ApplicationSummary&) const = default;
};

struct Application {
  std::string id;
  std::string owner;   ///< Person.
  std::string policy;  ///< Hash, hex.
  std::int64_t createdAt = 0;
  std::string cycle;  ///< 2024; empty while it has no number.
  int number = 0;     ///< Running in its cycle; 0: not given yet.
  ApplicationSummary summary;
};

/// 2024-0147; empty while it has no number.
std::string numberText(const Application& application);
std::string numberText(std::string_view cycle, std::int64_t number);

/// What a reviewer's queue shows of an application.
struct QueueEntry {
  Application application;
  std::string unit;      ///< Id, of the owner's unit.
  std::string unitName;  ///< 且末县生态环境监测站
  std::string county;
  std::int64_t lastContact = 0;  ///< Of any device of the owner.
  std::optional<Lease> lease;    ///< May have ended: compare `until` with the clock.
  std::string holderName;        ///< Of the lease.
};

namespace applications {

/// A draft that was announced. AlreadyDone: the id is taken, by whomever.
base::Result<void> add(db::Database& database, std::string_view id, std::string_view owner,
                       std::string_view policy, std::int64_t at);
base::Result<std::optional<Application>> find(db::Database& database, std::string_view id);
base::Result<std::vector<Application>> ofPerson(db::Database& database, std::string_view person);
base::Result<void> setSummary(db::Database& database, std::string_view id, const ApplicationSummary& summary);
/// Its number in the cycle: the one it has, or the next that was never given (turns.hpp). NotFound.
base::Result<int> giveNumber(db::Database& database, std::string_view id, std::string_view cycle);

/// This number, which the application had before a restore. AlreadyDone: another one has it.
base::Result<int> takeNumber(db::Database& database, std::string_view id, std::string_view cycle, int number);

/// Everything ever submitted by people of `unit` and of those below it, oldest submission first; with no
/// unit, everybody's.
base::Result<std::vector<QueueEntry>> queue(db::Database& database, std::optional<std::string_view> unit);
/// One application as the queue shows it, submitted or not.
base::Result<std::optional<QueueEntry>> entry(db::Database& database, std::string_view id);

/// The earliest deadline of all; nothing when none is open.
base::Result<std::optional<std::int64_t>> nextDeadline(db::Database& database);
/// Ids of those whose deadline lies before `now`, earliest first.
base::Result<std::vector<std::string>> due(db::Database& database, std::int64_t now);
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
