// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Rows of operations, events and receipts, as servers of before have stored them.
#include "server/store/events.hpp"
#include "server/store/operations.hpp"
#include "server/store/receipts.hpp"
#include "server/store/schema.hpp"
#include "tests/server/store/suites.hpp"
#include "tests/support/golden.hpp"

namespace tarim::server::test {

namespace {

using namespace tarim::tests;

/// Every row of a query, one line each.
std::string dump(db::Database& database, const std::string& query) {
  std::string lines;
  auto list = database.prepare(query);
  while (*list.step())
    lines += list.text(0) + "\n";
  return lines;
}

constexpr const char* kOperations =
    "SELECT application || '|' || device || '|' || sequence || '|' || wall || '|' || counter || '|' || "
    "base_wall || '|' || base_counter || '|' || base_device || '|' || cell_table || '|' || cell_row || '|' "
    "|| "
    "cell_column || '|' || value || '|' || restamped FROM operation ORDER BY application, device, sequence";
constexpr const char* kEvents =
    "SELECT application || '|' || number || '|' || content FROM event ORDER BY application, number";
constexpr const char* kReceipts =
    "SELECT number || '|' || application || '|' || attempt || '|' || root || '|' || policy || '|' || at || "
    "'|' || "
    "signature FROM receipt ORDER BY number";

dossier::Operation firstOperation() {
  dossier::Operation operation = full::operation();
  operation.sequence = 1;
  return operation;
}

}  // namespace

class StoreGoldenTest : public QObject {
  Q_OBJECT
 private slots:
  void rowsAreStoredAndReadAsBefore() {
    const Folder folder;
    const tarim::tests::FakeClock clock(kNow);
    auto store = Store::open(folder.path(), clock);
    QVERIFY(store);
    const auto written = (*store)->write([](db::Database& database) -> base::Result<void> {
      settle(database);
      if (auto put = operations::insert(database, "a1", firstOperation(), true); !put) return put.error();
      if (auto put = events::append(database, full::event(), kRecorder); !put) return put.error();
      return receipts::put(database, full::receipt());
    });
    QVERIFY(written);
    (void)(*store)->read([](db::Database& database) -> base::Result<void> {
      [&] {
        QVERIFY(isGolden("server/operation.row", dump(database, kOperations)));
        QVERIFY(isGolden("server/event.row", dump(database, kEvents)));
        QVERIFY(isGolden("server/receipt.row", dump(database, kReceipts)));
        const auto operations = operations::all(database, "a1");
        QVERIFY(operations && operations->at(0) == firstOperation());
        const auto receipts = receipts::of(database, "a1");
        QVERIFY(receipts && receipts->at(0).signature == full::receipt().signature);
        QVERIFY(workflow::text(receipts->at(0)) == workflow::text(full::receipt()));
        const auto events = events::of(database, "a1");
        QVERIFY(events && workflow::verifyChain(*events));
      }();
      return {};
    });
  }
};

std::unique_ptr<QObject> makeStoreGoldenTest() {
  return std::make_unique<StoreGoldenTest>();
}

}  // namespace tarim::server::test

#include "tst_golden.moc"
