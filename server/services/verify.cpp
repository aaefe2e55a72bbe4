// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/services/verify.hpp"

#include "server/services/verify_applications.hpp"
#include "server/store/file_store.hpp"
#include "shared/wire/protocol.hpp"

namespace tarim::server {

namespace {

using Progress = std::function<void(std::int64_t, std::int64_t)>;

base::Result<void> verifyDatabase(Store& store, VerifyReport& report) {
  const auto sound = store.read([](db::Database& database) { return database.checkIntegrity(); });
  if (!sound && sound.error().code() != base::Code::StorageCorrupt) return sound;
  if (!sound) report.problems.push_back("database: " + sound.error().detail());
  return {};
}

/// Empty: it is what it was.
std::string troubleWith(Store& store, const base::Path& path, const FileRow& row) {
  const auto bytes = store.files().read(path, wire::kMaxFileBytes);
  if (!bytes) return bytes.error().line();
  if (bytes->size() != row.size) return "has another size";
  if (base::sha256(*bytes) != row.hash) return "its bytes are not what was stored";
  return {};
}

base::Result<void> verifyFiles(Store& store, const Progress& progress, VerifyReport& report) {
  const auto rows = store.read([](db::Database& database) { return owned_files::all(database); });
  if (!rows) return rows.error();
  const FileStore files(store);
  const auto all = std::int64_t(rows->size());
  for (const FileRow& row : *rows) {
    const std::string trouble = troubleWith(store, files.pathOf(row.hash), row);
    if (!trouble.empty()) report.problems.push_back("file " + row.hash.hex() + ": " + trouble);
    report.files += 1;
    report.bytes += std::int64_t(row.size);
    if (progress) progress(report.files, all);
  }
  return {};
}

base::Result<void> verifyApplications(Store& store, const crypto::PublicKey& serverKey,
                                      VerifyReport& report) {
  const auto ids = store.read([](db::Database& database) { return applications::all(database); });
  if (!ids) return ids.error();
  PolicyShelf policies(store);
  for (const std::string& id : *ids) {
    const auto looked = store.read(
        [&](db::Database& database) { return verifyApplication(database, policies, serverKey, id, report); });
    if (!looked) return looked;
  }
  return {};
}

}  // namespace

base::Result<VerifyReport> verify(Store& store, const crypto::PublicKey& serverKey,
                                  const Progress& progress) {
  VerifyReport report;
  auto done = verifyDatabase(store, report);
  if (done) done = verifyFiles(store, progress, report);
  if (done) done = verifyApplications(store, serverKey, report);
  if (!done) return done.error();
  return report;
}

}  // namespace tarim::server
