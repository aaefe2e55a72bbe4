// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// Which applications of one cycle have the same ID number, as the queue and the opened dossier ask for it.
#include "server/store/id_numbers.hpp"
#include "server/store/schema.hpp"
#include "server/store/store_identity.hpp"
#include "tests/server/store/suites.hpp"

#include <QTest>

namespace tarim::server::test {

class IdNumbersTest : public QObject {
  Q_OBJECT
 private slots:
  void theQueueKnowsWhoSharesAnIdNumber();
};

void IdNumbersTest::theQueueKnowsWhoSharesAnIdNumber() {
  const Folder folder;
  const auto database = std::move(*db::Database::open(folder.dir.filePath("t.sqlite").toStdString()));
  QVERIFY(db::migrate(*database, serverMigrations()));
  settle(*database);
  QVERIFY(store_identity::settle(*database, 1));
  const auto sharing = [&] {
    std::vector<std::string> ids;
    for (const QueueEntry& entry : *applications::queue(*database, {}))
      if (entry.sharesIdNumber) ids.push_back(entry.application.id);
    return ids;
  };
  for (const char* id : {"b1", "a1", "a2"}) {
    ApplicationSummary summary;
    summary.submittedAt = 40;
    QVERIFY(applications::setSummary(*database, id, summary));
  }
  QVERIFY(applications::giveNumber(*database, "a1", "2024") &&
          applications::giveNumber(*database, "b1", "2024"));
  QVERIFY(sharing().empty());
  QVERIFY(id_numbers::put(*database, "a1", "") && id_numbers::put(*database, "b1", ""));
  QVERIFY(sharing().empty());  // Without a number there is nothing to share.
  QVERIFY(id_numbers::put(*database, "a1", "1X") && id_numbers::put(*database, "b1", "1X"));
  QCOMPARE(sharing(), (std::vector<std::string>{"a1", "b1"}));
  QCOMPARE(*id_numbers::sharing(*database, "a1", 5), std::vector<std::string>{"b1"});
  QVERIFY(id_numbers::sharing(*database, "a1", 0)->empty());
  QVERIFY(applications::giveNumber(*database, "a2", "2025") && id_numbers::put(*database, "a2", "1X"));
  QVERIFY(id_numbers::put(*database, "b1", "2X"));
  QVERIFY(sharing().empty());  // Another year is another application of the same person.
}

std::unique_ptr<QObject> makeIdNumbersTest() {
  return std::make_unique<IdNumbersTest>();
}

}  // namespace tarim::server::test

#include "tst_id_numbers.moc"
