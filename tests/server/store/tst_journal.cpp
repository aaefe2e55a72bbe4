// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Events of all applications are signed into one journal, also those that an earlier release wrote.
#include "server/store/events.hpp"
#include "server/store/schema.hpp"
#include "server/store/store_identity.hpp"
#include "shared/wire/json.hpp"
#include "shared/wire/signed_head.hpp"
#include "shared/workflow/record.hpp"
#include "tests/server/store/suites.hpp"

#include <QTest>

namespace tarim::server::test {
namespace {

workflow::Event begun(const std::string& application) {
  workflow::Event event;
  event.application = application;
  event.kind = workflow::EventKind::Created;
  event.at = kNow;
  event.actor = "ayi";
  event.role = "applicant";
  return event;
}

}  // namespace

class JournalTest : public QObject {
  Q_OBJECT
 private slots:
  void init();
  void cleanup() { m_db.reset(); }
  void eventsOfAllApplicationsAreSignedIntoOneJournal();
  void aHeadFurtherOnIsNeverOlder();
  void whatAnEarlierReleaseWroteIsSignedInItsOrder();

 private:
  std::unique_ptr<Folder> m_folder;
  std::unique_ptr<db::Database> m_db;
};

void JournalTest::init() {
  m_folder = std::make_unique<Folder>();
  m_db = std::move(*db::Database::open(m_folder->dir.filePath("t.sqlite").toStdString()));
  QVERIFY(db::migrate(*m_db, serverMigrations()));
  settle(*m_db);
  QVERIFY(store_identity::settle(*m_db, 1));
}

void JournalTest::eventsOfAllApplicationsAreSignedIntoOneJournal() {
  const auto first = events::append(*m_db, begun("a1"), kRecorder);
  const auto second = events::append(*m_db, begun("b1"), kRecorder);
  const crypto::PublicKey key = crypto::publicKeyOf(kServerSeed);
  QVERIFY(workflow::verify(*first, key) && workflow::verify(events::of(*m_db, "b1")->front(), key));
  const auto all = journal::after(*m_db, 0, 10);
  QCOMPARE(all->size(), std::size_t{2});
  const base::Hash head = workflow::nextHead(base::Hash{}, first->hash);
  QVERIFY(all->at(0).head == head && all->at(1).head == workflow::nextHead(head, second->hash));
  QVERIFY(all->at(1).application == "b1" && all->at(1).number == 1 && all->at(1).event == second->hash);
  const wire::SignedHead last = signedHead(**journal::last(*m_db));
  QVERIFY(wire::verify(last, key) && last.position == 2 && last.at == base::toMillis(kNow));
  QCOMPARE(last.store, (*store_identity::current(*m_db))->id);
  QVERIFY(!events::putBack(*m_db, *first, kRecorder));
}

void JournalTest::whatAnEarlierReleaseWroteIsSignedInItsOrder() {
  const Folder folder;
  const auto old = std::move(*db::Database::open(folder.dir.filePath("old.sqlite").toStdString()));
  QVERIFY(db::migrate(*old, serverMigrations().first(2)));
  settle(*old);
  const auto written = [&](const char* application) {
    workflow::Event one = begun(application);
    workflow::chain(one, nullptr);
    auto row = old->prepare("INSERT INTO event (application, number, content) VALUES (?1, 1, ?2)");
    if (!row.bind(1, one.application).bind(2, wire::write(one)).run()) throw std::runtime_error("event");
    auto told = old->prepare(
        "INSERT INTO feed (person, application, kind, device, number) "
        "SELECT owner, id, 'event', '', 1 FROM application WHERE id = ?1");
    if (!told.bind(1, one.application).run()) throw std::runtime_error("feed");
    return one;
  };
  const workflow::Event first = written("b1");
  written("a1");
  QVERIFY(db::migrate(*old, serverMigrations()));
  QVERIFY(!*store_identity::isDue(*old));
  QVERIFY(!old->transaction([&]() -> base::Result<void> {
    const auto early = events::append(*old, begun("a2"), kRecorder);
    return early ? base::Result<void>() : early.error();
  }));
  QVERIFY(store_identity::begin(*old, IdentityReason::Made, 5));
  QCOMPARE(*events::signAll(*old, kRecorder), std::int64_t{2});
  const auto all = journal::after(*old, 0, 10);
  QVERIFY(all->at(0).application == "b1" && all->at(1).application == "a1");
  const auto stored = events::of(*old, "b1")->front();
  QVERIFY(stored.hash == first.hash && workflow::verify(stored, crypto::publicKeyOf(kServerSeed)));
}

void JournalTest::aHeadFurtherOnIsNeverOlder() {
  QVERIFY(events::append(*m_db, begun("a1"), kRecorder));
  const Recorder earlier{kServerSeed, kNow - base::Millis(500)};
  QVERIFY(events::append(*m_db, begun("a2"), earlier));
  QCOMPARE((*journal::last(*m_db))->at, base::toMillis(kNow));
}

std::unique_ptr<QObject> makeJournalTest() {
  return std::make_unique<JournalTest>();
}

}  // namespace tarim::server::test

#include "tst_journal.moc"
