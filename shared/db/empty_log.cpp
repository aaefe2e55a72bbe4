// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/db/empty_log.hpp"

#include "shared/db/database.hpp"

namespace tarim::db {

base::Result<void> emptyLog(const std::filesystem::path& file) {
  const auto database = Database::open(file);
  if (!database) return database.error();
  Statement checkpoint = (*database)->prepare("PRAGMA wal_checkpoint(TRUNCATE)");
  const auto row = checkpoint.step();
  if (!row) return row.error();
  if (*row && checkpoint.integer(0) == 0) return {};
  return base::Error{base::Code::StorageBusy, "the log is in use"};
}

}  // namespace tarim::db
