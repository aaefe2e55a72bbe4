// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Chosen files on their way into a real vault, through the session.
#include "client/app/scans/import_queue.hpp"
#include "client/app/scans/page_importer.hpp"
#include "tests/client/app/session/session_of_test.hpp"

#include <QSignalSpy>
#include <QTest>

namespace tarim::client::app::test {

class ImportQueueTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void filesArriveInTheOrderTheyWereChosen();
  void whatWasTypedGoesAheadOfItsEvidence();
  void aFileThatCannotBeTakenIsNamedAndHoldsUpNoOther();
  void sidesComeInTurns();
  void aFullSlotIsToldInWords();
  void whatHasNotBegunCanBeLetGo();
  void aStripKnowsItsOwnPartOnly();
  void closingTheVaultEndsIt();

 private:
  [[nodiscard]] bool waitForIdle() const {
    return QTest::qWaitFor([this] { return m_queue->waiting(kTitle) == 0 && m_queue->waiting(kCard) == 0; },
                           kMinute);
  }
  /// Slot by slot, in the order of pages: file names.
  [[nodiscard]] QStringList names(const char* slot) const;

  static constexpr int kMinute = 60'000;
  const ImportPlace kTitle{QStringLiteral("title_file"), QStringLiteral("@")};
  const ImportPlace kCard{QStringLiteral("id_card"), QStringLiteral("@")};
  std::unique_ptr<SessionOfTest> m_stage;
  ImportQueue* m_queue = nullptr;
};

namespace {

QUrl image(const char* name) {
  return QUrl::fromLocalFile(QStringLiteral(TARIM_TESTS_DIR "/data/images/") + QLatin1String(name));
}

const char* const kFirst = "documents/rapidocr-empty_black.jpg";
const char* const kSecond = "documents/rapidocr-img_exif_orientation.jpg";
const char* const kCut = "hostile/truncated.jpg";

}  // namespace

void ImportQueueTest::init() {
  m_stage = std::make_unique<SessionOfTest>();
  m_stage->open();
  QVERIFY(m_stage->waitFor([](const DraftSnapshot&) { return true; }));
  m_queue = &ImportQueue::of(*m_stage->session);
}

QStringList ImportQueueTest::names(const char* slot) const {
  QStringList names;
  const auto dossier = m_stage->session->vault()->drafts.dossier(m_stage->application);
  for (const dossier::Attachment& page : dossier::attachmentsOf(*dossier, slot))
    names << QString::fromStdString(page.name);
  return names;
}

void ImportQueueTest::filesArriveInTheOrderTheyWereChosen() {
  QVERIFY(&ImportQueue::of(*m_stage->session) == m_queue);
  QSignalSpy imported(m_queue, &ImportQueue::imported);
  m_queue->add({image(kFirst), image(kSecond)}, kTitle, dossier::Side::None);
  m_queue->add({image(kFirst)}, kTitle, dossier::Side::None);
  QCOMPARE(m_queue->waiting(kTitle), 3);
  QCOMPARE(m_queue->current(kTitle), QStringLiteral("rapidocr-empty_black.jpg"));
  QVERIFY(waitForIdle());
  QCOMPARE(m_queue->done(kTitle), 3);
  QCOMPARE(imported.size(), 3);
  QCOMPARE(names("title_file"), (QStringList{"rapidocr-empty_black.jpg", "rapidocr-img_exif_orientation.jpg",
                                             "rapidocr-empty_black.jpg"}));
  QVERIFY(m_queue->problems().empty());
  // The next choice is counted anew.
  m_queue->add({image(kFirst)}, kTitle, dossier::Side::None);
  QCOMPARE(m_queue->done(kTitle), 0);
  QVERIFY(waitForIdle());
}

void ImportQueueTest::whatWasTypedGoesAheadOfItsEvidence() {
  const ImportPlace proof{QStringLiteral("work_proof"), QStringLiteral("r1")};
  m_stage->session->typed({{"work", "r1", "$row"}, "live"});
  m_queue->add({image(kFirst)}, proof, dossier::Side::None);
  QVERIFY(QTest::qWaitFor([&] { return m_queue->waiting(proof) == 0; }, kMinute));
  QVERIFY(m_queue->problems().empty());
  QCOMPARE(m_queue->done(proof), 1);
}

void ImportQueueTest::aFileThatCannotBeTakenIsNamedAndHoldsUpNoOther() {
  m_queue->add({image(kCut), image("none.jpg"), image(kFirst)}, kTitle, dossier::Side::None);
  QVERIFY(waitForIdle());
  QCOMPARE(names("title_file"), QStringList{"rapidocr-empty_black.jpg"});
  QCOMPARE(m_queue->problems().size(), std::size_t(2));
  QCOMPARE(m_queue->problems()[0].file, QStringLiteral("truncated.jpg"));
  QCOMPARE(m_queue->problems()[1].file, QStringLiteral("none.jpg"));
  for (const ImportQueue::Problem& problem : m_queue->problems())
    QVERIFY(problem.place == kTitle && !problem.words.isEmpty());
  QVERIFY(m_queue->problems()[0].words != m_queue->problems()[1].words);
  m_queue->forgetProblems(kCard);
  QCOMPARE(m_queue->problems().size(), std::size_t(2));
  m_queue->forgetProblems(kTitle);
  QVERIFY(m_queue->problems().empty());
}

void ImportQueueTest::sidesComeInTurns() {
  m_queue->add({image(kFirst), image(kSecond)}, kCard, dossier::Side::Back);
  QVERIFY(waitForIdle());
  const auto dossier = m_stage->session->vault()->drafts.dossier(m_stage->application);
  const auto pages = dossier::attachmentsOf(*dossier, "id_card");
  QCOMPARE(pages.size(), std::size_t(2));
  QVERIFY(pages[0].side == dossier::Side::Front && pages[1].side == dossier::Side::Back);
  QCOMPARE(pages[1].name, std::string("rapidocr-empty_black.jpg"));
}

void ImportQueueTest::aFullSlotIsToldInWords() {
  m_queue->add({image(kFirst), image(kSecond), image(kFirst)}, kCard, dossier::Side::None);
  QVERIFY(waitForIdle());
  QCOMPARE(names("id_card").size(), 2);
  QCOMPARE(m_queue->problems().size(), std::size_t(1));
  QVERIFY(m_queue->problems()[0].words.contains(QStringLiteral("页")));
}

void ImportQueueTest::whatHasNotBegunCanBeLetGo() {
  m_queue->add({image(kFirst), image(kSecond), image(kFirst)}, kTitle, dossier::Side::None);
  m_queue->add({image(kSecond)}, kCard, dossier::Side::None);
  m_queue->cancel(kTitle);
  QCOMPARE(m_queue->waiting(kTitle), 1);  // The one under way: half a page is none.
  QVERIFY(waitForIdle());
  QCOMPARE(names("title_file").size(), 1);
  QCOMPARE(names("id_card").size(), 1);
}

void ImportQueueTest::aStripKnowsItsOwnPartOnly() {
  PageImporter titles;
  PageImporter cards;
  for (PageImporter* strip : {&titles, &cards})
    strip->setSession(m_stage->session.get());
  titles.setSlot(kTitle.slot);
  cards.setSlot(kCard.slot);
  QSignalSpy imported(&cards, &PageImporter::imported);
  titles.begin({image(kFirst), image(kCut)}, QStringLiteral("none"));
  QVERIFY(titles.isBusy() && !cards.isBusy());
  QCOMPARE(titles.total(), 2);
  QCOMPARE(cards.total(), 0);
  QVERIFY(waitForIdle());
  QCOMPARE(titles.done(), 2);
  QCOMPARE(titles.problems().size(), 1);
  QVERIFY(cards.problems().isEmpty());
  QCOMPARE(imported.size(), 0);
  titles.dismiss();
  QVERIFY(titles.problems().isEmpty());
}

void ImportQueueTest::closingTheVaultEndsIt() {
  m_queue->add({image(kFirst), image(kSecond), image(kFirst)}, kTitle, dossier::Side::None);
  m_stage->session->close();
  QVERIFY(QTest::qWaitFor([this] { return m_queue->waiting(kTitle) == 0; }, kMinute));
  QCOMPARE(m_queue->current(kTitle), QString());
  QVERIFY(m_queue->problems().empty());
}

std::unique_ptr<QObject> makeImportQueueTest() {
  return std::make_unique<ImportQueueTest>();
}

}  // namespace tarim::client::app::test

#include "tst_import_queue.moc"
