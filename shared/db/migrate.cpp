// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/db/database.hpp"
#include "shared/db/dialect.hpp"

#include <stdexcept>

namespace tarim::db {
namespace {

using base::Code;
using base::Error;
using base::Place;
using base::Result;

Result<void> runStep(Database& database, const Migration& step) {
  const auto done = database.execute(inDialect(step.sql, kSqlite));
  if (!done) return Error{done.error().code(), done.error().detail(), Place{std::string(step.name), {}}};
  return database.setVersion(step.number);
}

void requireRising(std::span<const Migration> migrations) {
  int before = 0;
  for (const Migration& step : migrations) {
    if (step.number <= before) throw std::logic_error("migrations must rise: " + std::string(step.name));
    before = step.number;
  }
}

}  // namespace

Result<void> migrate(Database& database, std::span<const Migration> migrations) {
  requireRising(migrations);
  const auto version = database.version();
  if (!version) return version.error();
  const int newest = migrations.empty() ? 0 : migrations.back().number;
  if (*version > newest) {
    const std::string detail = "the database is at version " + std::to_string(*version) +
                               ", this program knows " + std::to_string(newest);
    return Error{Code::StorageFailed, detail};
  }
  for (const Migration& step : migrations) {
    if (step.number <= *version) continue;
    const auto done = database.transaction([&]() -> Result<void> {
      // Another process may have taken the step while this one waited for the lock.
      const auto present = database.version();
      if (!present) return present.error();
      return step.number <= *present ? Result<void>{} : runStep(database, step);
    });
    if (!done) return done;
  }
  return {};
}

}  // namespace tarim::db
