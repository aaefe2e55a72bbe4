// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/store/blind.hpp"
#include "server/store/decided.hpp"
#include "server/store/events.hpp"
#include "server/store/feed.hpp"
#include "server/store/file_verdicts.hpp"
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
#include "server/store/turns.hpp"
#include "tests/server/store/suites.hpp"

#include <QTest>

namespace tarim::server::test {
namespace {

using base::Code;
using dossier::Operation;

Operation operation(std::uint64_t sequence, const std::string& device = "d1",
                    const std::string& value = "且末") {
  return {sequence,
          {1000 + std::int64_t(sequence), 3, device},
          {7, 4294967295u, "d9"},
          {"work", "r1", "unit"},
          value};
}

workflow::Event happened(const std::string& application, workflow::EventKind kind) {
  workflow::Event made;
  made.application = application;
  made.kind = kind;
  made.at = kNow;
  made.actor = "ayi";
  made.role = "applicant";
  made.reasons = {{"work", "r1", "unit", "", "", "", "blank", "空白"}};
  return made;
}

workflow::Receipt receipt(const std::string& application, int attempt) {
  return {"TR-2024-0001-" + std::to_string(attempt),
          application,
          attempt,
          std::string(64, 'c'),
          std::string(64, 'a'),
          kNow,
          "ff"};
}

ApplicationSummary submitted(std::int64_t at, std::int64_t deadline = 0) {
  return {"in_review", "base", 1, std::string(64, 'c'), deadline, "阿依努尔", "normal", "middle", at, at};
}

std::vector<std::string> idsOf(const std::vector<QueueEntry>& entries) {
  std::vector<std::string> ids;
  for (const QueueEntry& entry : entries)
    ids.push_back(entry.application.id);
  return ids;
}

/// "o1 e1 r1": what a page tells, in order.
std::string told(const FeedPage& page) {
  std::string line;
  for (const wire::FeedItem& item : page.items) {
    if (!line.empty()) line += ' ';
    if (item.operation) line += "o" + std::to_string(item.operation->sequence);
    if (item.event) line += "e" + std::to_string(item.event->number);
    if (item.receipt) line += "r" + std::to_string(item.receipt->attempt);
  }
  return line;
}

}  // namespace

class TablesTest : public QObject {
  Q_OBJECT
 private slots:
  void init();
  void cleanup();
  void aUnitIsWithinThoseAboveIt();
  void devicesAndCodesComeBack();
  void anApplicationBelongsToWhoAnnouncedIt();
  void numbersRunPerCycle();
  void anApplicationIsCalledByIdOrNumber();
  void theQueueShowsWhatWasSubmittedInReach();
  void deadlinesAreFoundInOrder();
  void operationsComeBackAsTheyWereSent();
  void aRepeatedOperationIsTakenOnce();
  void aHoleIsRefused();
  void restampsAreRemembered();
  void eventsAreChained();
  void theFeedTellsEverythingOnceInOrder();
  void theFeedComesInPages();
  void aDeviceIsNotToldItsOwnOperations();
  void aCursorFromAnotherLifeBeginsAnew();
  void theFirstAnswerStandsPerPerson();
  void submissionsNameTheirFiles();
  void receiptsAreFoundByNumber();
  void theNewestPublicationIsOpen();
  void aLeaseKeepsItsNote();
  void noticesWaitUntilDelivered();
  void packagesAreToldByTheirSequence();
  void aFileThatNobodyHasIsUnused();
  void aLostFileIsNobodysUntilItComesAgain();

 private:
  std::unique_ptr<Folder> m_folder;
  std::unique_ptr<db::Database> m_db;
};

void TablesTest::init() {
  m_folder = std::make_unique<Folder>();
  m_db = std::move(*db::Database::open(m_folder->dir.filePath("t.sqlite").toStdString()));
  QVERIFY(db::migrate(*m_db, serverMigrations()));
  settle(*m_db);
  QVERIFY(store_identity::settle(*m_db, 1));
}

void TablesTest::cleanup() {
  m_db.reset();
}

void TablesTest::aUnitIsWithinThoseAboveIt() {
  QVERIFY(*directory::isWithin(*m_db, "station", "station"));
  QVERIFY(*directory::isWithin(*m_db, "station", "prefecture"));
  QVERIFY(!*directory::isWithin(*m_db, "prefecture", "station"));
  QVERIFY(!*directory::isWithin(*m_db, "station", "elsewhere"));
  QVERIFY(directory::putUnit(*m_db, {"prefecture", "巴州", "库尔勒", "station"}));
  QVERIFY(*directory::isWithin(*m_db, "prefecture", "county"));  // Even a loop ends.
  QVERIFY(!*directory::isWithin(*m_db, "prefecture", "elsewhere"));
}

void TablesTest::devicesAndCodesComeBack() {
  const base::Hash token = base::sha256("token");
  QVERIFY(directory::putDevice(*m_db, {"d1", "ayi", "平板", std::string(64, '1'), token, false, 5, 6}));
  const auto device = directory::deviceByToken(*m_db, token);
  QCOMPARE((*device)->name, std::string("平板"));
  QVERIFY((*device)->token == token && (*device)->enrolledAt == 5 && (*device)->lastContact == 6);
  QVERIFY(!*directory::deviceByToken(*m_db, base::sha256("other")));
  QVERIFY(directory::setLastContact(*m_db, "d1", 9) && directory::revokeDevice(*m_db, "d1"));
  const auto again = directory::devicesOf(*m_db, "ayi");
  QVERIFY(again->size() == 1 && again->front().revoked && again->front().lastContact == 9);
  const base::Hash code = base::sha256("code");
  QVERIFY(directory::putCode(*m_db, {code, "ayi", 77, ""}) && directory::useCode(*m_db, code, "d1"));
  const auto used = directory::code(*m_db, code);
  QVERIFY((*used)->code == code && (*used)->person == "ayi" && (*used)->expiresAt == 77 &&
          (*used)->usedBy == "d1");
}

void TablesTest::anApplicationBelongsToWhoAnnouncedIt() {
  QCOMPARE(codeOf(applications::add(*m_db, "a1", "bek", std::string(64, 'b'), 9)), Code::AlreadyDone);
  const auto found = applications::find(*m_db, "a1");
  QVERIFY((*found)->owner == "ayi" && (*found)->createdAt == 1 && (*found)->number == 0);
  QCOMPARE((*found)->summary.phase, std::string("draft"));
  QCOMPARE(numberText(**found), std::string());
  QVERIFY(!*applications::find(*m_db, "a9"));
  QVERIFY(applications::ofPerson(*m_db, "ayi")->size() == 2 && applications::ofPerson(*m_db, "cai")->empty());
  QCOMPARE(applications::all(*m_db)->size(), std::size_t{3});
}

void TablesTest::numbersRunPerCycle() {
  QCOMPARE(*applications::giveNumber(*m_db, "b1", "2024"), 1);
  QCOMPARE(*applications::giveNumber(*m_db, "a1", "2024"), 2);
  QCOMPARE(*applications::giveNumber(*m_db, "b1", "2024"), 1);
  QCOMPARE(*applications::giveNumber(*m_db, "a2", "2025"), 1);
  QCOMPARE(codeOf(applications::giveNumber(*m_db, "a9", "2024")), Code::NotFound);
  QCOMPARE(numberText(**applications::find(*m_db, "a1")), std::string("2024-0002"));
}

void TablesTest::anApplicationIsCalledByIdOrNumber() {
  QCOMPARE(*applications::giveNumber(*m_db, "b1", "2024"), 1);
  QCOMPARE(applications::named(*m_db, "a1")->value_or(""), std::string("a1"));
  QCOMPARE(applications::named(*m_db, "2024-0001")->value_or(""), std::string("b1"));
  // Only as it is written.
  for (const char* other : {"2024-1", "2024-00001", "2024-0000", "2024-0002", "2024-", "-0001", "2024", "",
                            "2024-99999999999999999999"})
    QVERIFY2(!applications::named(*m_db, other)->has_value(), other);
}

void TablesTest::theQueueShowsWhatWasSubmittedInReach() {
  QVERIFY(applications::setSummary(*m_db, "a1", submitted(50)));
  QVERIFY(applications::setSummary(*m_db, "b1", submitted(40, 99)));
  QVERIFY(directory::putDevice(*m_db, {"d1", "ayi", "", "", base::sha256("1"), false, 5, 6}));
  QVERIFY(directory::putDevice(*m_db, {"d2", "ayi", "", "", base::sha256("2"), false, 5, 8}));
  QVERIFY(leases::put(*m_db, "a1", {"cai", 60, "n"}));
  const std::vector<std::string> both{"b1", "a1"};
  QCOMPARE(idsOf(*applications::queue(*m_db, {})), both);
  QCOMPARE(idsOf(*applications::queue(*m_db, "prefecture")), both);
  QCOMPARE(idsOf(*applications::queue(*m_db, "station")), both);
  QVERIFY(applications::queue(*m_db, "elsewhere")->empty());
  const auto entries = applications::queue(*m_db, "county");
  const QueueEntry& entry = entries->at(1);
  QVERIFY(entry.application.summary == submitted(50));
  QCOMPARE(entry.unitName, std::string("且末县生态环境监测站"));
  QVERIFY(entry.unit == "station" && entry.county == "且末" && entry.lastContact == 8);
  QVERIFY(entry.lease->holder == "cai" && entry.lease->until == 60 && entry.holderName == "蔡");
  QVERIFY(!entries->at(0).lease && entries->at(0).lastContact == 0);
  QCOMPARE((*applications::entry(*m_db, "a2"))->application.summary.submittedAt, std::int64_t{0});
  QVERIFY(!*applications::entry(*m_db, "a9"));
}

void TablesTest::deadlinesAreFoundInOrder() {
  QVERIFY(!*applications::nextDeadline(*m_db));
  QVERIFY(applications::setSummary(*m_db, "a1", submitted(1, 300)));
  QVERIFY(applications::setSummary(*m_db, "b1", submitted(1, 200)));
  QCOMPARE(**applications::nextDeadline(*m_db), std::int64_t{200});
  QVERIFY(applications::due(*m_db, 200)->empty());  // Up to and with the deadline is in time.
  QCOMPARE(*applications::due(*m_db, 201), std::vector<std::string>{"b1"});
  QCOMPARE(*applications::due(*m_db, 301), (std::vector<std::string>{"b1", "a1"}));
}

void TablesTest::operationsComeBackAsTheyWereSent() {
  const Operation sent = operation(1, "d1", "换\n行 \xf0\xa0\xae\xb7");
  QVERIFY(*operations::insert(*m_db, "a1", sent, false));
  QVERIFY(**operations::find(*m_db, "a1", "d1", 1) == sent);
  QVERIFY(operations::all(*m_db, "a1")->front() == sent);
  QVERIFY(feed::after(*m_db, "ayi", 0)->items.front().operation == sent);
  QVERIFY(operations::all(*m_db, "a2")->empty());
}

void TablesTest::aRepeatedOperationIsTakenOnce() {
  QVERIFY(*operations::insert(*m_db, "a1", operation(1), false));
  QVERIFY(!*operations::insert(*m_db, "a1", operation(1, "d1", "another"), false));
  QCOMPARE((*operations::find(*m_db, "a1", "d1", 1))->value, std::string("且末"));
  QCOMPARE(feed::after(*m_db, "ayi", 0)->items.size(), std::size_t{1});
}

void TablesTest::aHoleIsRefused() {
  QCOMPARE(codeOf(operations::insert(*m_db, "a1", operation(2), false)), Code::InvalidInput);
  QVERIFY(*operations::insert(*m_db, "a1", operation(1), false));
  QVERIFY(*operations::insert(*m_db, "a1", operation(1, "d2"), false));
  QVERIFY(*operations::insert(*m_db, "a1", operation(2), false));
  QCOMPARE(*operations::highest(*m_db, "a1", "d1"), std::uint64_t{2});
  QCOMPARE(*operations::highest(*m_db, "a1", "d2"), std::uint64_t{1});
  QCOMPARE(*operations::highest(*m_db, "a2", "d1"), std::uint64_t{0});
}

void TablesTest::restampsAreRemembered() {
  for (std::uint64_t n = 1; n <= 4; ++n)
    QVERIFY(*operations::insert(*m_db, "a1", operation(n), n % 2 == 0));
  const auto restamped = operations::restamped(*m_db, "a1", "d1", 1, 3);
  QCOMPARE(restamped->size(), std::size_t{1});
  QVERIFY(restamped->front().sequence == 2 && restamped->front().stamp == operation(2).stamp);
}

void TablesTest::eventsAreChained() {
  const auto first = events::append(*m_db, happened("a1", workflow::EventKind::Created), kRecorder);
  const auto second = events::append(*m_db, happened("a1", workflow::EventKind::Returned), kRecorder);
  QVERIFY(first->number == 1 && second->number == 2 && second->before == first->hash);
  const auto all = events::of(*m_db, "a1");
  QVERIFY(all->size() == 2 && workflow::verifyChain(*all));
  QVERIFY(all->at(1).hash == second->hash && all->at(1).reasons == second->reasons);
  QCOMPARE(events::append(*m_db, happened("a2", workflow::EventKind::Created), kRecorder)->number, 1);
  QVERIFY(!events::append(*m_db, happened("a9", workflow::EventKind::Created), kRecorder));
}

void TablesTest::theFeedTellsEverythingOnceInOrder() {
  QVERIFY(*operations::insert(*m_db, "a1", operation(1), false));
  QVERIFY(events::append(*m_db, happened("a1", workflow::EventKind::Created), kRecorder));
  QVERIFY(*operations::insert(*m_db, "b1", operation(1), false));
  QVERIFY(*operations::insert(*m_db, "a2", operation(1), false));
  QVERIFY(receipts::put(*m_db, receipt("a1", 1)));
  const auto page = feed::after(*m_db, "ayi", 0);
  QCOMPARE(told(*page), std::string("o1 e1 o1 r1"));
  QVERIFY(!page->more);
  QCOMPARE(page->cursor, *feed::head(*m_db, "ayi"));
  QCOMPARE(page->items[0].policy, std::string(64, 'a'));
  QCOMPARE(page->items[2].application, std::string("a2"));
  QVERIFY(workflow::text(*page->items[3].receipt) == workflow::text(receipt("a1", 1)));
  QVERIFY(feed::after(*m_db, "ayi", page->cursor)->items.empty());
  QCOMPARE(feed::after(*m_db, "ayi", page->cursor)->cursor, page->cursor);
  QCOMPARE(told(*feed::after(*m_db, "bek", 0)), std::string("o1"));
}

void TablesTest::theFeedComesInPages() {
  for (std::uint64_t n = 1; n <= 5; ++n)
    QVERIFY(*operations::insert(*m_db, "a1", operation(n, "d1", std::string(1000, 'x')), false));
  const auto first = feed::after(*m_db, "ayi", 0, {2, 1u << 20});
  QCOMPARE(told(*first), std::string("o1 o2"));
  QVERIFY(first->more);
  const auto second = feed::after(*m_db, "ayi", first->cursor, {100, 2500});
  QCOMPARE(told(*second), std::string("o3 o4"));
  QVERIFY(second->more);
  const auto third = feed::after(*m_db, "ayi", second->cursor, {1, 1});
  QCOMPARE(told(*third), std::string("o5"));
  QVERIFY(!third->more);
}

void TablesTest::aDeviceIsNotToldItsOwnOperations() {
  for (std::uint64_t n = 1; n <= 3; ++n) {
    QVERIFY(*operations::insert(*m_db, "a1", operation(n, "d1"), false));
    QVERIFY(*operations::insert(*m_db, "a1", operation(n, "d2"), false));
  }
  QVERIFY(events::append(*m_db, happened("a1", workflow::EventKind::Created), kRecorder));
  QVERIFY(*operations::insert(*m_db, "a1", operation(4, "d1"), false));
  const auto page = feed::after(*m_db, "ayi", 0, {}, "d1");
  QCOMPARE(told(*page), std::string("o1 o2 o3 e1"));
  QCOMPARE(page->cursor, *feed::head(*m_db, "ayi"));
  QCOMPARE(told(*feed::after(*m_db, "ayi", 0)), std::string("o1 o1 o2 o2 o3 o3 e1 o4"));
}

void TablesTest::aCursorFromAnotherLifeBeginsAnew() {
  QVERIFY(*operations::insert(*m_db, "a1", operation(1), false));
  const auto page = feed::after(*m_db, "ayi", 1000000);
  QCOMPARE(told(*page), std::string("o1"));
  QCOMPARE(page->cursor, *feed::head(*m_db, "ayi"));
}

void TablesTest::theFirstAnswerStandsPerPerson() {
  const wire::CommandResult blocked{"c1", false, Code::Blocked, "detail", "[]"};
  QVERIFY(decided::put(*m_db, "ayi", blocked, 1));
  QCOMPARE(codeOf(decided::put(*m_db, "ayi", {"c1", true, {}, {}, {}}, 2)), Code::AlreadyDone);
  const auto found = decided::find(*m_db, "ayi", "c1");
  QVERIFY((*found)->id == "c1" && !(*found)->done && (*found)->code == Code::Blocked);
  QVERIFY((*found)->detail == "detail" && (*found)->findings == "[]");
  QVERIFY(!*decided::find(*m_db, "bek", "c1"));
}

void TablesTest::submissionsNameTheirFiles() {
  const base::Hash page = base::sha256("page");
  QVERIFY(submissions::put(*m_db, {"a1", 1, "root", "{}", "[]", 5}, {page, base::sha256("two")}));
  QVERIFY(submissions::put(*m_db, {"a1", 2, "root2", "{}", "[]", 6}, {page}));
  QVERIFY(submissions::put(*m_db, {"b1", 1, "root3", "{}", "[]", 7}, {page}));
  QCOMPARE(codeOf(submissions::put(*m_db, {"a1", 2, "x", "", "", 8}, {})), Code::AlreadyDone);
  QCOMPARE((*submissions::find(*m_db, "a1", 2))->root, std::string("root2"));
  QVERIFY(!*submissions::find(*m_db, "a1", 3));
  QCOMPARE(submissions::of(*m_db, "a1")->size(), std::size_t{2});
  QCOMPARE(*submissions::naming(*m_db, page), (std::vector<std::string>{"a1", "b1"}));
  QVERIFY(submissions::naming(*m_db, base::sha256("none"))->empty());
}

void TablesTest::receiptsAreFoundByNumber() {
  QVERIFY(receipts::put(*m_db, receipt("a1", 1)));
  QCOMPARE(codeOf(receipts::put(*m_db, receipt("a1", 1))), Code::AlreadyDone);
  QVERIFY(receipts::put(*m_db, receipt("a1", 2)));
  const auto found = receipts::find(*m_db, "TR-2024-0001-1");
  QCOMPARE(workflow::text(**found), workflow::text(receipt("a1", 1)));
  QCOMPARE((*found)->signature, std::string("ff"));
  QVERIFY(!*receipts::find(*m_db, "TR-2024-0001-3"));
  QCOMPARE(receipts::of(*m_db, "a1")->size(), std::size_t{2});
}

void TablesTest::theNewestPublicationIsOpen() {
  QVERIFY(policies::publish(*m_db, {"h1", "p", "text", "sig", 1}));
  QVERIFY(policies::publish(*m_db, {"h2", "p", "text2", "sig2", 2}));
  QVERIFY(policies::publish(*m_db, {"h3", "q", "text3", "sig3", 3}));
  QCOMPARE(*policies::open(*m_db), (std::vector<std::string>{"h2", "h3"}));
  QVERIFY(policies::publish(*m_db, {"h1", "p", "text", "sig", 4}));
  QCOMPARE(*policies::open(*m_db), (std::vector<std::string>{"h1", "h3"}));
  QVERIFY((*policies::find(*m_db, "h1"))->publishedAt == 1 &&
          (*policies::find(*m_db, "h2"))->text == "text2");
  QVERIFY(!*policies::find(*m_db, "h9"));
}

void TablesTest::aLeaseKeepsItsNote() {
  QVERIFY(!*leases::find(*m_db, "a1"));
  QVERIFY(leases::put(*m_db, "a1", {"cai", 60, "typed"}) && leases::put(*m_db, "a1", {"", 0, "typed more"}));
  const auto lease = leases::find(*m_db, "a1");
  QVERIFY((*lease)->holder.empty() && (*lease)->until == 0 && (*lease)->note == "typed more");
}

void TablesTest::noticesWaitUntilDelivered() {
  const auto first = notices::put(*m_db, {0, "ayi", "a1", "returned", "退回", 5});
  const auto second = notices::put(*m_db, {0, "bek", "b1", "received", "接收", 6});
  QVERIFY(first && second);
  QCOMPARE(notices::waiting(*m_db, 1)->size(), std::size_t{1});
  QVERIFY(notices::setDelivered(*m_db, *first, 9));
  const auto left = notices::waiting(*m_db, 10);
  QVERIFY(left->size() == 1 && left->front().id == *second && left->front().text == "接收");
}

void TablesTest::packagesAreToldByTheirSequence() {
  QVERIFY(directory::putDevice(*m_db,
                               {"d1", "ayi", "平板", std::string(64, '1'), base::sha256("t"), false, 5, 6}));
  QCOMPARE(*packages::newest(*m_db, "d1"), std::int64_t(0));
  QVERIFY(packages::put(*m_db, {"k2", "d1", 2, 20, 21, ""}));
  QVERIFY(packages::put(*m_db, {"k1", "d1", 1, 10, 22, "ayi"}));
  QVERIFY(packages::put(*m_db, {"k1", "d1", 9, 10, 30, ""}));  // The first taking stays.
  QCOMPARE(*packages::newest(*m_db, "d1"), std::int64_t(2));
  QCOMPARE((*packages::find(*m_db, "k1"))->carriedBy, std::string("ayi"));
  QVERIFY(!*packages::find(*m_db, "k3"));
}

void TablesTest::aFileThatNobodyHasIsUnused() {
  const base::Hash hash = base::sha256("x");
  QVERIFY(owned_files::own(*m_db, "ayi", {hash, 1}, 5));
  QVERIFY(owned_files::own(*m_db, "bek", {hash, 1}, 5));
  QVERIFY(owned_files::disown(*m_db, "ayi", hash));
  QVERIFY(owned_files::unused(*m_db, {}, 9)->empty());
  QVERIFY(owned_files::disown(*m_db, "bek", hash));
  QVERIFY(!*owned_files::find(*m_db, hash));
  QCOMPARE(*owned_files::unused(*m_db, {}, 9), std::vector{hash});
  QVERIFY(owned_files::own(*m_db, "ayi", {hash, 1}, 5));
  QVERIFY(owned_files::unused(*m_db, {}, 9)->empty());
}

void TablesTest::aLostFileIsNobodysUntilItComesAgain() {
  const base::Hash hash = base::sha256("x");
  QVERIFY(owned_files::own(*m_db, "ayi", {hash, 1}, 5));
  QVERIFY(lost_files::put(*m_db, hash, 6, "gone"));
  QVERIFY(lost_files::put(*m_db, hash, 7, "still gone"));  // The first finding stays.
  QCOMPARE(**lost_files::find(*m_db, hash), std::string("gone"));
  QCOMPARE(*lost_files::ofPerson(*m_db, "ayi", 9), std::vector{hash});
  QVERIFY(lost_files::ofPerson(*m_db, "bek", 9)->empty());
  QVERIFY(!*owned_files::owned(*m_db, "ayi", hash));
  QVERIFY(*owned_files::isOwner(*m_db, "ayi", hash));
  QVERIFY(owned_files::own(*m_db, "bek", {hash, 1}, 8));
  QVERIFY(*owned_files::owned(*m_db, "ayi", hash));
  QVERIFY(lost_files::ofPerson(*m_db, "ayi", 9)->empty());
}

std::unique_ptr<QObject> makeTablesTest() {
  return std::make_unique<TablesTest>();
}

}  // namespace tarim::server::test

#include "tst_tables.moc"
