// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/services/verify_committee.hpp"

#include "server/store/committee.hpp"
#include "shared/workflow/vote_check.hpp"

#include <algorithm>

namespace tarim::server {

using base::Result;

namespace {

Result<void> verifyCommittee(db::Database& database, const crypto::PublicKey& serverKey,
                             const std::string& chain, VerifyReport& report) {
  const auto problem = [&](const std::string& what) { report.problems.push_back(chain + ": " + what); };
  const auto events = committee_events::of(database, chain);
  if (!events && events.error().code() == base::Code::StorageCorrupt) {
    problem(events.error().line());
    return {};
  }
  if (!events) return events.error();
  const auto entries = journal::of(database, chain);
  if (!entries) return entries.error();
  report.chains += 1;
  report.events += std::int64_t(events->size());
  for (const std::string& what : workflow::checkVotes(*events, serverKey).problems)
    problem(what);
  for (const workflow::Event& event : *events) {
    const std::string name = "event " + std::to_string(event.number);
    const auto entered = std::find_if(entries->begin(), entries->end(), [&](const JournalEntry& entry) {
      return entry.number == event.number;
    });
    if (entered == entries->end())
      problem(name + " was never recorded in the journal");
    else if (entered->event != event.hash)
      problem(name + " is not the one that was recorded in the journal");
  }
  return {};
}

}  // namespace

Result<void> verifyCommittees(db::Database& database, const crypto::PublicKey& serverKey,
                              VerifyReport& report) {
  const auto chains = committee_events::chains(database);
  if (!chains) return chains.error();
  for (const std::string& chain : *chains)
    if (auto verified = verifyCommittee(database, serverKey, chain, report); !verified) return verified;
  return {};
}

}  // namespace tarim::server
