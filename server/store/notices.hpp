// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The outbox of notices, which reach people whose devices may be offline for days (by mail or text message,
// through the operator's command).
#include "shared/db/database.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace tarim::server {

struct Notice {
  std::int64_t id = 0;  ///< Given by put().
  std::string person;
  std::string application;
  std::string kind;  ///< returned, refused, abandoned, received …
  std::string text;
  std::int64_t createdAt = 0;
};

namespace notices {

base::Result<std::int64_t> put(db::Database& database, const Notice& notice);
/// Undelivered notices, oldest first, at most `most`.
base::Result<std::vector<Notice>> waiting(db::Database& database, int most);
base::Result<void> setDelivered(db::Database& database, std::int64_t id, std::int64_t at);

}  // namespace notices
}  // namespace tarim::server
