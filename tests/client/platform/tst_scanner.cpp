// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// The real scanimage with SANE's own test device, where sane-utils is installed.
#include "client/platform/scanner.hpp"
#include "tests/client/platform/suites.hpp"
#include "tests/support/patience.hpp"

#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace tarim::client::platform::test {
namespace {

/// SANE reads nothing but this folder, in which the test device alone is named; or there is no device at all.
class Devices {
 public:
  explicit Devices(const QByteArray& names) {
    QFile list(m_folder.filePath(QStringLiteral("dll.conf")));
    if (!list.open(QIODevice::WriteOnly) || list.write(names) != names.size()) qFatal("no dll.conf");
    list.close();
    qputenv("SANE_CONFIG_DIR", m_folder.path().toUtf8());
  }
  Devices(const Devices&) = delete;
  Devices& operator=(const Devices&) = delete;
  ~Devices() { qunsetenv("SANE_CONFIG_DIR"); }

 private:
  QTemporaryDir m_folder;
};

/// A scanimage that runs a shell's words.
class ProgramOfTest {
 public:
  explicit ProgramOfTest(const QByteArray& words) {
    QFile program(path());
    const QByteArray script = "#!/bin/sh\n" + words + "\n";
    if (!program.open(QIODevice::WriteOnly) || program.write(script) != script.size()) qFatal("no program");
    program.setPermissions(QFileDevice::ReadOwner | QFileDevice::ExeOwner);
    qputenv("PATH", m_folder.path().toUtf8());
  }
  ProgramOfTest(const ProgramOfTest&) = delete;
  ProgramOfTest& operator=(const ProgramOfTest&) = delete;
  ~ProgramOfTest() { qputenv("PATH", m_before); }
  [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("scanimage")); }

 private:
  QTemporaryDir m_folder;
  QByteArray m_before = qgetenv("PATH");
};

template <class T>
T argument(const QSignalSpy& spy, int at) {
  return spy.first().at(at).value<T>();
}

class ScannerTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void withoutTheProgramThatIsSaid();
  void devicesAreListed();
  void onePageIsScanned_data();
  void onePageIsScanned();
  void aDeviceThatIsGoneIsSaid();
  void aScanThatIsCancelledSaysNothing();
  void aPictureThatNoImportTakesIsTooLarge();
  void aScanThatIsCancelledMayEndInPeace();
  void whyItFailedIsTold_data();
  void whyItFailedIsTold();
};

void ScannerTest::withoutTheProgramThatIsSaid() {
  const QByteArray path = qgetenv("PATH");
  qputenv("PATH", "/nonexistent");
  Scanner scanner;
  QSignalSpy found(&scanner, &Scanner::found), scanned(&scanner, &Scanner::scanned);
  scanner.look();
  QVERIFY(found.wait(tests::kPatience));
  QCOMPARE(argument<ScanTrouble>(found, 1), ScanTrouble::NotInstalled);
  scanner.scan(QStringLiteral("test:0"), true);
  QVERIFY(scanned.wait(tests::kPatience));
  QCOMPARE(argument<ScanTrouble>(scanned, 1), ScanTrouble::NotInstalled);
  QVERIFY(!Scanner::isInstalled());
  qputenv("PATH", path);
}

void ScannerTest::devicesAreListed() {
  if (!Scanner::isInstalled()) QSKIP("scanimage (sane-utils) is not installed");
  const Devices devices("test\n");
  Scanner scanner;
  QSignalSpy found(&scanner, &Scanner::found);
  scanner.look();
  QVERIFY(scanner.isRunning());
  QVERIFY(found.wait(tests::kPatience));
  QVERIFY(!scanner.isRunning());
  QCOMPARE(argument<ScanTrouble>(found, 1), ScanTrouble::None);
  const auto list = argument<QList<ScanDevice>>(found, 0);
  QVERIFY(!list.isEmpty());
  QCOMPARE(list.first(), (ScanDevice{QStringLiteral("test:0"), QStringLiteral("Noname frontend-tester")}));
}

void ScannerTest::onePageIsScanned_data() {
  QTest::addColumn<bool>("colour");
  QTest::newRow("colour") << true;
  QTest::newRow("grey") << false;
}

void ScannerTest::onePageIsScanned() {
  if (!Scanner::isInstalled()) QSKIP("scanimage (sane-utils) is not installed");
  QFETCH(bool, colour);
  const Devices devices("test\n");
  Scanner scanner;
  QSignalSpy scanned(&scanner, &Scanner::scanned);
  scanner.scan(QStringLiteral("test:0"), colour);
  QVERIFY(scanned.wait(tests::kPatience));
  QCOMPARE(argument<ScanTrouble>(scanned, 1), ScanTrouble::None);
  const QImage page = QImage::fromData(argument<QByteArray>(scanned, 0), "PNG");
  // The test device's bed is 80 × 100 mm: 945 × 1181 pixels at 300 dpi.
  QVERIFY2(qAbs(page.width() - 945) < 3 && qAbs(page.height() - 1181) < 3,
           qPrintable(QStringLiteral("%1 × %2").arg(page.width()).arg(page.height())));
  QCOMPARE(page.isGrayscale() && page.depth() == 8, !colour);
}

void ScannerTest::aDeviceThatIsGoneIsSaid() {
  if (!Scanner::isInstalled()) QSKIP("scanimage (sane-utils) is not installed");
  const Devices none("");
  Scanner scanner;
  QSignalSpy found(&scanner, &Scanner::found), scanned(&scanner, &Scanner::scanned);
  scanner.look();
  QVERIFY(found.wait(tests::kPatience));
  QCOMPARE(argument<ScanTrouble>(found, 1), ScanTrouble::NoDevice);
  scanner.scan(QStringLiteral("test:9"), true);
  QVERIFY(scanned.wait(tests::kPatience));
  QCOMPARE(argument<ScanTrouble>(scanned, 1), ScanTrouble::NoDevice);
  QVERIFY(argument<QByteArray>(scanned, 0).isEmpty());
}

void ScannerTest::aScanThatIsCancelledSaysNothing() {
  if (!Scanner::isInstalled()) QSKIP("scanimage (sane-utils) is not installed");
  const Devices devices("test\n");
  Scanner scanner;
  QSignalSpy found(&scanner, &Scanner::found), scanned(&scanner, &Scanner::scanned);
  scanner.scan(QStringLiteral("test:0"), true);
  scanner.cancel();
  QVERIFY(!scanner.isRunning());
  scanner.look();
  QVERIFY(found.wait(tests::kPatience));
  QVERIFY(scanned.isEmpty());
}

void ScannerTest::whyItFailedIsTold_data() {
  QTest::addColumn<QByteArray>("words");
  QTest::addColumn<ScanTrouble>("trouble");
  const QByteArray open("scanimage: open of device test:0 failed: ");
  QTest::newRow("gone") << open + "Invalid argument" << ScanTrouble::NoDevice;
  QTest::newRow("in use") << open + "Device busy" << ScanTrouble::Failed;
  QTest::newRow("not for this user") << open + "Access to resource has been denied" << ScanTrouble::Failed;
  QTest::newRow("lid") << QByteArray("scanimage: sane_start: Scanner cover is open") << ScanTrouble::Failed;
}

void ScannerTest::whyItFailedIsTold() {
  QFETCH(QByteArray, words);
  QFETCH(ScanTrouble, trouble);
  const ProgramOfTest program("echo '" + words + "' >&2; exit 1");
  Scanner scanner;
  QSignalSpy scanned(&scanner, &Scanner::scanned);
  scanner.scan(QStringLiteral("test:0"), true);
  QVERIFY(scanned.wait(tests::kPatience));
  QCOMPARE(argument<ScanTrouble>(scanned, 1), trouble);
}

void ScannerTest::aScanThatIsCancelledMayEndInPeace() {
  const ProgramOfTest program(
      "trap 'kill $!; : > \"$0.ended\"; exit 1' TERM\n/bin/sleep 600 &\n: > \"$0.begun\"\nwait");
  Scanner scanner;
  QSignalSpy scanned(&scanner, &Scanner::scanned);
  scanner.scan(QStringLiteral("test:0"), true);
  QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(program.path() + QStringLiteral(".begun")), tests::kPatience);
  scanner.cancel();
  QVERIFY(!scanner.isRunning());
  QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(program.path() + QStringLiteral(".ended")), tests::kPatience);
  QVERIFY(scanned.isEmpty());
}

void ScannerTest::aPictureThatNoImportTakesIsTooLarge() {
  const ProgramOfTest program("/usr/bin/head -c 34000000 /dev/zero");
  Scanner scanner;
  QSignalSpy scanned(&scanner, &Scanner::scanned);
  scanner.scan(QStringLiteral("test:0"), true);
  QVERIFY(scanned.wait(tests::kPatience));
  QCOMPARE(argument<ScanTrouble>(scanned, 1), ScanTrouble::TooLarge);
  QVERIFY(argument<QByteArray>(scanned, 0).isEmpty());
}

}  // namespace

std::unique_ptr<QObject> makeScannerTest() {
  return std::make_unique<ScannerTest>();
}

}  // namespace tarim::client::platform::test

#include "tst_scanner.moc"
