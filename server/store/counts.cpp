// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/store/counts.hpp"

#include "server/store/rows.hpp"

namespace tarim::server {
namespace {

constexpr std::string_view kByPhase = "SELECT phase, count(*) FROM application GROUP BY phase";

struct Question {
  std::int64_t Counts::*answer;
  std::string_view sql;
};

constexpr Question kQuestions[] = {
    {&Counts::units, "SELECT count(*) FROM unit"},
    {&Counts::people, "SELECT count(*) FROM person"},
    {&Counts::devices, "SELECT count(*) FROM device WHERE revoked = 0"},
    {&Counts::policies, "SELECT count(*) FROM policy"},
    {&Counts::operations, "SELECT count(*) FROM operation"},
    {&Counts::events, "SELECT count(*) FROM event"},
    {&Counts::receipts, "SELECT count(*) FROM receipt"},
    {&Counts::files, "SELECT count(*) FROM file"},
    {&Counts::filesLost, "SELECT count(*) FROM file_lost"},
    {&Counts::fileBytes, "SELECT sum(size) FROM file"},
    {&Counts::uploads,
     "SELECT count(*) FROM upload u WHERE NOT EXISTS "
     "(SELECT 1 FROM file_owner o WHERE o.person = u.person AND o.hash = u.hash)"},
    {&Counts::noticesWaiting, "SELECT count(*) FROM notice WHERE delivered_at = 0"},
    {&Counts::lastContact, "SELECT max(last_contact) FROM device"},
};

}  // namespace

base::Result<Counts> counts(db::Database& database) {
  Counts counts;
  for (const Question& question : kQuestions) {
    auto row = database.prepare(question.sql);
    const auto number = rows::number(row);
    if (!number) return number.error();
    counts.*question.answer = *number;
  }
  auto phases = database.prepare(kByPhase);
  for (;;) {
    const auto row = phases.step();
    if (!row) return row.error();
    if (!*row) return counts;
    counts.applications[phases.text(0)] = phases.integer(1);
  }
}

}  // namespace tarim::server
