// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// Nothing that is asked per request walks through a table: SQLite's own plans say so.
#include "server/store/blind.hpp"
#include "server/store/decided.hpp"
#include "server/store/draft_sizes.hpp"
#include "server/store/events.hpp"
#include "server/store/feed.hpp"
#include "server/store/file_verdicts.hpp"
#include "server/store/grants.hpp"
#include "server/store/id_numbers.hpp"
#include "server/store/leases.hpp"
#include "server/store/lost_files.hpp"
#include "server/store/notices.hpp"
#include "server/store/operations.hpp"
#include "server/store/owned_files.hpp"
#include "server/store/packages.hpp"
#include "server/store/policies.hpp"
#include "server/store/receipts.hpp"
#include "server/store/schema.hpp"
#include "server/store/store_identity.hpp"
#include "server/store/submissions.hpp"
#include "tests/server/store/suites.hpp"

#include <QTest>

namespace tarim::server::test {
namespace {

/// Whole by intention: the open cycles are a handful, a copy has one mark, identities and the journal are
/// read from the last one on, a SELECT without FROM has one row, the units below a unit are what was just
/// found, and of lost files it is only asked whether there is one.
bool mayBeWalked(const std::string& step) {
  for (const char* whole : {"SCAN open_cycle", "SCAN CONSTANT ROW", "SCAN copy_mark", "SCAN store_identity",
                            "SCAN j", "SCAN below", "SCAN b", "SCAN above", "SCAN a", "SCAN file_lost"})
    if (step == whole) return true;
  return false;
}

void askOfDirectory(db::Database& database) {
  (void)directory::unit(database, "u");
  (void)directory::person(database, "p");
  (void)directory::isWithin(database, "u", "v");
  (void)directory::code(database, {});
  (void)directory::useCode(database, {}, "d");
  (void)directory::device(database, "d");
  (void)directory::deviceByToken(database, {});
  (void)directory::devicesOf(database, "p");
  (void)directory::descendantsOf(database, "d");
  (void)directory::copiesSince(database, "p", 1);
  (void)directory::revokeDevice(database, "d");
  (void)directory::setLastContact(database, "d", 1);
  (void)directory::peopleNamed(database, "n");
  (void)grants::put(database, {"ayi", "operator", "station"});
  (void)grants::ofPerson(database, "p");
  (void)grants::atUnit(database, "u");
  (void)grants::end(database, "p", "r", "u", 1);
  (void)grants::remove(database, "p", "r", "u");
  (void)merged_units::find(database, "u");
  (void)recusals::put(database, "p", "a1");
  (void)recusals::ofPerson(database, "p");
  (void)recusals::has(database, "p", "a1");
}

void askOfTheRecord(db::Database& database) {
  (void)store_identity::current(database);
  (void)store_identity::isDue(database);
  (void)journal::last(database);
  (void)journal::at(database, 1);
  (void)journal::of(database, "a1");
  (void)signed_heads::put(database, {});
  (void)signed_heads::latest(database, "s");
}

void askOfFiles(db::Database& database) {
  (void)owned_files::owned(database, "p", {});
  (void)owned_files::find(database, {});
  (void)owned_files::own(database, "ayi", {}, 1);
  (void)owned_files::putUpload(database, {"u", "ayi", {}, 1, 1});
  (void)owned_files::upload(database, "u");
  (void)owned_files::uploadOf(database, "p", {});
  (void)owned_files::isOwner(database, "p", {});
  (void)owned_files::isNamedBy(database, "p", {});
  (void)owned_files::unused(database, {}, 1);
  (void)owned_files::removeUnused(database, {});
  (void)owned_files::endUploadsOf(database, "p", {});
  (void)owned_files::shareOf(database, "p", 1);
  (void)lost_files::put(database, {}, 1, "");
  (void)lost_files::find(database, {});
  (void)lost_files::ofPerson(database, "p", 1);
  (void)lost_files::remove(database, {});
  (void)owned_files::removeUpload(database, "u");
  (void)owned_files::expired(database, 1);
  (void)owned_files::disown(database, "p", {});
  (void)packages::find(database, "k");
  (void)packages::newest(database, "d");
  (void)packages::putSegment(database, "ayi", {}, 1);
  (void)packages::segmentsBefore(database, 1);
  (void)packages::isSegment(database, {"p", {}});
  (void)packages::removeSegment(database, {"p", {}});
}

void askOfApplications(db::Database& database) {
  (void)applications::find(database, "a1");
  (void)applications::named(database, "2024-0001");
  (void)applications::ofPerson(database, "p");
  (void)applications::countOf(database, "p");
  (void)applications::setSummary(database, "a1", {});
  (void)applications::giveNumber(database, "a1", "2024");
  (void)applications::queue(database, {});
  (void)applications::queue(database, "county");
  (void)applications::entry(database, "a1");
  (void)applications::nextDeadline(database);
  (void)applications::due(database, 1);
  (void)id_numbers::put(database, "a1", "1X");
  (void)id_numbers::sharing(database, "a1", 1);
  (void)leases::find(database, "a1");
  (void)leases::put(database, "a1", {});
  (void)notices::put(database, {0, "ayi", "a1", "", "", 1});
  (void)notices::waiting(database, 1);
  (void)notices::setDelivered(database, 1, 1);
}

void askOfHistory(db::Database& database) {
  dossier::Operation operation;
  operation.sequence = 1;
  (void)operations::insert(database, "a1", operation, false);
  (void)operations::find(database, "a1", "", 1);
  (void)operations::all(database, "a1");
  (void)operations::restamped(database, "a1", "", 1, 1);
  (void)draft_sizes::of(database, "ayi", "a1");
  (void)draft_sizes::bytesOf(database, "ayi");
  workflow::Event event;
  event.application = "a1";
  (void)events::append(database, event, kRecorder);
  (void)events::putBack(database, event, kRecorder);
  (void)events::of(database, "a1");
  (void)feed::after(database, "ayi", 0);
  (void)decided::find(database, "ayi", "c");
  (void)decided::put(database, "ayi", {}, 1);
  (void)submissions::put(database, {"a1", 1, "", "", "", 1}, {base::Hash{}});
  (void)submissions::find(database, "a1", 1);
  (void)submissions::of(database, "a1");
  (void)submissions::putLost(database, "a1", 1, 1);
  (void)submissions::lost(database, "a1");
  (void)applications::takeNumber(database, "a1", "2024", 7);
  (void)submissions::naming(database, {});
  (void)receipts::put(database, {"n", "a1", 1, "", "", kNow, ""});
  (void)receipts::find(database, "n");
  (void)receipts::of(database, "a1");
  (void)policies::publish(database, {"h", "i", "", "", 1});
  (void)policies::find(database, "h");
  (void)policies::open(database);
}

void askOfBlindCopies(db::Database& database) {
  (void)blind::assign(database, {"n", "ayi", "a1", 1});
  (void)blind::assignment(database, "n");
  (void)blind::assignmentsOf(database, "ayi");
  (void)blind::pagesOf(database, "a1");
  (void)blind::page(database, "a1", "p", 1);
  BlindPage page;
  page.application = "a1";
  (void)blind::putPage(database, page);
  (void)blind::removePage(database, page);
  (void)blind::putNumber(database, {"m", "n", "p", 1});
  (void)blind::numberOf(database, "n", "p", 1);
  (void)blind::number(database, "m");
  (void)file_verdicts::put(database, {});
  (void)file_verdicts::find(database, {});
}

}  // namespace

class PlansTest : public QObject {
  Q_OBJECT
 private slots:
  void noRequestWalksThroughATable();
  void aWalkWouldBeSeen();
};

std::vector<std::string> walksIn(db::Database& database, const std::string& sql) {
  std::vector<std::string> walks;
  auto plan = database.prepare("EXPLAIN QUERY PLAN " + sql);
  while (*plan.step()) {
    const std::string step = plan.text(3);
    if (step.starts_with("SCAN") && !mayBeWalked(step)) walks.push_back(step + " in " + sql);
  }
  return walks;
}

std::unique_ptr<db::Database> databaseIn(const Folder& folder) {
  auto database = std::move(*db::Database::open(folder.dir.filePath("t.sqlite").toStdString()));
  (void)db::migrate(*database, serverMigrations());
  return database;
}

void PlansTest::noRequestWalksThroughATable() {
  const Folder folder;
  const auto before = databaseIn(folder);
  settle(*before);
  QVERIFY(store_identity::begin(*before, IdentityReason::Restored, 1));
  const auto database = databaseIn(folder);
  askOfDirectory(*database);
  askOfFiles(*database);
  askOfApplications(*database);
  askOfTheRecord(*database);
  askOfHistory(*database);
  askOfBlindCopies(*database);
  int looked = 0;
  std::string all;
  for (const std::string& sql : database->statements()) {
    if (sql.starts_with("PRAGMA")) continue;
    ++looked;
    for (const std::string& walk : walksIn(*database, sql))
      all += walk + "\n";
  }
  QVERIFY2(all.empty(), all.c_str());
  QVERIFY2(looked > 50, std::to_string(looked).c_str());
}

void PlansTest::aWalkWouldBeSeen() {
  const Folder folder;
  const auto database = databaseIn(folder);
  QCOMPARE(walksIn(*database, "SELECT * FROM operation WHERE value = 'x'").size(), std::size_t{1});
}

std::unique_ptr<QObject> makePlansTest() {
  return std::make_unique<PlansTest>();
}

}  // namespace tarim::server::test

#include "tst_plans.moc"
