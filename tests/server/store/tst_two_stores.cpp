// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Two stores on one database, as two processes have it, and many writers at each: every device is told
// everything, no number is refused or given twice, and no chain breaks. SQLite keeps writers apart by itself;
// in an engine that locks rows the turns do.
#include "server/store/events.hpp"
#include "server/store/feed.hpp"
#include "server/store/notices.hpp"
#include "server/store/operations.hpp"
#include "server/store/turns.hpp"
#include "shared/workflow/record.hpp"
#include "tests/server/store/suites.hpp"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <functional>
#include <set>
#include <thread>

namespace tarim::server::test {
namespace {

using base::Result;

constexpr int kWriters = 8;  ///< Every other one at the second store.

}  // namespace

class TwoStoresTest : public QObject {
  Q_OBJECT
 private slots:
  void init();
  void cleanup();
  void aDeviceThatListensIsToldEverything();
  void everybodyGetsANumberOfTheirOwn();
  void eventsOfOneApplicationFollowEachOther();
  void noticesHaveIdsOfTheirOwn();

 private:
  using Work = std::function<Result<void>(db::Database&, int writer, int round)>;
  /// Each round of each writer is a job; how many were refused.
  int writeAtOnce(int rounds, const Work& work);
  template <class Job>
  auto read(Job&& job) {
    return *m_stores[0]->read(std::forward<Job>(job));
  }

  std::unique_ptr<Folder> m_folder;
  tests::FakeClock m_clock{kNow};
  std::unique_ptr<Store> m_stores[2];
};

void TwoStoresTest::init() {
  m_folder = std::make_unique<Folder>();
  m_stores[0] = std::move(*Store::open(m_folder->path(), m_clock));
  m_stores[1] = std::move(*Store::openBeside(m_folder->path(), m_clock));
  QVERIFY(m_stores[0]->write(
      [](db::Database& database) -> Result<void> { return settle(database), Result<void>(); }));
}

void TwoStoresTest::cleanup() {
  for (auto& store : m_stores)
    store.reset();
}

int TwoStoresTest::writeAtOnce(int rounds, const Work& work) {
  std::atomic<int> refused = 0;
  std::vector<std::thread> threads;
  for (int writer = 0; writer < kWriters; ++writer)
    threads.emplace_back([&, writer] {
      for (int round = 0; round < rounds; ++round) {
        const auto done = m_stores[writer % 2]->write(
            [&](db::Database& database) { return work(database, writer, round); });
        if (done) continue;
        ++refused;
        qWarning("%s", done.error().line().c_str());
      }
    });
  for (std::thread& thread : threads)
    thread.join();
  return refused;
}

void TwoStoresTest::aDeviceThatListensIsToldEverything() {
  constexpr int kEach = 100;
  std::atomic<bool> over = false;
  std::multiset<std::pair<std::string, std::uint64_t>> told;
  std::thread device([&] {
    std::int64_t cursor = 0;
    for (bool isLast = false; !isLast;) {
      isLast = over;
      const auto page = m_stores[0]->read(
          [&](db::Database& database) { return feed::after(database, "ayi", cursor, {.items = 50}); });
      if (!page) continue;
      for (const wire::FeedItem& item : page->items)
        told.emplace(item.operation->stamp.device, item.operation->sequence);
      cursor = page->cursor;
      isLast = isLast && !page->more;
    }
  });
  const int refused = writeAtOnce(kEach, [](db::Database& database, int writer, int round) -> Result<void> {
    const auto turn = turns::ofPerson(database, "ayi");
    if (!turn) return turn.error();
    dossier::Operation operation;
    operation.sequence = static_cast<std::uint64_t>(round) + 1;
    operation.stamp = {round, 0, "d" + std::to_string(writer)};
    const auto stored = operations::insert(database, writer < 4 ? "a1" : "a2", operation, false);
    return stored ? Result<void>() : stored.error();
  });
  over = true;
  device.join();
  QCOMPARE(refused, 0);
  QCOMPARE(told.size(), std::size_t{kWriters * kEach});
  QVERIFY(std::adjacent_find(told.begin(), told.end()) == told.end());
}

void TwoStoresTest::everybodyGetsANumberOfTheirOwn() {
  constexpr int kEach = 25;
  const int refused = writeAtOnce(kEach, [](db::Database& database, int writer, int round) -> Result<void> {
    const std::string id = "n" + std::to_string(writer) + "-" + std::to_string(round);
    const auto added =
        applications::add(database, id, writer % 2 == 0 ? "ayi" : "bek", std::string(64, 'a'), 1);
    if (!added) return added;
    const auto number = applications::giveNumber(database, id, "2024");
    return number ? Result<void>() : number.error();
  });
  QCOMPARE(refused, 0);
  const auto given = read([](db::Database& database) { return applications::numbers(database); });
  QCOMPARE(given.size(), std::size_t{kWriters * kEach});
  for (std::size_t i = 0; i < given.size(); ++i)
    QCOMPARE(given[i].number, static_cast<int>(i) + 1);
}

void TwoStoresTest::eventsOfOneApplicationFollowEachOther() {
  constexpr int kEach = 25;
  const int refused = writeAtOnce(kEach, [](db::Database& database, int writer, int) -> Result<void> {
    const std::string application = writer < 6 ? "a1" : "b1";
    const auto turn = turns::ofOwner(database, application);
    if (!turn) return turn.error();
    workflow::Event event;
    event.application = application;
    event.kind = workflow::EventKind::Opened;
    event.at = kNow;
    const auto stored = events::append(database, std::move(event), kRecorder);
    return stored ? Result<void>() : stored.error();
  });
  QCOMPARE(refused, 0);
  for (const auto& [application, writers] : {std::pair{"a1", 6}, std::pair{"b1", 2}}) {
    const auto all = read([&, id = application](db::Database& database) { return events::of(database, id); });
    QCOMPARE(all.size(), static_cast<std::size_t>(writers * kEach));
    QVERIFY(workflow::verifyChain(all));
  }
  const auto journal = read([](db::Database& database) { return journal::after(database, 0, 1000); });
  QCOMPARE(journal.size(), std::size_t{kWriters * kEach});
  base::Hash head;
  for (std::size_t i = 0; i < journal.size(); ++i) {
    head = workflow::nextHead(head, journal[i].event);
    QVERIFY(journal[i].position == static_cast<std::int64_t>(i) + 1 && journal[i].head == head);
  }
}

void TwoStoresTest::noticesHaveIdsOfTheirOwn() {
  constexpr int kEach = 25;
  const int refused = writeAtOnce(kEach, [](db::Database& database, int writer, int) -> Result<void> {
    const auto id = notices::put(database, {0, writer % 2 == 0 ? "ayi" : "bek", "a1", "returned", "", 1});
    return id ? Result<void>() : id.error();
  });
  QCOMPARE(refused, 0);
  const auto waiting = read([](db::Database& database) { return notices::waiting(database, 1000); });
  QCOMPARE(waiting.size(), std::size_t{kWriters * kEach});
  for (std::size_t i = 0; i < waiting.size(); ++i)
    QCOMPARE(waiting[i].id, static_cast<std::int64_t>(i) + 1);
}

std::unique_ptr<QObject> makeTwoStoresTest() {
  return std::make_unique<TwoStoresTest>();
}

}  // namespace tarim::server::test

#include "tst_two_stores.moc"
