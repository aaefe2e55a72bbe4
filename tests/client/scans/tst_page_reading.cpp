// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// A page is read once, and what was read stays sealed in the vault.
#include "tests/client/scans/reading_of_test.hpp"
#include "tests/client/scans/suites.hpp"
#include "tests/client/vault/directory_of_test.hpp"

#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <thread>

namespace tarim::client::test {

using base::Code;

namespace {

std::string addTo(Vault& vault, const imaging::Pixels& page) {
  return vault.files.add(encodedJpeg(page)).value().hash;
}

/// Whether a file below the folder has these words.
bool isWritten(const std::filesystem::path& folder, const QByteArray& words) {
  QDirIterator files(QString::fromStdString(folder), QDir::Files, QDirIterator::Subdirectories);
  while (files.hasNext()) {
    QFile file(files.next());
    if (file.open(QIODevice::ReadOnly) && file.readAll().contains(words)) return true;
  }
  return false;
}

}  // namespace

class PageReadingTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void cleanup();
  void aPageIsReadOnce();
  void whatWasReadStaysSealed();
  void aReadingThatLacksAPartIsCompletedLater();
  void thePartsThatWereReadAreKept();
  void aFailureIsNotKept();
  void aPageThatIsNotHereIsNotRead();
  void aReadingThatIsNotWantedAnyMoreIsBrokenOff();
  void aSealOnAPageThatLiesIsFoundWhereItStands_data();
  void aSealOnAPageThatLiesIsFoundWhereItStands();

 private:
  /// Whether this installation reads codes and finds seals.
  bool readsAll() {
    const auto reading = readingOf(*m_vault, m_reader, addTo(*m_vault, whitePage(300, 200)));
    m_reader.asked = 0;
    return reading && reading->isWhole();
  }

  std::unique_ptr<Folder> m_folder;
  std::unique_ptr<Vault> m_vault;
  ReaderOfTest m_reader;
};

void PageReadingTest::init() {
  m_folder = std::make_unique<Folder>();
  m_vault = createVault(m_folder->path());
  m_reader = {};
  m_reader.lines = {"姓名阿依努尔", "秘密的一页"};
}

void PageReadingTest::cleanup() {
  m_vault.reset();
  m_folder.reset();
}

void PageReadingTest::aPageIsReadOnce() {
  if (!readsAll()) QSKIP("built without OpenCV or zxing-cpp");
  imaging::Pixels page = whitePage();
  paintSeal(page, 800, 1300, 130);
  paintCode(page, "https://www.chsi.com.cn/xlcx/1", 200, 300, 8);
  const std::string hash = addTo(*m_vault, page);
  QVERIFY(!isReadingKept(m_vault->settings, hash));
  const auto first = readingOf(*m_vault, m_reader, hash);
  QVERIFY2(first, first ? "" : first.error().line().c_str());
  QCOMPARE(first->passes->size(), std::size_t(pages::kThoroughly));
  QCOMPARE(first->codes->size(), std::size_t(1));
  QCOMPARE(first->marks->size(), std::size_t(1));
  const auto second = readingOf(*m_vault, m_reader, hash);
  QVERIFY(second);
  QVERIFY(*second == *first);
  QCOMPARE(m_reader.asked, 1);
  QVERIFY(isReadingKept(m_vault->settings, hash));
}

void PageReadingTest::whatWasReadStaysSealed() {
  if (!readsAll()) QSKIP("built without OpenCV or zxing-cpp");
  const std::string hash = addTo(*m_vault, whitePage());
  QVERIFY(readingOf(*m_vault, m_reader, hash));
  QVERIFY(keptReading(m_vault->settings, hash));
  QVERIFY(!isWritten(m_folder->path(), "\"秘\""));
  QVERIFY(!isWritten(m_folder->path(), QByteArray::fromStdString(hash)));
}

void PageReadingTest::aReadingThatLacksAPartIsCompletedLater() {
  if (!readsAll()) QSKIP("built without OpenCV or zxing-cpp");
  const std::string hash = addTo(*m_vault, whitePage());
  m_reader.fails = Code::NotNow;
  const auto reading = readingOf(*m_vault, m_reader, hash);
  QVERIFY2(reading, reading ? "" : reading.error().line().c_str());
  QVERIFY(!reading->passes);
  QVERIFY(!isReadingKept(m_vault->settings, hash));
  QVERIFY(keptReading(m_vault->settings, hash) == std::optional(*reading));
  m_reader.fails = {};
  const auto whole = readingOf(*m_vault, m_reader, hash);
  QVERIFY(whole && whole->isWhole());
  QVERIFY(isReadingKept(m_vault->settings, hash));
  QVERIFY(keptReading(m_vault->settings, hash) == std::optional(*whole));
}

/// Whatever this installation can read of codes and marks: the text is asked for once, and is there without
/// the picture.
void PageReadingTest::thePartsThatWereReadAreKept() {
  const std::string hash = addTo(*m_vault, whitePage());
  const auto first = readingOf(*m_vault, m_reader, hash);
  QVERIFY2(first, first ? "" : first.error().line().c_str());
  QVERIFY(first->passes);
  QVERIFY(keptReading(m_vault->settings, hash) == std::optional(*first));
  QVERIFY(readingOf(*m_vault, m_reader, hash));
  QCOMPARE(m_reader.asked, 1);
  QVERIFY(m_vault->files.drop(hash));
  const auto again = readingOf(*m_vault, m_reader, hash);
  QVERIFY(again && *again == *first);
}

void PageReadingTest::aFailureIsNotKept() {
  const std::string hash = addTo(*m_vault, whitePage());
  m_reader.fails = Code::TooLarge;
  QCOMPARE(readingOf(*m_vault, m_reader, hash).error().code(), Code::TooLarge);
  QVERIFY(!isReadingKept(m_vault->settings, hash));
  m_reader.fails = {};
  QVERIFY(readingOf(*m_vault, m_reader, hash));
}

void PageReadingTest::aPageThatIsNotHereIsNotRead() {
  QCOMPARE(readingOf(*m_vault, m_reader, std::string(64, '0')).error().code(), Code::NotFound);
  QCOMPARE(m_reader.asked, 0);
}

void PageReadingTest::aReadingThatIsNotWantedAnyMoreIsBrokenOff() {
  const std::string hash = addTo(*m_vault, whitePage(2400, 3400));
  std::stop_source stop;
  stop.request_stop();
  const auto reading = readingOf(*m_vault, hash, {stop.get_token()});
  QVERIFY(!reading);
  QCOMPARE(reading.error().code(), Code::Cancelled);
  QVERIFY(!isReadingKept(m_vault->settings, hash));
}

void PageReadingTest::aSealOnAPageThatLiesIsFoundWhereItStands_data() {
  QTest::addColumn<int>("turn");
  for (const int turn : {0, 90, 180, 270})
    QTest::addRow("%d", turn) << turn;
}

void PageReadingTest::aSealOnAPageThatLiesIsFoundWhereItStands() {
  QFETCH(int, turn);
  imaging::Pixels page = whitePage();
  paintSeal(page, 800, 1300, 130);
  m_reader.turn = turn;
  const auto reading = readingOf(*m_vault, m_reader, addTo(*m_vault, page));
  QVERIFY2(reading, reading ? "" : reading.error().line().c_str());
  if (!reading->marks) QSKIP("built without OpenCV");
  QCOMPARE(reading->marks->size(), std::size_t(1));
  const imaging::Area seal = reading->marks->front().area();
  // 670–930 of 1240 across, 1170–1430 of 1754 down.
  QVERIFY(seal.x < 5410 && seal.x > 4900 && seal.x + seal.width > 7500 && seal.x + seal.width < 8000);
  QVERIFY(seal.y < 6680 && seal.y > 6300 && seal.y + seal.height > 8150 && seal.y + seal.height < 8550);
}

std::unique_ptr<QObject> makePageReadingTest() {
  return std::make_unique<PageReadingTest>();
}

}  // namespace tarim::client::test

#include "tst_page_reading.moc"
