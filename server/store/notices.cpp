// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/store/notices.hpp"

#include "server/store/rows.hpp"
#include "server/store/turns.hpp"

namespace tarim::server::notices {
namespace {

constexpr std::string_view kPut =
    "INSERT INTO notice (id, person, application, kind, text, created_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
constexpr std::string_view kWaiting =
    "SELECT id, person, application, kind, text, created_at FROM notice WHERE delivered_at = 0 "
    "ORDER BY id LIMIT ?1";
constexpr std::string_view kSetDelivered = "UPDATE notice SET delivered_at = ?2 WHERE id = ?1";

Notice readNotice(const db::Statement& row) {
  return {row.integer(0), row.text(1), row.text(2), row.text(3), row.text(4), row.integer(5)};
}

}  // namespace

base::Result<std::int64_t> put(db::Database& database, const Notice& notice) {
  const auto id = turns::ofNotices(database);
  if (!id) return id;
  auto row = database.prepare(kPut);
  row.bind(1, *id).bind(2, notice.person).bind(3, notice.application).bind(4, notice.kind);
  const auto stored = row.bind(5, notice.text).bind(6, notice.createdAt).run();
  return stored ? id : stored.error();
}

base::Result<std::vector<Notice>> waiting(db::Database& database, int most) {
  auto list = database.prepare(kWaiting);
  return rows::all(list.bind(1, std::int64_t{most}), readNotice);
}

base::Result<void> setDelivered(db::Database& database, std::int64_t id, std::int64_t at) {
  auto set = database.prepare(kSetDelivered);
  return set.bind(1, id).bind(2, at).run();
}

}  // namespace tarim::server::notices
