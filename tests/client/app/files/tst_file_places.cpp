// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/files/file_places.hpp"
#include "tests/client/app/session/dump.hpp"
#include "tests/client/app/session/session_of_test.hpp"
#include "tests/support/patience.hpp"

#include <QDir>
#include <QTest>

namespace tarim::client::app::test {

class FilePlacesTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void cleanup();
  void placesHaveTheirChineseNames();
  void aStickComesAndGoes();
  void theFolderOfEachPurposeIsRememberedInTheVault();
  void aFolderThatIsGoneIsNotBegunIn();

 private:
  void plug(const QString& folder, bool in);
  [[nodiscard]] bool hasPlace(const QString& title) const;

  std::unique_ptr<SessionOfTest> m_stage;
  std::unique_ptr<QTemporaryDir> m_home;
  std::unique_ptr<FilePlaces> m_places;
  QByteArray m_homeBefore;
};

void FilePlacesTest::init() {
  m_home = std::make_unique<QTemporaryDir>();
  m_homeBefore = qgetenv("HOME");
  qputenv("HOME", m_home->path().toUtf8());
  QVERIFY(QDir(m_home->path()).mkdir(QStringLiteral("Downloads")));
  plug({}, false);
  FilePlaces::setMountTable(m_home->filePath(QStringLiteral("mounts")));
  m_stage = std::make_unique<SessionOfTest>();
  m_stage->open();
  m_places = std::make_unique<FilePlaces>(*m_stage->session, nullptr);
}

void FilePlacesTest::cleanup() {
  m_places.reset();
  m_stage.reset();
  qputenv("HOME", m_homeBefore);
}

void FilePlacesTest::plug(const QString& folder, bool in) {
  QFile table(m_home->filePath(QStringLiteral("mounts")));
  QVERIFY(table.open(QIODevice::WriteOnly));
  if (in) table.write("36 29 8:17 / " + folder.toUtf8() + " rw - vfat /dev/sdb1 rw\n");
}

bool FilePlacesTest::hasPlace(const QString& title) const {
  return dump(*m_places->places(), {"title"}).join(QLatin1Char('\n')).contains(title);
}

void FilePlacesTest::placesHaveTheirChineseNames() {
  QVERIFY(hasPlace(QStringLiteral("主文件夹")));
  QVERIFY(hasPlace(QStringLiteral("下载")));
  QVERIFY(!hasPlace(QStringLiteral("U盘")));
  m_stage->session->setLanguage(QStringLiteral("en"));
  QVERIFY(hasPlace(QStringLiteral("Downloads")));
  m_stage->session->setLanguage(QStringLiteral("zh"));
}

void FilePlacesTest::aStickComesAndGoes() {
  // A folder where sticks are mounted: the table decides, the folder only has to be there.
  QDir("/mnt").mkpath(QStringLiteral("tarim-证书"));
  plug(QStringLiteral("/mnt/tarim-证书"), true);
  m_places->refresh();
  const bool wasThere = hasPlace(QStringLiteral("U盘“tarim-证书”"));
  const QString start = m_places->startFolder(QStringLiteral("packages"), true);
  const QString other = m_places->startFolder(QStringLiteral("evidence"), false);
  plug({}, false);
  QDir("/mnt").rmdir(QStringLiteral("tarim-证书"));
  m_places->refresh();
  QVERIFY(wasThere);
  QCOMPARE(start, QStringLiteral("/mnt/tarim-证书"));
  QCOMPARE(other, m_home->filePath(QStringLiteral("Downloads")));
  QVERIFY(!hasPlace(QStringLiteral("U盘")));
}

void FilePlacesTest::theFolderOfEachPurposeIsRememberedInTheVault() {
  const QTemporaryDir scans;
  const QTemporaryDir stick;
  m_places->remember(QStringLiteral("evidence"),
                     QUrl::fromLocalFile(scans.filePath(QStringLiteral("1.jpg"))));
  m_places->remember(QStringLiteral("packages"), QUrl::fromLocalFile(stick.path()));
  QCOMPARE(m_places->startFolder(QStringLiteral("evidence"), false), scans.path());
  // The program starts again: another session opens the same vault.
  m_places.reset();
  const auto id = m_stage->session->directory().list().front().id;
  m_stage->session->close();
  m_places = std::make_unique<FilePlaces>(*m_stage->session, nullptr);
  QVERIFY(m_places->startFolder(QStringLiteral("evidence"), false) != scans.path());
  m_stage->session->unlock(QString::fromStdString(id), QString::fromUtf8(kPassphrase), [](const auto&) {});
  QTRY_COMPARE_WITH_TIMEOUT(m_places->startFolder(QStringLiteral("evidence"), false), scans.path(),
                            tests::kPatience);
  QCOMPARE(m_places->startFolder(QStringLiteral("packages"), true), stick.path());
}

void FilePlacesTest::aFolderThatIsGoneIsNotBegunIn() {
  {
    const QTemporaryDir gone;
    m_places->remember(QStringLiteral("evidence"),
                       QUrl::fromLocalFile(gone.filePath(QStringLiteral("1.jpg"))));
  }
  QCOMPARE(m_places->startFolder(QStringLiteral("evidence"), false),
           m_home->filePath(QStringLiteral("Downloads")));
}

std::unique_ptr<QObject> makeFilePlacesTest() {
  return std::make_unique<FilePlacesTest>();
}

}  // namespace tarim::client::app::test

#include "tst_file_places.moc"
