// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/services/verify.hpp"

#include "server/services/verify_applications.hpp"
#include "server/services/verify_committee.hpp"
#include "server/services/verify_record.hpp"
#include "server/store/content_store.hpp"
#include "server/store/events.hpp"
#include "server/store/lost_files.hpp"

#include <algorithm>

namespace tarim::server {

namespace {

using Progress = std::function<void(std::int64_t, std::int64_t)>;

base::Result<void> verifyDatabase(Store& store, VerifyReport& report) {
  const auto sound = store.read([](db::Database& database) { return database.checkIntegrity(); });
  if (!sound && sound.error().code() != base::Code::StorageCorrupt) return sound;
  if (!sound) report.problems.push_back("database: " + sound.error().detail());
  return {};
}

/// The defect of a stored file, if any. A writable store records it, so that devices are asked for the bytes
/// again.
base::Result<std::optional<std::string>> troubleWith(ContentStore& contents, const FileRow& row,
                                                     bool wasLost) {
  auto trouble = contents.troubleWith(row);
  if (trouble && !*trouble && !wasLost) return trouble;
  auto settled = contents.recheck(row.hash);
  if (!settled && settled.error().code() == base::Code::ReadOnly) return trouble;
  if (settled && *settled) **settled += "; devices that have it are asked to send it again";
  return settled;
}

base::Result<void> verifyFiles(Store& store, const Progress& progress, VerifyReport& report) {
  const auto rows = store.read([](db::Database& database) { return owned_files::all(database); });
  if (!rows) return rows.error();
  const auto lost = store.read([](db::Database& database) { return lost_files::all(database); });
  if (!lost) return lost.error();
  ContentStore contents(store);
  const auto all = std::int64_t(rows->size());
  for (const FileRow& row : *rows) {
    const bool wasLost = std::binary_search(lost->begin(), lost->end(), row.hash);
    const auto trouble = troubleWith(contents, row, wasLost);
    const std::string what = trouble ? trouble->value_or("") : trouble.error().line();
    if (!what.empty()) report.problems.push_back("file " + row.hash.hex() + ": " + what);
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
  const auto isSigned = store.read([](db::Database& database) { return isRecordSigned(database); });
  if (!isSigned) return isSigned.error();
  PolicyRegistry policies(store);
  for (const std::string& id : *ids) {
    const auto looked = store.read([&](db::Database& database) {
      return verifyApplication(database, policies, serverKey, id, *isSigned, report);
    });
    if (!looked) return looked;
  }
  return {};
}

base::Result<void> verifyTheRecord(Store& store, const crypto::PublicKey& serverKey, VerifyReport& report) {
  return store.read([&](db::Database& database) -> base::Result<void> {
    const auto isSigned = isRecordSigned(database);
    if (!isSigned) return isSigned.error();
    if (*isSigned) return verifyRecord(database, serverKey, report);
    const auto events = events::count(database);
    if (!events) return events.error();
    if (store.isOfEarlierRelease())
      report.remarks.emplace_back(
          "made by a release that signed receipts and no events: who decided what stands unproved");
    else if (*events > 0)
      report.problems.emplace_back("record: no event of this store was ever signed");
    return {};
  });
}

}  // namespace

base::Result<VerifyReport> verify(Store& store, const crypto::PublicKey& serverKey,
                                  const Progress& progress) {
  VerifyReport report;
  auto done = verifyDatabase(store, report);
  if (done) done = verifyFiles(store, progress, report);
  if (done) done = verifyApplications(store, serverKey, report);
  if (done)
    done = store.read([&](db::Database& database) { return verifyCommittees(database, serverKey, report); });
  if (done) done = verifyTheRecord(store, serverKey, report);
  if (!done) return done.error();
  return report;
}

}  // namespace tarim::server
