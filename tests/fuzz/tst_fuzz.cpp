// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/drivers.hpp"

#include <QDirIterator>
#include <QFile>
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
      QByteArray bytes = file.readAll();
      run(driver, bytes);
      run(driver, bytes.left(bytes.size() / 2));
      for (qsizetype at = bytes.size() / 7; at < bytes.size(); at += 1 + bytes.size() / 7) {
        bytes[at] = static_cast<char>(~bytes[at]);
        run(driver, bytes);
      }
    }
    return files;
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
  void onceFoundScansHoldTheirLaws() { QVERIFY(runFolder(tarim::fuzz::probe, "/fuzz/corpus/probe") > 0); }
};

QTEST_GUILESS_MAIN(FuzzTest)
#include "tst_fuzz.moc"
