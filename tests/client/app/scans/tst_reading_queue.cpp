// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Pages of a real vault, read by the real program beside everything else.
#include "client/app/scans/page_reading_view.hpp"
#include "client/app/scans/reading_progress.hpp"
#include "client/app/scans/reading_queue.hpp"
#include "client/scans/import.hpp"
#include "client/scans/page_findings.hpp"
#include "tests/client/app/session/session_of_test.hpp"
#include "tests/support/patience.hpp"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

namespace tarim::client::app::test {

namespace {

constexpr int kReading = 4 * tests::kPatience;  // Where all processors are busy.

}  // namespace

class ReadingQueueTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void thePageThatIsShownIsReadAndGoesFirst();
  void aPageThatWasReadIsNotReadAgain();
  void anotherPageThatIsShownBreaksOffTheOneUnderWay();
  void closingTheVaultEndsIt();
  void whatWasReadOfTheShownPageIsTold();
  void theCheckTellsWhatWasReadWhenItIsAskedFor();
  void aPageThatCouldNotBeReadIsCounted();

 private:
  /// A page with these words, large and clear; the file's hash.
  std::string addPage(const char* slot, const QString& words);
  [[nodiscard]] ReadingQueue& queue() const { return ReadingQueue::of(*m_stage->session); }
  [[nodiscard]] bool isNamed() const {
    const auto& findings = m_stage->session->draft()->findings;
    return std::any_of(findings.begin(), findings.end(),
                       [](const rules::Finding& one) { return one.rule == kNamedOnPage; });
  }
  /// Whether the program that reads is part of this installation, and reads all.
  [[nodiscard]] bool reads(const std::string& file) const {
    const auto reading = client::readingOf(*m_stage->session->vault(), file);
    return reading && reading->isWhole();
  }
  [[nodiscard]] bool isKept(const std::string& file) const {
    return isReadingKept(m_stage->session->vault()->settings, file);
  }

  std::unique_ptr<SessionOfTest> m_stage;
  std::string m_front;
  std::string m_back;
  std::string m_ids[2];
  int m_pages = 0;
};

std::string ReadingQueueTest::addPage(const char* slot, const QString& words) {
  QImage image(1240, 900, QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  QFont font(QStringLiteral("Noto Serif CJK SC"));
  font.setPixelSize(44);
  painter.setFont(font);
  painter.drawText(QRect(120, 160, 1000, 600), Qt::TextWordWrap, words);
  painter.end();
  QByteArray png;
  QBuffer buffer(&png);
  image.save(&buffer, "PNG");
  PageTarget target;
  target.application = m_stage->application;
  target.slot = slot;
  const auto page =
      importPage(*m_stage->session->vault(), {"page.png", {png.begin(), png.end()}}, target, kNow);
  if (!page) qFatal("%s", page.error().line().c_str());
  m_ids[m_pages++] = page->id;
  return page->file;
}

void ReadingQueueTest::init() {
  m_pages = 0;
  m_stage = std::make_unique<SessionOfTest>();
  m_stage->open();
  m_front = addPage("promise_scan",
                    QStringLiteral("兹证明买买提阿依努尔同志自二〇一六年八月起在我单位从事地表水监测工作"));
  m_back = addPage("title_file", QStringLiteral("各县市人力资源和社会保障局并州直各单位"));
  m_stage->session->edit(
      {{{"basic", "@", "name"}, "买买提阿依努尔"}, {{"attachment", m_ids[0], "mask"}, "no"}});
  QVERIFY(m_stage->waitFor([](const DraftSnapshot& draft) {
    return draft.attachments.size() == 2 && draft.attachments[0].mask == dossier::MaskAnswer::No;
  }));
}

void ReadingQueueTest::thePageThatIsShownIsReadAndGoesFirst() {
  queue().want({m_front, m_back}, m_back);
  QTRY_VERIFY_WITH_TIMEOUT(queue().isDone(m_back) || queue().isUnavailable(), kReading);
  if (queue().isUnavailable()) QSKIP("built without the libraries that read pages");
  QVERIFY(!queue().isDone(m_front));
  QVERIFY(queue().shown(m_back));
  QVERIFY(!queue().shown(m_front));
  QTRY_VERIFY_WITH_TIMEOUT(queue().isDone(m_front), kReading);
  QVERIFY(queue().shown(m_back) && !queue().shown(m_front));  // One reading is in memory.
  queue().want({}, m_front);
  QTRY_VERIFY_WITH_TIMEOUT(queue().shown(m_front), kReading);
}

void ReadingQueueTest::aPageThatWasReadIsNotReadAgain() {
  if (!reads(m_front)) QSKIP("built without the libraries that read pages");
  const auto kept = keptReading(m_stage->session->vault()->settings, m_front);
  QVERIFY(kept);
  // Without the picture it can only be what is kept.
  QVERIFY(m_stage->session->vault()->files.drop(m_front));
  queue().want({m_front}, m_front);
  QTRY_VERIFY_WITH_TIMEOUT(queue().shown(m_front), kReading);
  QVERIFY(*queue().shown(m_front) == *kept);
}

void ReadingQueueTest::anotherPageThatIsShownBreaksOffTheOneUnderWay() {
  if (!reads(m_back)) QSKIP("built without the libraries that read pages");
  queue().want({m_front}, m_front);
  queue().want({}, m_back);  // It is kept, so it comes at once; the first one is begun again after it.
  QTRY_VERIFY_WITH_TIMEOUT(queue().shown(m_back), kReading);
  QVERIFY(!isKept(m_front));
  QVERIFY(!queue().isDone(m_front));
  QTRY_VERIFY_WITH_TIMEOUT(queue().isDone(m_front), kReading);
  QVERIFY(isKept(m_front));
}

void ReadingQueueTest::closingTheVaultEndsIt() {
  const std::shared_ptr<Vault> vault = m_stage->session->vault();
  queue().want({m_front, m_back}, m_front);
  m_stage->session->close();
  m_stage->session.reset();  // Waits for its threads.
  QVERIFY(!isReadingKept(vault->settings, m_front));
  QVERIFY(!isReadingKept(vault->settings, m_back));
}

void ReadingQueueTest::whatWasReadOfTheShownPageIsTold() {
  PageView view;
  view.setPage(QString::fromStdString(m_ids[0]));
  view.setSession(m_stage->session.get());
  PageReadingView reading;
  reading.setView(&view);
  QTRY_VERIFY_WITH_TIMEOUT(reading.state() != QLatin1String("reading"), kReading);
  if (reading.state() == QLatin1String("unavailable")) QSKIP("built without the libraries that read pages");
  QCOMPARE(reading.state(), QStringLiteral("read"));
  QVERIFY(reading.suggested() >= 1);
  QTRY_VERIFY(isNamed());
  QTRY_COMPARE(view.notes().size(), 1);
}

void ReadingQueueTest::theCheckTellsWhatWasReadWhenItIsAskedFor() {
  ReadingProgress progress;
  progress.setSession(m_stage->session.get());
  QCOMPARE(progress.total(), 2);
  QCOMPARE(progress.done(), 0);
  progress.setActive(true);
  QTRY_VERIFY_WITH_TIMEOUT(progress.done() == 2 || progress.isUnavailable(), kReading);
  if (progress.isUnavailable()) QSKIP("built without the libraries that read pages");
  QVERIFY(progress.hasNews());
  QVERIFY(!isNamed());
  progress.refresh();
  QTRY_VERIFY(isNamed());
  QVERIFY(!progress.hasNews());
}

void ReadingQueueTest::aPageThatCouldNotBeReadIsCounted() {
  QVERIFY(m_stage->session->vault()->files.drop(m_back));
  ReadingProgress progress;
  progress.setSession(m_stage->session.get());
  progress.setActive(true);
  QTRY_VERIFY_WITH_TIMEOUT(progress.done() == progress.total() || progress.isUnavailable(), kReading);
  if (progress.isUnavailable()) QSKIP("built without the libraries that read pages");
  QVERIFY(progress.isDoubtful());
  QVERIFY2(progress.text().contains(QStringLiteral("1 页已读，1 页未能识别")), qPrintable(progress.text()));
}

std::unique_ptr<QObject> makeReadingQueueTest() {
  return std::make_unique<ReadingQueueTest>();
}

}  // namespace tarim::client::app::test

#include "tst_reading_queue.moc"
