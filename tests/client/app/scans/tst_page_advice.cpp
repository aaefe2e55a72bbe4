// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// What stands beside a page about its picture, from a real vault and the real readers.
#include "client/app/scans/import_queue.hpp"
#include "client/app/scans/page_advice.hpp"
#include "client/app/scans/page_judge.hpp"
#include "client/app/scans/page_view.hpp"
#include "shared/imaging/turbo.hpp"
#include "shared/policy/image_bytes.hpp"
#include "tests/client/app/session/session_of_test.hpp"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <random>

namespace tarim::client::app::test {

class PageAdviceTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void aPortraitIsJudgedAsOne();
  void aLandscapeIsNoPortrait();
  void aPageAboveThePlatformsLimitSaysWhatToDo();
  void theLimitIsThatOfThePolicy();

 private:
  /// The only page of the slot, once it is there.
  bool show(const QUrl& file, const char* slot);
  [[nodiscard]] QString words() const {
    QStringList all;
    for (const QVariant& note : m_advice->notes())
      all << note.toMap().value(QStringLiteral("text")).toString();
    return all.join(QLatin1Char('\n'));
  }
  /// False where this build cannot look at pictures.
  [[nodiscard]] bool isLookedAt() const {
    const PageJudge& judge = PageJudge::of(*m_stage->session);
    return !judge.isUnavailable() && !judge.hasNoPortraits();
  }

  static constexpr int kMinute = 60'000;
  std::unique_ptr<SessionOfTest> m_stage;
  std::unique_ptr<PageView> m_view;
  std::unique_ptr<PageAdvice> m_advice;
};

namespace {

QUrl chosen(const char* name) {
  return QUrl::fromLocalFile(QStringLiteral(TARIM_TESTS_DIR "/data/images/") + QLatin1String(name));
}

/// Noise: nothing that compresses.
base::Bytes heavyJpeg() {
  std::mt19937 random(7);
  imaging::Pixels pixels{1200, 1600, base::Bytes(std::size_t(1200) * 1600 * 3)};
  for (std::uint8_t& byte : pixels.rgb)
    byte = static_cast<std::uint8_t>(random());
  return imaging::encodeJpeg(pixels, 85, imaging::Chroma::Halved).value();
}

}  // namespace

void PageAdviceTest::init() {
  m_advice.reset();
  m_view.reset();
  m_stage = std::make_unique<SessionOfTest>();
  m_stage->open();
  QVERIFY(m_stage->waitFor([](const DraftSnapshot&) { return true; }));
  m_view = std::make_unique<PageView>();
  m_view->setSession(m_stage->session.get());
  m_advice = std::make_unique<PageAdvice>();
}

bool PageAdviceTest::show(const QUrl& file, const char* slot) {
  ImportQueue& queue = ImportQueue::of(*m_stage->session);
  const ImportPlace place{QString::fromLatin1(slot), QStringLiteral("@")};
  QSignalSpy imported(&queue, &ImportQueue::imported);
  queue.add({file}, place, dossier::Side::None);
  if (!imported.wait(kMinute)) return false;
  m_view->setPage(imported.first().at(2).toString());
  m_advice->setView(m_view.get());
  return QTest::qWaitFor([this] { return m_view->attachment() != nullptr && !m_advice->isLooking(); },
                         kMinute) &&
         m_view->attachment()->slot == slot;
}

void PageAdviceTest::aPortraitIsJudgedAsOne() {
  QVERIFY(show(chosen("portraits/obama-480p.jpg"), "portrait"));
  if (!isLookedAt()) QSKIP("built without OpenCV");
  const std::string file = m_view->attachment()->file;
  QTRY_VERIFY_WITH_TIMEOUT(PageJudge::of(*m_stage->session).portraitOf(file), kMinute);
  QCOMPARE(PageJudge::of(*m_stage->session).portraitOf(file)->faces, 1);
  // A wide picture before a flag: neither proportions nor background of a one-inch portrait.
  QVERIFY2(words().contains(QStringLiteral("一寸照")), qPrintable(words()));
  QVERIFY2(!words().contains(QStringLiteral("没有找到")), qPrintable(words()));
  QVERIFY2(!words().contains(QStringLiteral("模糊")), qPrintable(words()));
  QCOMPARE(m_advice->proposal(), QString());
}

void PageAdviceTest::aLandscapeIsNoPortrait() {
  QVERIFY(show(chosen("orientation/Landscape_1.jpg"), "portrait"));
  if (!isLookedAt()) QSKIP("built without OpenCV");
  QTRY_VERIFY_WITH_TIMEOUT(words().contains(QStringLiteral("没有找到正面人脸")), kMinute);
}

void PageAdviceTest::aPageAboveThePlatformsLimitSaysWhatToDo() {
  const base::Bytes jpeg = heavyJpeg();
  const QString path = m_stage->folder.filePath(QStringLiteral("heavy.jpg"));
  QFile file(path);
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write(reinterpret_cast<const char*>(jpeg.data()), qint64(jpeg.size()));
  file.close();
  QVERIFY(jpeg.size() > 600'000);
  QVERIFY(show(QUrl::fromLocalFile(path), "title_file"));
  QVERIFY2(words().contains(QStringLiteral("超过平台每张图片的 600 KB")), qPrintable(words()));
  if (!isLookedAt()) {
    QVERIFY2(words().contains(QStringLiteral("重新扫描")), qPrintable(words()));
    return;
  }
  QVERIFY2(!m_advice->proposal().isEmpty(), "nothing is proposed");
  m_advice->begin();
  QTRY_VERIFY_WITH_TIMEOUT(!m_advice->isMaking(), 2 * kMinute);
  // Either it fits, or why it cannot is said.
  if (m_advice->problem().isEmpty()) {
    m_advice->accept();
    QTRY_VERIFY_WITH_TIMEOUT(m_view->attachment()->size <= 600'000, kMinute);
    QTRY_VERIFY(!words().contains(QStringLiteral("超过平台")));
  } else {
    QVERIFY2(m_advice->problem().contains(QStringLiteral("600 KB")), qPrintable(m_advice->problem()));
  }
}

void PageAdviceTest::theLimitIsThatOfThePolicy() {
  const policy::Policy& given = *client::test::policyOfTest();
  QCOMPARE(policy::mostImageBytes(given, "title_file"), std::size_t(600'000));
  QCOMPARE(policy::mostImageBytes(given, "portrait"), std::size_t(300'000));
  policy::Policy other = given;
  for (policy::OpenPoint& point : other.open)
    if (point.parameter == "export.imageBytes") point.value = "2 MB";
  QCOMPARE(policy::mostImageBytes(other, "portrait"), std::size_t(2'000'000));
  other.open.clear();
  QCOMPARE(policy::mostImageBytes(other, "title_file"), std::size_t(0));
}

std::unique_ptr<QObject> makePageAdviceTest() {
  return std::make_unique<PageAdviceTest>();
}

}  // namespace tarim::client::app::test

#include "tst_page_advice.moc"
