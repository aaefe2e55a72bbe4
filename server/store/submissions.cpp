// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/store/submissions.hpp"

#include "server/store/rows.hpp"

namespace tarim::server::submissions {
namespace {

using base::Result;

const std::string kSelect =
    "SELECT application, attempt, root, manifest, findings, at FROM submission WHERE application = ?1 ";
const std::string kFind = kSelect + "AND attempt = ?2";
const std::string kOf = kSelect + "ORDER BY attempt";
constexpr std::string_view kPut =
    "INSERT INTO submission (application, attempt, root, manifest, findings, at) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
constexpr std::string_view kName =
    "INSERT INTO submission_file (hash, application) VALUES (?1, ?2) ON CONFLICT (hash, application) DO "
    "NOTHING";
constexpr std::string_view kPutLost =
    "INSERT INTO lost_manifest (application, attempt, at) VALUES (?1, ?2, ?3) ON CONFLICT (application, "
    "attempt) DO NOTHING";
constexpr std::string_view kLost =
    "SELECT attempt FROM lost_manifest WHERE application = ?1 ORDER BY attempt";
constexpr std::string_view kNaming =
    "SELECT application FROM submission_file WHERE hash = ?1 ORDER BY application";

Submission readSubmission(const db::Statement& row) {
  return {row.text(0),   static_cast<int>(row.integer(1)), row.text(2), row.text(3), row.text(4),
          row.integer(5)};
}

}  // namespace

Result<void> put(db::Database& database, const Submission& submission, const std::vector<base::Hash>& files) {
  auto row = database.prepare(kPut);
  row.bind(1, submission.application).bind(2, std::int64_t{submission.attempt}).bind(3, submission.root);
  const auto stored =
      row.bind(4, submission.manifest).bind(5, submission.findings).bind(6, submission.at).run();
  if (!stored) return stored;
  auto name = database.prepare(kName);
  for (const base::Hash& file : files) {
    name.reset();
    const auto named = name.bind(1, base::ByteView(file.bytes)).bind(2, submission.application).run();
    if (!named) return named;
  }
  return {};
}

Result<std::optional<Submission>> find(db::Database& database, std::string_view application, int attempt) {
  auto row = database.prepare(kFind);
  return rows::first(row.bind(1, application).bind(2, std::int64_t{attempt}), readSubmission);
}

Result<std::vector<Submission>> of(db::Database& database, std::string_view application) {
  auto list = database.prepare(kOf);
  return rows::all(list.bind(1, application), readSubmission);
}

Result<void> putLost(db::Database& database, std::string_view application, int attempt, std::int64_t at) {
  auto row = database.prepare(kPutLost);
  return row.bind(1, application).bind(2, std::int64_t{attempt}).bind(3, at).run();
}

Result<std::vector<int>> lost(db::Database& database, std::string_view application) {
  auto list = database.prepare(kLost);
  return rows::all(list.bind(1, application),
                   [](const db::Statement& row) { return static_cast<int>(row.integer(0)); });
}

Result<std::vector<std::string>> naming(db::Database& database, const base::Hash& file) {
  auto list = database.prepare(kNaming);
  return rows::all(list.bind(1, base::ByteView(file.bytes)), rows::firstText);
}

}  // namespace tarim::server::submissions
