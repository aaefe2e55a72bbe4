// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Copies of a vault, as people make them and from the command line: a backup put back, a copy made before the
// submission, a package of a copy; what is printed, and how the programs end.
#include "tests/journey/sides/tests.hpp"
#include "tests/journey/sides/world.hpp"

#include <QDir>
#include <QTest>

#include <filesystem>

using namespace tarim;
using tests::Device;
using tests::World;

class CopiesTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void anOlderBackupIsMergedAndSaysSo();
  void aCopyFromBeforeTheSubmissionSaysThatReviewersHaveIt();
  void aPackageOfACopyMergesAtTheNextSync();
  void aRevokedDeviceTakesItsCopiesAlong();
};

namespace {

struct Ended {
  int code = -1;
  QString said;
};

/// tarim-cli on this device's vault, which is closed meanwhile and stays so.
Ended tarimCli(Device& device, const QStringList& words) {
  device.close();
  QProcess program;
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  environment.insert(QStringLiteral("TARIM_PASSPHRASE"), QString::fromStdString(tests::kPassphrase));
  environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
  program.setProcessEnvironment(environment);
  program.setProcessChannelMode(QProcess::MergedChannels);
  program.start(QStringLiteral(TARIM_BIN_DIR "/tarim-cli"),
                words + QStringList{QStringLiteral("--data"), device.folder});
  program.waitForFinished(120'000);
  return {program.exitStatus() == QProcess::NormalExit ? program.exitCode() : -1,
          QString::fromUtf8(program.readAll())};
}

/// The folder as it is now.
Device copyOf(World& world, Device& device, const QString& name) {
  device.close();
  const QString folder = world.folder(name);
  std::filesystem::copy(device.folder.toStdString(), folder.toStdString(),
                        std::filesystem::copy_options::recursive);
  return {folder, device.id, {}};
}

Ended type(Device& device, const QString& column, const QString& value) {
  return tarimCli(device, {"set", "basic", "@", column, value});
}

std::string nameOf(Device& device) {
  device.open();
  const std::string name = device.vault->settings.account().device;
  device.close();
  return name;
}

}  // namespace

void CopiesTest::anOlderBackupIsMergedAndSaysSo() {
  World world;
  Device device = world.deviceOf("ayinur", "device");
  const std::string draft = world.fill(device);
  QCOMPARE(tarimCli(device, {"sync"}).code, 0);
  Device backup = copyOf(world, device, "backup");
  QCOMPARE(type(device, "phone", "13900000001").code, 0);
  QCOMPARE(type(device, "profession", "水文地质").code, 0);
  QCOMPARE(tarimCli(device, {"sync"}).code, 0);
  // The machine breaks; the backup is put back, and something else is typed.
  QCOMPARE(type(backup, "phone", "13900000002").code, 0);
  const std::string before = nameOf(backup);
  const Ended merged = tarimCli(backup, {"sync"});
  QVERIFY2(merged.code == 0, qPrintable(merged.said));
  QVERIFY2(merged.said.contains("was a copy of device " + QString::fromStdString(before)),
           qPrintable(merged.said));
  QVERIFY(merged.said.contains("synced: 0 left"));
  const Ended again = tarimCli(backup, {"sync"});
  QVERIFY(again.code == 0 && !again.said.contains("copy"));
  backup.open();
  QCOMPARE(std::string(backup.vault->drafts.dossier(draft)->value("basic", "@", "phone")),
           std::string("13900000002"));
  QCOMPARE(std::string(backup.vault->drafts.dossier(draft)->value("basic", "@", "profession")),
           std::string("水文地质"));
  // Neither phone was typed in the knowledge of the other: the person is asked.
  QCOMPARE(backup.vault->drafts.conflicts(draft).size(), std::size_t(1));
  const QString devices = world.server().run({"devices", "ayinur"});
  QVERIFY2(devices.contains("copy of " + QString::fromStdString(before)), qPrintable(devices));
  QCOMPARE(world.server().verify(), QString());
}

void CopiesTest::aCopyFromBeforeTheSubmissionSaysThatReviewersHaveIt() {
  World world;
  Device device = world.deviceOf("ayinur", "device");
  const std::string draft = world.fill(device);
  QVERIFY(bool(world.sync(device)));
  Device copy = copyOf(world, device, "copy");
  device.open();
  world.submit(device, draft);
  device.close();
  QCOMPARE(type(copy, "phone", "13900000002").code, 0);
  const Ended held = tarimCli(copy, {"sync"});
  QVERIFY2(held.code == 1, qPrintable(held.said));
  QVERIFY2(held.said.contains("held: " + QString::fromStdString(draft) + ": Locked"), qPrintable(held.said));
  // So says everything that is asked later, until it comes back or the edit is taken.
  QCOMPARE(tarimCli(copy, {"sync"}).code, 1);
  const Ended submit = tarimCli(copy, {"submit"});
  QVERIFY2(submit.code == 1 && submit.said.contains("Locked"), qPrintable(submit.said));
  const Ended status = tarimCli(copy, {"status", "--json"});
  QVERIFY(status.code == 0 && status.said.contains("\"held\":1") && status.said.contains("\"left\":1"));
  QDir().mkpath(world.folder("stick"));
  QCOMPARE(tarimCli(copy, {"pack", world.folder("stick")}).code, 1);
  copy.open();
  QCOMPARE(copy.vault->exchange.state(draft).phase, workflow::Phase::InReview);
  QCOMPARE(copy.vault->exchange.receipts(draft).size(), std::size_t(1));
  QCOMPARE(std::string(copy.vault->drafts.dossier(draft)->value("basic", "@", "phone")),
           std::string("13900000002"));
}

void CopiesTest::aPackageOfACopyMergesAtTheNextSync() {
  World world;
  Device device = world.deviceOf("ayinur", "device");
  const std::string draft = world.fill(device);
  QVERIFY(bool(world.sync(device)));
  Device copy = copyOf(world, device, "copy");
  QCOMPARE(type(device, "phone", "13900000001").code, 0);
  QCOMPARE(tarimCli(device, {"sync"}).code, 0);
  QCOMPARE(type(copy, "phone", "13900000002").code, 0);
  const QString stick = world.folder("stick");
  const QString replies = world.folder("replies");
  QDir().mkpath(stick);
  QCOMPARE(tarimCli(copy, {"pack", stick}).code, 0);
  world.server().run({"package", "import", stick, "--replies", replies});
  const QString reply = replies + "/" + QDir(replies).entryList({"reply-*.tarim"}, QDir::Files).value(0);
  // The other copy cannot take it for an answer to what it has sent.
  QCOMPARE(type(device, "profession", "水文地质").code, 0);
  const Ended wrong = tarimCli(device, {"package", "receive", reply});
  QVERIFY2(wrong.code == 1 && wrong.said.contains("another copy of it did"), qPrintable(wrong.said));
  const Ended received = tarimCli(copy, {"package", "receive", reply});
  QVERIFY2(received.code == 1 && received.said.contains("OlderCopy"), qPrintable(received.said));
  QVERIFY(received.said.contains("the next sync over a network"));
  const Ended merged = tarimCli(copy, {"sync"});
  QVERIFY2(merged.code == 0 && merged.said.contains("was a copy"), qPrintable(merged.said));
  QCOMPARE(tarimCli(device, {"sync"}).code, 0);
  QCOMPARE(tarimCli(copy, {"sync"}).code, 0);
  device.open();
  copy.open();
  QVERIFY(device.vault->drafts.dossier(draft)->cells() == copy.vault->drafts.dossier(draft)->cells());
  QCOMPARE(device.vault->drafts.conflicts(draft).size(), std::size_t(1));
}

void CopiesTest::aRevokedDeviceTakesItsCopiesAlong() {
  World world;
  Device device = world.deviceOf("ayinur", "device");
  (void)world.fill(device);
  QVERIFY(bool(world.sync(device)));
  Device copy = copyOf(world, device, "copy");
  QCOMPARE(type(device, "phone", "13900000001").code, 0);
  QCOMPARE(tarimCli(device, {"sync"}).code, 0);
  QCOMPARE(tarimCli(copy, {"sync"}).code, 0);
  const QString original = QString::fromStdString(nameOf(device));
  const QString other = QString::fromStdString(nameOf(copy));
  QVERIFY(original != other);
  const QString said = world.server().run({"revoke", original});
  QVERIFY2(said.contains(original) && said.contains(other + " (") && said.contains("enrol-code ayinur"),
           qPrintable(said));
  for (Device* one : {&device, &copy}) {
    const Ended refused = tarimCli(*one, {"sync"});
    QVERIFY2(refused.code == 2 && refused.said.contains("NotAuthenticated"), qPrintable(refused.said));
  }
  // Its person still uses it.
  copy.open();
  QVERIFY(bool(world.enrol(copy, world.server().enrolmentCode("ayinur"))));
  QCOMPARE(tarimCli(copy, {"sync"}).code, 0);
}

std::unique_ptr<QObject> makeCopiesTest() {
  return std::make_unique<CopiesTest>();
}

#include "tst_copies.moc"
