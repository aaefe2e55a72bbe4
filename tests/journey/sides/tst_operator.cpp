// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// What an operator does to a server, and what devices make of it: commands typed as root beside a server that
// runs as somebody else, and a restore on "another machine".
#include "client/package/pack.hpp"
#include "client/package/receive.hpp"
#include "client/vault/submission.hpp"
#include "tests/journey/sides/tests.hpp"
#include "tests/journey/sides/world.hpp"

#include <QDir>
#include <QDirIterator>
#include <QTest>

#include <unistd.h>

using namespace tarim;
using tests::Device;
using tests::World;

class OperatorTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void aPackageThatRootImportsIsTheServers();
  void aRestoreElsewhereIsNoticedByEveryDevice();
};

namespace {

constexpr uint kNobody = 65534;

/// The value; what went wrong is thrown.
template <class T>
T valueOf(base::Result<T> result) {
  if (!result) throw std::runtime_error(result.error().line());
  return std::move(*result);
}

QStringList ofOthers(const QString& folder, uint user) {
  QStringList found;
  QDirIterator walk(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                    QDirIterator::Subdirectories);
  while (walk.hasNext()) {
    walk.next();
    if (walk.fileInfo().ownerId() != user) found << walk.filePath();
  }
  return found;
}

/// The device finds its server at another port, as when the machine's name points elsewhere.
void moveTo(Device& device, const QString& address) {
  client::Account account = device.vault->settings.account();
  account.server = address.toStdString();
  if (const auto set = device.vault->settings.setAccount(account); !set)
    throw std::runtime_error(set.error().line());
}

}  // namespace

void OperatorTest::aPackageThatRootImportsIsTheServers() {
  if (geteuid() != 0) QSKIP("only root can become another user");
  World world;
  tests::ServerProcess& server = world.server();
  const auto open = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ExeOther;
  QVERIFY(QFile::setPermissions(world.folder("."), open));
  server.stop();
  server.giveTo(kNobody);
  server.start();
  QVERIFY(QFile::setPermissions(server.folder() + "/server.log", QFile::ReadOwner | QFile::WriteOwner));

  Device device = world.deviceOf("ayinur", "device");
  const std::string draft = world.fill(device);
  const auto submission = valueOf(client::prepareSubmission(*device.vault, draft));
  QVERIFY(device.vault->exchange.queue(submission.command, world.clock().now()));
  // A stick of root's own: the package on it is private to root, and so is the folder.
  const QString stick = world.folder("stick");
  QVERIFY(QDir().mkpath(stick) &&
          QFile::setPermissions(stick, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
  valueOf(client::pack(*device.vault, world.clock(), {stick.toStdString(), package::kMostPartBytes, true}));
  const QString said = server.run({"package", "import", stick});
  QVERIFY2(said.contains("taken") && said.contains("receipt"), qPrintable(said));
  QCOMPARE(ofOthers(server.folder() + "/store", kNobody), QStringList());

  // The reply lies beside the package; what was taken is read and added to by the server.
  const QStringList replies = QDir(stick).entryList({"reply-*.tarim"}, QDir::Files);
  QCOMPARE(replies.size(), 1);
  valueOf(client::receive(*device.vault, world.clock(), {(stick + "/" + replies[0]).toStdString()}));
  QCOMPARE(device.vault->exchange.receipts(draft).size(), std::size_t(1));
  Device other = world.deviceOf("bahar", "other");
  world.fill(other);
  valueOf(world.sync(other));
  QVERIFY(other.vault->files.toSend().empty());
  QCOMPARE(server.verify(), QString());
}

void OperatorTest::aRestoreElsewhereIsNoticedByEveryDevice() {
  const bool isRoot = geteuid() == 0;
  World world;
  Device ayinur = world.deviceOf("ayinur", "ayinur");
  Device bahar = world.deviceOf("bahar", "bahar");
  const std::string before = world.fill(ayinur);
  world.submit(ayinur, before);
  const QString copy = world.folder("copy");
  world.server().run({"backup", copy});

  // After the copy: another person's whole application with all its pages.
  const std::string after = world.fill(bahar);
  world.submit(bahar, after);
  const QJsonObject known = world.server().status();
  QVERIFY(known.value("files").toInt() > 0);

  // The machine is lost. Another folder, another user, another port.
  world.server().kill();
  QVERIFY(QDir(world.server().folder()).removeRecursively());
  if (isRoot) {
    const auto open = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ExeOther;
    QVERIFY(QFile::setPermissions(world.folder("."), open));
  }
  tests::ServerProcess restored(world.folder("elsewhere"), QStringLiteral(TARIM_BIN_DIR));
  restored.restore(copy,
                   isRoot ? QStringList{"--port", "0", "--owner", "nobody"} : QStringList{"--port", "0"});
  if (isRoot) QCOMPARE(ofOthers(restored.folder(), kNobody), QStringList());
  restored.start();

  for (Device* device : {&ayinur, &bahar}) {
    moveTo(*device, restored.address());
    for (int round = 0; round < 3; ++round)
      valueOf(world.sync(*device));
    QVERIFY(device->vault->files.toSend().empty());
    QVERIFY(device->vault->exchange.queued().empty());
  }
  // What the copy did not know of bahar's work is there again: edits, pages and submission, without enrolling
  // anew.
  QCOMPARE(bahar.vault->exchange.state(after).phase, workflow::Phase::InReview);
  const QJsonObject status = restored.status();
  QCOMPARE(status.value("files").toInt(), known.value("files").toInt());
  QCOMPARE(status.value("operations").toInt(), known.value("operations").toInt());
  QCOMPARE(status.value("devices").toInt(), 2);
  QCOMPARE(ayinur.vault->exchange.receipts(before).size(), std::size_t(1));
  QCOMPARE(restored.verify(), QString());
}

std::unique_ptr<QObject> makeOperatorTest() {
  return std::make_unique<OperatorTest>();
}

#include "tst_operator.moc"
