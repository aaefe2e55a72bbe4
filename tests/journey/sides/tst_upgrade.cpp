// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// A server's folder and a device's vault as the first release left them (tests/data/release-0.1.0), opened by
// the programs of today: nothing has to be done by hand, nothing is missing, and what was not proved then is
// proved from now on.
#include "shared/base/files.hpp"
#include "tests/journey/sides/tests.hpp"
#include "tests/journey/sides/world.hpp"

#include <QJsonObject>
#include <QTest>

#include <filesystem>

using namespace tarim;
using tests::ServerProcess;

class UpgradeTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void aServerAndAVaultOfTheFirstReleaseGoOn();
  void aCopyOfTheFirstReleaseIsRestored();
};

namespace {

constexpr std::string_view kSubmitted = "97541bcbez1nh3qs";
constexpr std::string_view kNotYetSynced = "6dpprnd7ey8xwbkb";
const QString kVault = QStringLiteral("yhw31byvmkcq4scx");

}  // namespace

void UpgradeTest::aServerAndAVaultOfTheFirstReleaseGoOn() {
  QTemporaryDir folder;
  const std::filesystem::path there = folder.path().toStdString();
  std::filesystem::copy(TARIM_TESTS_DIR "/data/release-0.1.0", there,
                        std::filesystem::copy_options::recursive);
  ServerProcess server(folder.filePath(QStringLiteral("server")), QStringLiteral(TARIM_BIN_DIR));
  server.start();
  QCOMPARE(server.verify(), QString());

  auto vault = client::VaultShelf(there / "client" / "vaults").open(kVault.toStdString(), tests::kPassphrase);
  QVERIFY2(vault, vault ? "" : vault.error().line().c_str());
  client::Account account = (*vault)->account();
  account.server = server.address().toStdString();
  QVERIFY((*vault)->setAccount(account));
  const auto receipts = (*vault)->receipts(kSubmitted);
  QCOMPARE(receipts.size(), std::size_t(1));
  const base::SystemClock clock;
  const auto synced = client::SyncEngine(**vault, clock, {}).runOnce();
  QVERIFY2(synced, synced ? "" : synced.error().line().c_str());
  QCOMPARE(synced->itemsLeft, std::uint64_t(0));

  for (const client::DraftInfo& draft : (*vault)->drafts()) {
    QVERIFY2(!draft.held, draft.application.c_str());
    QCOMPARE(draft.acknowledged, draft.operations);
  }
  QCOMPARE((*vault)->state(kSubmitted).phase, workflow::Phase::InReview);
  QCOMPARE((*vault)->receipts(kSubmitted).front().signature, receipts.front().signature);
  QCOMPARE((*vault)->dossier(kNotYetSynced)->value("basic", "@", "name"), std::string_view("未同步"));
  const QJsonObject status = server.status();
  QCOMPARE(status[QLatin1String("events")].toInt(), 3);
  QCOMPARE(status[QLatin1String("receipts")].toInt(), 1);
  server.stop();
  QCOMPARE(server.verify(), QString());
}

void UpgradeTest::aCopyOfTheFirstReleaseIsRestored() {
  QTemporaryDir folder;
  const QString copy = folder.filePath(QStringLiteral("copy"));
  std::filesystem::copy(TARIM_TESTS_DIR "/data/release-0.1.0/server", copy.toStdString(),
                        std::filesystem::copy_options::recursive);
  ServerProcess server(folder.filePath(QStringLiteral("server")), QStringLiteral(TARIM_BIN_DIR));
  const QString said = server.run({QStringLiteral("restore"), copy, server.folder()});
  QVERIFY2(!said.contains(QStringLiteral("WRONG")), qPrintable(said));
  QCOMPARE(server.verify(), QString());
  server.start();
  QCOMPARE(server.status()[QLatin1String("receipts")].toInt(), 1);
  server.stop();
  QCOMPARE(server.verify(), QString());
}

std::unique_ptr<QObject> makeUpgradeTest() {
  return std::make_unique<UpgradeTest>();
}

#include "tst_upgrade.moc"
