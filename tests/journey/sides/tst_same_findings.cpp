// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// The device tells beforehand exactly what the server would say: the same bytes.
#include "client/sync/review_client.hpp"
#include "client/vault/submission.hpp"
#include "tests/journey/sides/tests.hpp"
#include "tests/journey/sides/world.hpp"

#include <QFile>
#include <QTest>

using namespace tarim;
using tests::Device;
using tests::World;

class SameFindingsTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void whatBlocksIsTheSameOnBothSides();
  void aReviewerIsToldWhatTheDeviceTold();
};

namespace {

/// tarim-cli check FILE --policy FOLDER --json
QByteArray checkedByCli(const World& world, const Device& device, const std::string& draft) {
  const QString path = world.folder("exported.json");
  QFile file(path);
  const auto policy =
      device.vault->drafts.rulebook(device.vault->drafts.list().front().policy).value()->policyPtr();
  const std::string text = dossier::toJson(*device.vault->drafts.dossier(draft), policy->id);
  if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), qint64(text.size())) < 0) return {};
  file.close();
  QProcess cli;
  cli.start(QStringLiteral(TARIM_BIN_DIR "/tarim-cli"),
            {"check", path, "--policy", world.data() + "/policy", "--json"});
  cli.waitForFinished();
  QByteArray told = cli.readAllStandardOutput();
  if (told.endsWith('\n')) told.chop(1);  // A line of its own, as a terminal wants it.
  return told;
}

}  // namespace

void SameFindingsTest::whatBlocksIsTheSameOnBothSides() {
  World world;
  Device device = world.deviceOf("ayinur", "device");
  const std::string draft = world.fill(device, demo::Fill::ToFinish);
  QVERIFY(world.sync(device));
  const auto submission = client::prepareSubmission(*device.vault, draft).value();
  const auto answer = world.ask(device, submission.command);
  QVERIFY(answer && !answer->done);
  QCOMPARE(answer->code, base::Code::Blocked);
  const QByteArray told = checkedByCli(world, device, draft);
  QVERIFY(told.size() > 200 && told.contains("promise_scan"));
  QCOMPARE(QByteArray::fromStdString(answer->findings), told);
}

void SameFindingsTest::aReviewerIsToldWhatTheDeviceTold() {
  World world;
  Device device = world.deviceOf("ayinur", "device");
  const std::string draft = world.fill(device);
  world.submit(device, draft);
  Device officer = world.deviceOf("ahmat", "officer");
  client::ReviewClient review(*officer.vault, world.clock());
  const auto shown = review.dossier(draft);
  QVERIFY2(shown, shown ? "" : shown.error().line().c_str());
  const QByteArray told = checkedByCli(world, device, draft);
  QVERIFY(told.contains("publicity_notice"));
  QCOMPARE(QByteArray::fromStdString(shown->findings), told);
}

std::unique_ptr<QObject> makeSameFindingsTest() {
  return std::make_unique<SameFindingsTest>();
}

#include "tst_same_findings.moc"
