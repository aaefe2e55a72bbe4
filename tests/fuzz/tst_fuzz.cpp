// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/imaging/recompress.hpp"
#include "tests/fuzz/drivers.hpp"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

/// Runs every driver over its kept inputs, each also cut short and with one byte changed.
class FuzzTest : public QObject {
  Q_OBJECT

 private:
  using Driver = void (*)(const std::uint8_t*, std::size_t);
  static void run(Driver driver, const QByteArray& bytes) {
    driver(reinterpret_cast<const std::uint8_t*>(bytes.constData()), static_cast<std::size_t>(bytes.size()));
  }
  static int runFolder(Driver driver, const QString& folder) {
    int files = 0;
    for (QDirIterator found(QString(TARIM_TESTS_DIR) + folder, QDir::Files, QDirIterator::Subdirectories);
         found.hasNext(); ++files) {
      QFile file(found.next());
      if (!file.open(QIODevice::ReadOnly)) return 0;
      runChanged(driver, file.readAll());
    }
    return files;
  }
  static void runChanged(Driver driver, QByteArray bytes) {
    run(driver, bytes);
    run(driver, bytes.left(bytes.size() / 2));
    for (qsizetype at = bytes.size() / 7; at < bytes.size(); at += 1 + bytes.size() / 7) {
      bytes[at] = static_cast<char>(~bytes[at]);
      run(driver, bytes);
    }
  }

 private slots:
  void dossierFilesHoldTheirLaws() { QVERIFY(runFolder(tarim::fuzz::dossier, "/fuzz/corpus/dossier") > 3); }
  void policiesHoldTheirLaws() {
    QVERIFY(runFolder(tarim::fuzz::policy, "/fuzz/corpus/policy") > 3);
    QVERIFY(runFolder(tarim::fuzz::policy, "/data/policies") > 1);
  }
  void operationsHoldTheirLaws() {
    QVERIFY(runFolder(tarim::fuzz::operations, "/fuzz/corpus/operations") > 3);
  }
  void packagesHoldTheirLaws() { QVERIFY(runFolder(tarim::fuzz::package, "/fuzz/corpus/package") > 3); }
  void scansHoldTheirLaws() { QVERIFY(runFolder(tarim::fuzz::probe, "/data/images/hostile") > 90); }
  void pdfsHoldTheirLaws() { QVERIFY(runFolder(tarim::fuzz::pdf, "/data/pdf") > 4); }
  void textsHoldTheirLaws() { QVERIFY(runFolder(tarim::fuzz::text, "/fuzz/corpus/text") > 4); }
  void masksHoldTheirLaws() { QVERIFY(runFolder(tarim::fuzz::mask, "/fuzz/corpus/mask") > 3); }
  void picturesToConvertHoldTheirLaws() {
    QVERIFY(runFolder(tarim::fuzz::pictures, "/fuzz/corpus/pictures") > 3);
    QVERIFY(runFolder(tarim::fuzz::pictures, "/data/images/converted") > 3);
  }
  void uploadsHoldTheirLaws() {
    for (const char* name : {"one-pixel.jpg", "grey.jpg"}) {
      QFile file(QStringLiteral(TARIM_TESTS_DIR "/data/images/hostile/") + QLatin1String(name));
      QVERIFY(file.open(QIODevice::ReadOnly));
      const QByteArray jpeg = file.readAll();
      const auto packed = tarim::imaging::recompressJpeg(
          {reinterpret_cast<const std::uint8_t*>(jpeg.constData()), std::size_t(jpeg.size())});
      QVERIFY(packed);
      runChanged(tarim::fuzz::jxl,
                 {reinterpret_cast<const char*>(packed->data()), qsizetype(packed->size())});
    }
  }
  void answersOfReadersHoldTheirLaws() {
    QVERIFY(runFolder(tarim::fuzz::answers, "/fuzz/corpus/answers") > 5);
  }
  void joiningFilesHoldTheirLaws() { QVERIFY(runFolder(tarim::fuzz::joining, "/fuzz/corpus/joining") > 3); }
  void messagesHoldTheirLaws() {
    QVERIFY(runFolder(tarim::fuzz::wire, "/fuzz/corpus/wire") > 3);
    QVERIFY(runFolder(tarim::fuzz::wire, "/data/golden/wire") > 20);
  }
  void tablesHoldTheirLaws() { QVERIFY(runFolder(tarim::fuzz::table, "/fuzz/corpus/table") > 3); }
  void everyDriverIsInTheTable();
  void onceFoundScansHoldTheirLaws() { QVERIFY(runFolder(tarim::fuzz::probe, "/fuzz/corpus/probe") > 0); }
};

void FuzzTest::everyDriverIsInTheTable() {
  QFile header(QStringLiteral(TARIM_TESTS_DIR "/fuzz/drivers.hpp")),
      table(QStringLiteral(TARIM_TESTS_DIR "/fuzz/README.md"));
  QVERIFY(header.open(QIODevice::ReadOnly) && table.open(QIODevice::ReadOnly));
  const QString rows = QString::fromUtf8(table.readAll());
  int drivers = 0;
  for (auto found = QRegularExpression(QStringLiteral("void (\\w+)\\(const std::uint8_t"))
                        .globalMatch(QString::fromUtf8(header.readAll()));
       found.hasNext(); ++drivers) {
    const QString name = QStringLiteral("`%1`").arg(found.next().captured(1));
    QVERIFY2(rows.contains(name), qPrintable(name));
  }
  QVERIFY(drivers > 10);
}

QTEST_GUILESS_MAIN(FuzzTest)
#include "tst_fuzz.moc"
