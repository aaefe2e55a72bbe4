// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// What is counted as operations are stored is what counting them all afterwards gives.
#include "server/store/draft_sizes.hpp"
#include "server/store/operations.hpp"
#include "server/store/schema.hpp"
#include "tests/server/store/suites.hpp"

#include <QTest>

#include <random>
#include <set>

namespace tarim::server::test {

namespace {

dossier::Operation randomOperation(std::mt19937& random, std::uint64_t sequence, const std::string& device) {
  dossier::Operation operation;
  operation.sequence = sequence;
  operation.stamp = {std::int64_t(1000 + random() % 5), std::uint32_t(random() % 4), device};
  operation.cell = {random() % 2 ? "work" : "paper", "r" + std::to_string(random() % 4),
                    "c" + std::to_string(random() % 4)};
  operation.value = std::string(random() % 30, 'x');
  return operation;
}

StoredDraft countedAnew(const std::vector<dossier::Operation>& operations) {
  StoredDraft draft;
  std::set<dossier::CellKey> cells;
  std::set<std::pair<std::string, std::string>> rows;
  for (const dossier::Operation& one : operations) {
    draft.size.bytes += one.value.size();
    cells.insert(one.cell);
    rows.emplace(one.cell.table, one.cell.row);
    const dossier::Stamp stamp{one.stamp.wall, one.stamp.counter, {}};
    draft.highest = std::max(draft.highest, stamp);
  }
  draft.size.operations = operations.size();
  draft.size.cells = cells.size();
  draft.size.rows = rows.size();
  return draft;
}

bool isSameSize(const StoredDraft& one, const StoredDraft& other) {
  return one.size.operations == other.size.operations && one.size.bytes == other.size.bytes &&
         one.size.cells == other.size.cells && one.size.rows == other.size.rows &&
         one.highest == other.highest;
}

std::unique_ptr<db::Database> storeMigratedTo(const Folder& folder, std::size_t version) {
  auto database = std::move(*db::Database::open(folder.dir.filePath("t.sqlite").toStdString()));
  if (!db::migrate(*database, serverMigrations().first(version))) throw std::runtime_error("not migrated");
  settle(*database);
  return database;
}

}  // namespace

class DraftSizesTest : public QObject {
  Q_OBJECT
 private slots:
  void everyOperationIsCounted_data();
  void everyOperationIsCounted();
  void aPersonsDraftsAreCountedTogether();
  void operationsOfBeforeAreCountedWhenTheStoreIsMigrated();
};

void DraftSizesTest::everyOperationIsCounted_data() {
  QTest::addColumn<unsigned>("seed");
  const unsigned first = qEnvironmentVariableIsSet("TARIM_SEED")
                             ? unsigned(qEnvironmentVariableIntValue("TARIM_SEED"))
                             : std::random_device()();
  for (unsigned seed = first; seed != first + 10; ++seed)
    QTest::addRow("seed %u", seed) << seed;
}

void DraftSizesTest::everyOperationIsCounted() {
  QFETCH(const unsigned, seed);
  std::mt19937 random(seed);
  const Folder folder;
  const auto database = storeMigratedTo(folder, serverMigrations().size());
  QVERIFY(isSameSize(*draft_sizes::of(*database, "ayi", "a1"), {}));
  std::map<std::string, std::uint64_t> sequences;
  for (int i = 0; i < 40; ++i) {
    const std::string device = random() % 2 ? "d1" : "d2";
    const auto operation = randomOperation(random, ++sequences[device], device);
    QVERIFY(*operations::insert(*database, "a1", operation, false));
    QVERIFY(!*operations::insert(*database, "a1", operation, false));  // Stored once, counted once.
    QVERIFY(
        isSameSize(*draft_sizes::of(*database, "ayi", "a1"), countedAnew(*operations::all(*database, "a1"))));
  }
  QVERIFY(isSameSize(*draft_sizes::of(*database, "ayi", "a2"), {}));
}

void DraftSizesTest::aPersonsDraftsAreCountedTogether() {
  const Folder folder;
  const auto database = storeMigratedTo(folder, serverMigrations().size());
  std::mt19937 random(1);
  QCOMPARE(*draft_sizes::bytesOf(*database, "ayi"), std::uint64_t{0});
  std::uint64_t bytes = 0;
  for (const char* draft : {"a1", "a2", "b1"}) {
    auto operation = randomOperation(random, 1, "d1");
    operation.value = std::string(100, 'x');
    QVERIFY(operations::insert(*database, draft, operation, false));
    bytes += draft[0] == 'a' ? 100 + dossier::kOperationBytes : 0;
  }
  QCOMPARE(*draft_sizes::bytesOf(*database, "ayi"), bytes);
}

void DraftSizesTest::operationsOfBeforeAreCountedWhenTheStoreIsMigrated() {
  const Folder folder;
  const auto database = storeMigratedTo(folder, 11);
  QVERIFY(database->execute(
      "INSERT INTO operation (application, device, sequence, wall, counter, base_wall, "
      "base_counter, base_device, cell_table, cell_row, cell_column, value, restamped) VALUES "
      "('a1','d1',1,7,3,0,0,'','work','r1','from','abc',0),"
      "('a1','d1',2,9,1,0,0,'','work','r1','from','de',0),"
      "('a1','d2',1,9,2,0,0,'','work','r2','from','f',0),"
      "('b1','d3',1,5,0,0,0,'','basic','@','name','gh',0)"));
  QVERIFY(db::migrate(*database, serverMigrations()));
  QVERIFY(isSameSize(*draft_sizes::of(*database, "ayi", "a1"), {{3, 6, 2, 2}, {9, 2, {}}}));
  QVERIFY(isSameSize(*draft_sizes::of(*database, "bek", "b1"), {{1, 2, 1, 1}, {5, 0, {}}}));
  QVERIFY(isSameSize(*draft_sizes::of(*database, "ayi", "a2"), {}));
  // An old cell is not new again.
  dossier::Operation operation;
  operation.sequence = 2;
  operation.stamp = {10, 0, "d2"};
  operation.cell = {"work", "r2", "from"};
  QVERIFY(operations::insert(*database, "a1", operation, false));
  QCOMPARE(draft_sizes::of(*database, "ayi", "a1")->size.cells, std::uint64_t{2});
}

std::unique_ptr<QObject> makeDraftSizesTest() {
  return std::make_unique<DraftSizesTest>();
}

}  // namespace tarim::server::test

#include "tst_draft_sizes.moc"
