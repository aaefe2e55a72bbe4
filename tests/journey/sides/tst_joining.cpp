// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Joining with what the real enrol-code writes: the file, its QR code, and the command line.
#include "client/sync/enrol_trouble.hpp"
#include "client/sync/joining_file.hpp"
#include "client/sync/net/transport.hpp"
#include "client/vault/first_edits.hpp"
#include "shared/base/files.hpp"
#include "tests/journey/sides/tests.hpp"
#include "tests/journey/sides/world.hpp"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace tarim;
using base::Code;
using tests::Device;
using tests::World;

class JoiningTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void aJoiningFileIsEnough();
  void nothingIsSentToAServerWithAnotherFingerprint();
  void theCommandLineJoinsToo();
};

namespace {

wire::Joining needed(const base::Result<wire::Joining>& read) {
  if (!read) throw std::runtime_error(read.error().line());
  return *read;
}

/// What enrol-code said after `label`, to the end of its line.
QString said(const QString& output, const QString& label) {
  const QString rest = output.mid(output.indexOf(label) + label.size());
  return rest.section(QLatin1Char('\n'), 0, 0).trimmed();
}

base::Bytes contentOf(const QString& file) {
  return base::DiskFiles().read(file.toStdString(), client::kMaxJoiningFileBytes).value();
}

}  // namespace

void JoiningTest::aJoiningFileIsEnough() {
  World world;
  const QString output = world.server().run({"enrol-code", "ayinur"});
  const QString file = said(output, "joining file:");
  const QString picture = said(output, "QR code:");
  for (const QString& secret : {file, picture})
    QCOMPARE(QFile::permissions(secret) &
                 (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
  const wire::Joining joining = needed(client::readJoiningFile(contentOf(file)));
  QCOMPARE(QString::fromStdString(joining.code), output.section(QLatin1Char('\n'), 0, 0));
  QCOMPARE(joining.person, std::string("买买提·阿依努尔"));
  QCOMPARE(QString::fromStdString(joining.address).section(':', -1),
           world.server().address().section(':', -1));
  const auto fromPicture = client::readJoiningFile(contentOf(picture));
  if (fromPicture || fromPicture.error().code() != Code::NotNow)
    QCOMPARE(*wire::writeJoining(needed(fromPicture)), *wire::writeJoining(joining));

  Device device = world.newDevice("device");
  const auto enrolled =
      client::SyncEngine::enrol(*device.vault, client::enrolmentOf(joining, "journey"), world.clock());
  QVERIFY2(enrolled.has_value(), enrolled ? "" : enrolled.error().line().c_str());
  const client::Account account = device.vault->settings.account();
  QCOMPARE(QString::fromStdString(account.caPem), world.server().caText());
  QCOMPARE(account.unitCounty, std::string("652825"));
  // As every other device from here on.
  QVERIFY(world.sync(device));

  const auto book = device.vault->drafts.rulebook(device.vault->drafts.openCycles().front());
  const auto edits = client::firstEdits((*book)->policy(), account, "assessment", "intermediate");
  QCOMPARE(edits.size(), std::size_t(5));
  QCOMPARE(edits[2].value, std::string("买买提·阿依努尔"));
  QCOMPARE(edits[3].value, std::string("且末县生态环境监测站"));
  QCOMPARE(edits[4].value, std::string("652825"));
}

void JoiningTest::nothingIsSentToAServerWithAnotherFingerprint() {
  World world;
  const QString output = world.server().run({"enrol-code", "ayinur"});
  wire::Joining joining = needed(client::readJoiningFile(contentOf(said(output, "joining file:"))));
  const std::string pin = joining.pin;
  joining.pin.front() = pin.front() == '0' ? '1' : '0';
  Device device = world.newDevice("device");
  const auto refused =
      client::SyncEngine::enrol(*device.vault, client::enrolmentOf(joining, "journey"), world.clock());
  QVERIFY(!refused);
  QCOMPARE(refused.error().code(), Code::ForeignServer);
  const base::Words words = client::describeEnrolTrouble(refused.error(), true).words;
  QVERIFY2(words.zh.find("指纹不符") != std::string_view::npos, std::string(words.zh).c_str());
  // The code was not even seen.
  QCOMPARE(world.server().status().value("devices").toInt(), 0);
  joining.pin = pin;
  QVERIFY(client::SyncEngine::enrol(*device.vault, client::enrolmentOf(joining, "journey"), world.clock()));
}

void JoiningTest::theCommandLineJoinsToo() {
  World world;
  const QString stick = world.folder("stick");
  const QString output = world.server().run({"enrol-code", "ayinur", "--out", stick});
  const QString file = said(output, "joining file:");
  QCOMPARE(QFileInfo(file).path(), stick);
  QProcess cli;
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  environment.insert("TARIM_PASSPHRASE", "river 2024");
  cli.setProcessEnvironment(environment);
  const QStringList common{"--data", world.folder("cli")};
  cli.start(TARIM_BIN_DIR "/tarim-cli", QStringList{"enrol", "--join", file} + common);
  QVERIFY(cli.waitForFinished(120000));
  const QString complaint = QString::fromUtf8(cli.readAllStandardError());
  QVERIFY2(cli.exitCode() == 0, qPrintable(complaint));
  QVERIFY2(complaint.contains("code of 买买提·阿依努尔"), qPrintable(complaint));
  cli.start(TARIM_BIN_DIR "/tarim-cli", QStringList{"enrol", "--join", file} + common);
  QVERIFY(cli.waitForFinished(120000));
  QCOMPARE(cli.exitCode(), 2);
  QVERIFY(QString::fromUtf8(cli.readAllStandardError()).contains("CodeUsed"));
}

std::unique_ptr<QObject> makeJoiningTest() {
  return std::make_unique<JoiningTest>();
}

#include "tst_joining.moc"
