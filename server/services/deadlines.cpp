// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/services/deadlines.hpp"

#include "server/services/application_aggregate.hpp"
#include "server/store/turns.hpp"

namespace tarim::server {

namespace {

base::Result<bool> fireOne(db::Database& database, PolicyRegistry& policies, const std::string& application,
                           const Recorder& recorder) {
  const auto turn = turns::ofOwner(database, application);
  if (!turn) return turn.error();
  auto aggregate = loadAggregate(database, policies, application);
  if (!aggregate) return aggregate.error();
  return fireIfDue(database, *aggregate, recorder);
}

}  // namespace

DeadlineService::DeadlineService(Store& store, PolicyRegistry& policies, const crypto::Key& serverSeed)
    : m_store(store), m_policies(policies), m_seed(serverSeed) {}

std::optional<base::Instant> DeadlineService::nextDeadline() {
  const auto next = m_store.read([](db::Database& database) { return applications::nextDeadline(database); });
  if (!next || !*next) return {};
  return base::fromMillis(**next) + base::Millis(1) + kFiringGrace;
}

base::Result<int> DeadlineService::fireDeadlines(base::Instant now) {
  const std::int64_t settled = base::toMillis(now - kFiringGrace);
  const auto due = m_store.read([&](db::Database& database) { return applications::due(database, settled); });
  if (!due) return due.error();
  int fired = 0;
  std::optional<base::Error> trouble;
  for (const std::string& application : *due) {
    const auto one = m_store.write([&](db::Database& database) {
      return fireOne(database, m_policies, application, {m_seed, now});
    });
    if (!one && !trouble) trouble = one.error();
    if (one && *one) ++fired;
  }
  if (trouble) return *trouble;
  return fired;
}

}  // namespace tarim::server
