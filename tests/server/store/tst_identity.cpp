// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// A store keeps its identity until it is restored from a copy; then it has another one.
#include "server/store/store_identity.hpp"
#include "tests/server/store/suites.hpp"

#include <QTest>

namespace tarim::server::test {
namespace {

StoreIdentity identityOf(Store& store) {
  return **store.read([](db::Database& database) { return store_identity::current(database); });
}

bool isCopy(Store& store) {
  return *store.read([](db::Database& database) { return store_identity::isCopy(database); });
}

}  // namespace

class IdentityTest : public QObject {
  Q_OBJECT
 private slots:
  void init();
  void aNewStoreHasOneThatStays();
  void aCopyThatIsServedIsAnotherStore();
  void readingACopyLeavesItACopy();
  void aCommandThatWritesToACopyMakesItAnotherStore();
  void aCopyOfACopyIsOne();
  void theOriginalStaysWhatItIs();
  void afterARestoreNoNumberIsGivenTwice();
  void eachRestoreLeavesNumbersFree();

 private:
  [[nodiscard]] std::unique_ptr<Store> open(const base::Path& folder) const {
    return std::move(*Store::open(folder, m_clock));
  }
  [[nodiscard]] std::unique_ptr<Store> beside(const base::Path& folder) const {
    return std::move(*Store::openBeside(folder, m_clock));
  }
  /// A folder with a copy of the store.
  base::Path copied(Store& store, const char* name) const {
    const base::Path folder = m_folder->path().parent_path() / name;
    std::filesystem::create_directories(folder);
    if (!store.copyTo(folder / "tarim.sqlite")) throw std::runtime_error("not copied");
    return folder;
  }
  static int numberOf(Store& store, const char* application, const char* cycle) {
    return *store.write(
        [&](db::Database& database) { return applications::giveNumber(database, application, cycle); });
  }

  std::unique_ptr<Folder> m_folder;
  tests::FakeClock m_clock{kNow};
};

void IdentityTest::init() {
  m_folder = std::make_unique<Folder>();
}

void IdentityTest::aNewStoreHasOneThatStays() {
  const StoreIdentity made = identityOf(*open(m_folder->path()));
  QCOMPARE(made.number, 1);
  QCOMPARE(made.id.size(), std::size_t{16});
  QVERIFY(made.why == IdentityReason::Made);
  QCOMPARE(made.since, base::toMillis(kNow));
  QCOMPARE(identityOf(*open(m_folder->path())).id, made.id);
  QCOMPARE(identityOf(*beside(m_folder->path())).id, made.id);
}

void IdentityTest::aCopyThatIsServedIsAnotherStore() {
  const auto store = open(m_folder->path());
  const base::Path copy = copied(*store, "copy");
  const StoreIdentity restored = identityOf(*open(copy));
  QVERIFY(restored.id != identityOf(*store).id);
  QVERIFY(restored.why == IdentityReason::Restored);
  QCOMPARE(restored.number, 2);
  const auto again = open(copy);
  QCOMPARE(identityOf(*again).id, restored.id);
  QVERIFY(!isCopy(*again));
  const auto all = again->read([](db::Database& database) { return store_identity::all(database); });
  QCOMPARE(all->size(), std::size_t{2});
}

void IdentityTest::readingACopyLeavesItACopy() {
  const auto store = open(m_folder->path());
  const base::Path copy = copied(*store, "copy");
  QCOMPARE(identityOf(*beside(copy)).id, identityOf(*store).id);
  QVERIFY(isCopy(*beside(copy)));
}

void IdentityTest::aCommandThatWritesToACopyMakesItAnotherStore() {
  const auto store = open(m_folder->path());
  const auto copy = beside(copied(*store, "copy"));
  QVERIFY(copy->write([](db::Database& database) {
    return directory::putUnit(database, {"u", "name", "county", ""});
  }));
  QVERIFY(identityOf(*copy).id != identityOf(*store).id);
  QVERIFY(!isCopy(*copy));
}

void IdentityTest::aCopyOfACopyIsOne() {
  const auto store = open(m_folder->path());
  const auto copy = beside(copied(*store, "copy"));
  const base::Path second = copied(*copy, "second");
  QVERIFY(isCopy(*beside(second)));
  QVERIFY(identityOf(*open(second)).id != identityOf(*store).id);
}

void IdentityTest::theOriginalStaysWhatItIs() {
  const auto store = open(m_folder->path());
  const std::string before = identityOf(*store).id;
  (void)copied(*store, "copy");
  QVERIFY(!isCopy(*store));
  QCOMPARE(identityOf(*store).id, before);
}

void IdentityTest::afterARestoreNoNumberIsGivenTwice() {
  const auto store = open(m_folder->path());
  QVERIFY(store->write(
      [](db::Database& database) -> base::Result<void> { return settle(database), base::Result<void>(); }));
  QCOMPARE(numberOf(*store, "a1", "2024"), 1);
  const auto restored = open(copied(*store, "copy"));
  QCOMPARE(numberOf(*store, "a2", "2024"), 2);
  QCOMPARE(numberOf(*store, "b1", "2025"), 1);
  QCOMPARE(numberOf(*restored, "a1", "2024"), 1);
  QCOMPARE(numberOf(*restored, "a2", "2024"), int(1 + kNumberReserve + 1));
  QCOMPARE(numberOf(*restored, "b1", "2025"), int(kNumberReserve + 1));
}

void IdentityTest::eachRestoreLeavesNumbersFree() {
  const auto store = open(m_folder->path());
  QVERIFY(store->write(
      [](db::Database& database) -> base::Result<void> { return settle(database), base::Result<void>(); }));
  const auto restored = open(copied(*store, "copy"));
  const int first = numberOf(*restored, "a1", "2024");
  const auto again = open(copied(*restored, "again"));
  QCOMPARE(numberOf(*again, "a2", "2024"), int(first + kNumberReserve + 1));
  QCOMPARE(numberOf(*again, "b1", "2024"), int(first + kNumberReserve + 2));
}

std::unique_ptr<QObject> makeIdentityTest() {
  return std::make_unique<IdentityTest>();
}

}  // namespace tarim::server::test

#include "tst_identity.moc"
