// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// The units of docs/OPERATORS.md, as systemd judges them.
#include "tests/server/admin/suites.hpp"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

class UnitTest : public QObject {
  Q_OBJECT
 private slots:
  void theServersUnitExposesLittle();
};

/// The text of a unit, which stands after its name.
static QByteArray unitOf(const QString& name) {
  QFile file(QStringLiteral(TARIM_DOCS_DIR "/OPERATORS.md"));
  if (!file.open(QIODevice::ReadOnly)) return {};
  const QString text = QString::fromUtf8(file.readAll());
  const QRegularExpression unit(QStringLiteral("`/etc/systemd/system/%1`:\n```ini\n(.*?)```").arg(name),
                                QRegularExpression::DotMatchesEverythingOption);
  return unit.match(text).captured(1).toUtf8();
}

void UnitTest::theServersUnitExposesLittle() {
  const QString program = QStandardPaths::findExecutable(QStringLiteral("systemd-analyze"));
  if (program.isEmpty()) QSKIP("no systemd here");
  const QByteArray unit = unitOf(QStringLiteral("tarim.service"));
  QVERIFY(unit.contains("ExecStart="));
  QVERIFY(unit.contains("MemoryMax="));
  const QTemporaryDir folder;
  QFile file(folder.filePath(QStringLiteral("tarim.service")));
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write(unit);
  file.close();
  QProcess judge;
  judge.setProcessChannelMode(QProcess::MergedChannels);
  // In tenths; 0 is the safest.
  judge.start(program, {QStringLiteral("security"), QStringLiteral("--offline=true"),
                        QStringLiteral("--no-pager"), QStringLiteral("--threshold=20"), file.fileName()});
  QVERIFY(judge.waitForFinished());
  const QByteArray said = judge.readAll();
  QVERIFY2(judge.exitStatus() == QProcess::NormalExit && judge.exitCode() == 0, said.right(3000).constData());
}

std::unique_ptr<QObject> makeUnitTest() {
  return std::make_unique<UnitTest>();
}

#include "tst_unit.moc"
