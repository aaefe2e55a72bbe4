// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Somebody with the disk removes rows or changes counters between two openings: it is told, and the next sync
// says everything again.
#include "client/vault/schema.hpp"
#include "tests/client/vault/directory_of_test.hpp"
#include "tests/client/vault/model_server.hpp"

#include <QTest>

namespace tarim::client::test {

using base::Code;

class TamperedTest : public QObject {
  Q_OBJECT
 private slots:
  void init();
  void anUntouchedVaultIsNotHeld();
  void whatWasChangedIsToldAndSaidAgain_data();
  void whatWasChangedIsToldAndSaidAgain();
  void aRemovedOperationOfAnotherDeviceComesBack();
  void aVaultOfAnEarlierProgramIsTakenAsItIs();

 private:
  void sync() {
    const auto request = m_vault->exchange.pending(kNow);
    const auto answer = m_server.answer(request, m_vault->settings.account().device, base::toMillis(kNow));
    QVERIFY(bool(m_vault->exchange.apply(answer, kNow, &request)));
  }
  void change(const std::string& sql) {
    const std::string id = m_vault->info().id;
    m_vault.reset();
    {
      const auto database = *db::Database::open(m_folder->path() / id / "vault.db");
      QVERIFY2(bool(database->execute(sql)), sql.c_str());
    }
    m_vault = openVault(m_folder->path(), id);
  }
  DraftInfo info() { return m_vault->drafts.list().front(); }

  std::unique_ptr<Folder> m_folder;
  std::unique_ptr<Vault> m_vault;
  ModelServer m_server;
  std::string m_draft;
};

/// Five operations that the server has, three that it has not.
void TamperedTest::init() {
  m_vault.reset();
  m_folder = std::make_unique<Folder>();
  m_server = ModelServer();
  m_vault = createVault(m_folder->path());
  m_draft = newDraft(*m_vault);
  for (const char* value : {"1", "2", "3", "4", "5"})
    QVERIFY(put(*m_vault, m_draft, "name", value));
  sync();
  QCOMPARE(info().acknowledged, std::uint64_t(5));
  for (const char* value : {"6", "7", "8"})
    QVERIFY(put(*m_vault, m_draft, "name", value));
}

void TamperedTest::anUntouchedVaultIsNotHeld() {
  change("SELECT 1");
  QVERIFY(!info().held);
  QCOMPARE(info().acknowledged, std::uint64_t(5));
  QCOMPARE(m_vault->exchange.pending(kNow).operations.front().operations.size(), std::size_t(3));
  sync();
  change("SELECT 1");
  QVERIFY(!info().held);
  QCOMPARE(info().acknowledged, std::uint64_t(8));
}

void TamperedTest::whatWasChangedIsToldAndSaidAgain_data() {
  QTest::addColumn<QByteArray>("sql");
  QTest::addColumn<int>("left");
  QTest::addColumn<bool>("isCopy");
  const auto row = [](const char* name, const char* sql, int left, bool isCopy) {
    QTest::newRow(name) << QByteArray(sql) << left << isCopy;
  };
  row("said to be acknowledged", "UPDATE draft SET acknowledged = 100000", 8, false);
  row("the newest removed", "DELETE FROM operation WHERE sequence > 6", 6, false);
  row("one that was not sent removed", "DELETE FROM operation WHERE sequence = 7", 7, false);
  row("one that was sent removed", "DELETE FROM operation WHERE sequence = 3", 7, true);
  row("some that were sent removed", "DELETE FROM operation WHERE sequence > 3", 3, true);
  row("the proof removed", "UPDATE draft SET proof = NULL", 8, false);
}

void TamperedTest::whatWasChangedIsToldAndSaidAgain() {
  QFETCH(QByteArray, sql);
  QFETCH(int, left);
  QFETCH(bool, isCopy);
  change(sql.toStdString());
  QVERIFY(info().held);
  QCOMPARE(info().held->code, Code::OlderCopy);
  QCOMPARE(info().acknowledged, std::uint64_t(0));
  const auto request = m_vault->exchange.pending(kNow);
  QCOMPARE(request.cursor, std::int64_t(0));
  const auto& operations = request.operations.front().operations;
  QCOMPARE(int(operations.size()), left);
  for (std::size_t i = 0; i < operations.size(); ++i)
    QCOMPARE(operations[i].sequence, std::uint64_t(i + 1));
  // It is told until a sync has dealt with it, not once.
  change("SELECT 1");
  QVERIFY(info().held);
  sync();
  // Then the vault becomes another device, as copies do, and gets back what the server has.
  QCOMPARE(info().held.has_value(), isCopy);
}

void TamperedTest::aRemovedOperationOfAnotherDeviceComesBack() {
  dossier::Operation operation;
  operation.sequence = 1;
  operation.stamp = {base::toMillis(kNow) + 5, 0, "another"};
  operation.cell = {"basic", "@", "phone"};
  operation.value = "13909960123";
  wire::SyncRequest others;
  others.protocol = 1;
  others.operations = {{m_draft, {operation}}};
  (void)m_server.answer(others, "another", base::toMillis(kNow));
  sync();
  QCOMPARE(valueOf(*m_vault, m_draft, "phone"), std::string("13909960123"));
  change("DELETE FROM operation WHERE device = 'another'");
  QVERIFY(info().held);
  QCOMPARE(valueOf(*m_vault, m_draft, "phone"), std::string());
  for (int i = 0; i < 4; ++i)
    sync();
  QVERIFY(!info().held);
  QCOMPARE(valueOf(*m_vault, m_draft, "phone"), std::string("13909960123"));
}

void TamperedTest::aVaultOfAnEarlierProgramIsTakenAsItIs() {
  change("ALTER TABLE draft DROP COLUMN proof; PRAGMA user_version = 3");
  QVERIFY(!info().held);
  QCOMPARE(info().acknowledged, std::uint64_t(5));
  change("UPDATE draft SET acknowledged = 8");
  QVERIFY2(info().held, "proved from then on");
}

std::unique_ptr<QObject> makeTamperedTest() {
  return std::make_unique<TamperedTest>();
}

}  // namespace tarim::client::test

#include "tst_tampered.moc"
