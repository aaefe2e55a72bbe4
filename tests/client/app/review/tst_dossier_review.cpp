// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/review/review.hpp"
#include "tests/client/app/review/prepared_review_backend.hpp"
#include "tests/client/app/review/suites.hpp"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

namespace tarim::tests {

using namespace client::app;

/// Each record as “role=value …”, for comparing.
static QStringList dump(const ListModel& model, const QList<QByteArray>& roles) {
  QStringList lines;
  for (int row = 0; row < model.count(); ++row) {
    QStringList parts;
    for (const QByteArray& role : roles)
      parts << model.value(row, role).toString();
    lines << parts.join('|');
  }
  return lines;
}

class DossierReviewTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void cleanup();
  void itemsTellChangesAndVerdicts();
  void theScanFollowsTheFocus();
  void theNextPageIsFetchedAheadAndNoneTwice();
  void aPageWithAnotherHashIsNotShown();
  void formerReasonsTellWhetherAnythingChangedThere();
  void anAnswerToAReasonStandsBesideItAndIsNoChangeOfTheForm();
  void fineMovesOnAndCanBeTakenBack();
  void reasonsOfAFineItemAreFoldedAlsoAcrossARestart();
  void aFormerReasonIsOpenUntilChangedOrConfirmed();
  void takingAnOfferFoldsOnesOwnReasons();
  void aReasonIsWrittenAtTheFocusAndCountsAtOnce();
  void typedReasonsSurviveACrash();
  void aColleaguesNoteIsOfferedNotTaken();
  void aTakenLeaseForbidsDeciding();
  void theLeaseIsReleasedWithTheNote();
  void passingIsOnlyPossibleAtTheVeryEnd();
  void theAnswerIsToldInWords();
  void aStaleViewIsToldAndKeepsWhatWasTyped();
  void theLastAttemptWarns();
  void anUnreachableServerIsSaidInWords();

 private:
  void openSample();
  void lookAtEverything();
  void giveReason(const char* group, const char* code);
  DossierReview& dossier() { return *m_review->dossier(); }
  Decision& decision() { return *dossier().decision(); }

  std::shared_ptr<PreparedReviewBackend> m_backend;
  std::unique_ptr<Review> m_review;
};

void DossierReviewTest::init() {
  m_backend = std::make_shared<PreparedReviewBackend>();
  m_review = std::make_unique<Review>(m_backend);
}

void DossierReviewTest::cleanup() {
  m_review.reset();
  m_backend.reset();
}

void DossierReviewTest::openSample() {
  dossier().open(kSampleApplication);
  QTRY_COMPARE(dossier().state(), DossierReview::Shown);
}

void DossierReviewTest::lookAtEverything() {
  for (int i = 0; i < dossier().items()->count(); ++i) {
    dossier().setCurrent(i);
    dossier().fine();
  }
}

void DossierReviewTest::giveReason(const char* group, const char* code) {
  for (int i = 0; i < dossier().items()->count(); ++i)
    if (dossier().items()->value(i, "group") == QString(group)) dossier().setCurrent(i);
  dossier().mend();
  dossier().pad()->choose(code);
}

void DossierReviewTest::itemsTellChangesAndVerdicts() {
  const QAbstractItemModelTester tester(dossier().items(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
  const QAbstractItemModelTester rows(dossier().item()->rows(),
                                      QAbstractItemModelTester::FailureReportingMode::QtTest);
  openSample();
  QCOMPARE(dossier().changes(), 3);
  QCOMPARE(dossier().items()->count(), 16);
  QCOMPARE(dump(*dossier().items(), {"number", "title", "verdict", "changes"}).mid(4, 2),
           (QStringList{"4|专业技术资格|none|0", "5|工作经历|none|3"}));
  dossier().setCurrent(5);
  QCOMPARE(dump(*dossier().item()->rows(), {"row", "change", "pages"}),
           (QStringList{"w1||1", "w2|added|1", "w3|changed|1"}));
  QCOMPARE(dossier().item()->rows()->value(2, "befores").toStringList().filter("有关").size(), 1);
  dossier().close();
  QCOMPARE(dossier().items()->count(), 0);
}

void DossierReviewTest::theScanFollowsTheFocus() {
  openSample();
  dossier().setCurrent(5);
  QCOMPARE(dossier().item()->page(), 0);
  dossier().item()->focusOn("w3", {});
  QCOMPARE(dossier().item()->pages()->value(dossier().item()->page(), "attachment").toString(),
           QStringLiteral("p5"));
  QTRY_VERIFY(!dossier().pageImage().isNull());
  QCOMPARE(dossier().pageImage().size(), QSize(620, 877));
  dossier().item()->moveFocus(-1);
  QCOMPARE(dossier().item()->focusRow(), QStringLiteral("w2"));
  QCOMPARE(dossier().item()->pages()->value(dossier().item()->page(), "attachment").toString(),
           QStringLiteral("p4"));
  dossier().nextPage();
  dossier().nextPage();
  QCOMPARE(dossier().current(), 6);
}

void DossierReviewTest::theNextPageIsFetchedAheadAndNoneTwice() {
  openSample();
  dossier().setCurrent(5);
  const auto fileOf = [this](int page) { return dossier().item()->pageAt(page)->file; };
  QTRY_COMPARE(m_backend->pages.mid(m_backend->pages.size() - 2), (QStringList{fileOf(0), fileOf(1)}));
  QTRY_VERIFY(!dossier().isPageBusy());
  dossier().nextPage();
  QTRY_VERIFY(!dossier().isPageBusy());
  dossier().item()->setPage(0);
  QVERIFY(!dossier().isPageBusy());
  QCOMPARE(m_backend->pages.filter(fileOf(0)).size(), 1);
  QCOMPARE(m_backend->pages.filter(fileOf(1)).size(), 1);
}

void DossierReviewTest::aPageWithAnotherHashIsNotShown() {
  openSample();
  for (auto& [hash, bytes] : m_backend->sample.files)
    bytes.push_back(0);
  dossier().setCurrent(1);
  QTRY_VERIFY(!dossier().pageTrouble().isEmpty());
  QVERIFY(dossier().pageImage().isNull());
}

void DossierReviewTest::formerReasonsTellWhetherAnythingChangedThere() {
  openSample();
  dossier().setCurrent(5);
  QCOMPARE(dossier().item()->formerTitle(), QStringLiteral("上一轮退回原因（基层单位审核，9月12日 15:30）"));
  QCOMPARE(dump(*dossier().item()->former(), {"words", "mended"}),
           (QStringList{"工作经历不衔接：2019年7月至11月空档，请说明。|true", "用词含糊|true"}));
  dossier().setCurrent(1);
  QCOMPARE(dump(*dossier().item()->former(), {"words", "mended"}), QStringList{"缺少佐证材料|false"});
}

void DossierReviewTest::anAnswerToAReasonStandsBesideItAndIsNoChangeOfTheForm() {
  openSample();
  dossier().setCurrent(5);
  QCOMPARE(dump(*dossier().item()->former(), {"answer"}), (QStringList{"", ""}));
  dossier().setCurrent(1);
  QCOMPARE(dump(*dossier().item()->former(), {"answer", "mended"}),
           QStringList{QStringLiteral("%1|false").arg(QString::fromUtf8(kSampleAnswer))});
}

void DossierReviewTest::fineMovesOnAndCanBeTakenBack() {
  openSample();
  dossier().fine();
  QCOMPARE(dossier().current(), 1);
  giveReason("work", "vague");
  dossier().fine();
  QCOMPARE(dossier().reasons()->count(), 0);
  QVERIFY(dossier().canUndo());
  dossier().undo();
  QCOMPARE(dossier().reasons()->count(), 1);
  QCOMPARE(dossier().items()->value(5, "verdict").toString(), QStringLiteral("mend"));
}

void DossierReviewTest::reasonsOfAFineItemAreFoldedAlsoAcrossARestart() {
  openSample();
  giveReason("work", "vague");
  dossier().pad()->setText("请写明时间");
  QSignalSpy folded(&dossier(), &DossierReview::folded);
  dossier().fine();
  QCOMPARE(folded.size(), 1);
  QVERIFY(folded[0][0].toString().contains("工作经历"));
  QCOMPARE(dossier().items()->value(5, "folded").toInt(), 1);
  dossier().save();
  auto settings = m_backend->settings;
  m_review.reset();
  m_backend = std::make_shared<PreparedReviewBackend>();
  m_backend->settings = std::move(settings);
  m_review = std::make_unique<Review>(m_backend);
  openSample();
  dossier().setCurrent(5);
  QCOMPARE(dossier().items()->value(5, "verdict").toString(), QStringLiteral("fine"));
  QCOMPARE(dossier().foldedHere(), 1);
  dossier().unfold();
  QCOMPARE(dossier().reasons()->value(0, "words").toString(), QStringLiteral("用词含糊：请写明时间"));
  QCOMPARE(dossier().items()->value(5, "verdict").toString(), QStringLiteral("mend"));
  dossier().editReason(0);
  dossier().pad()->remove();
  QCOMPARE(dossier().foldedHere(), 1);
  dossier().undo();
  QCOMPARE(dossier().reasons()->count(), 1);
}

void DossierReviewTest::aFormerReasonIsOpenUntilChangedOrConfirmed() {
  openSample();
  QCOMPARE(dump(*dossier().former(), {"group", "mended", "confirmed"}),
           (QStringList{"work|true|false", "work|true|false", "basic|false|false"}));
  QCOMPARE(dump(*dossier().items(), {"former", "formerOpen"}).mid(1, 5),
           (QStringList{"1|1", "0|0", "0|0", "0|0", "2|0"}));
  QCOMPARE(decision().formerOpen(), 1);
  dossier().toFormer(2);
  QCOMPARE(dossier().current(), 1);
  dossier().confirmFormer(2, true);
  QCOMPARE(dump(*dossier().item()->former(), {"mended", "confirmed"}), QStringList{"false|true"});
  QCOMPARE(decision().formerOpen(), 0);
  dossier().save();
  dossier().close();
  openSample();
  QCOMPARE(decision().formerOpen(), 0);
  dossier().confirmFormer(2, false);
  QCOMPARE(decision().formerOpen(), 1);
}

void DossierReviewTest::takingAnOfferFoldsOnesOwnReasons() {
  openSample();
  giveReason("work", "history_gap");
  dossier().close();
  m_backend->settings.clear();
  openSample();
  giveReason("basic", "vague");
  QTRY_VERIFY(!dossier().offer().isEmpty());
  dossier().takeOffer();
  QCOMPARE(dossier().reasons()->count(), 1);
  dossier().setCurrent(1);
  QCOMPARE(dossier().foldedHere(), 1);
}

void DossierReviewTest::aReasonIsWrittenAtTheFocusAndCountsAtOnce() {
  openSample();
  dossier().setCurrent(5);
  dossier().item()->focusOn("w3", {});
  dossier().mend();
  QVERIFY(dossier().pad()->isOpen());
  QCOMPARE(dossier().items()->value(5, "verdict").toString(), QStringLiteral("none"));
  dossier().pad()->setText("请写明时间");
  QCOMPARE(dossier().items()->value(5, "verdict").toString(), QStringLiteral("mend"));
  QCOMPARE(dossier().verdicts().reasons()[0].row, std::string("w3"));
  dossier().pad()->pinTo(static_cast<int>(ItemView::Pin::Page));
  QCOMPARE(dossier().verdicts().reasons()[0].attachment, std::string("p5"));
  dossier().pad()->choose("vague");
  QCOMPARE(dossier().reasons()->value(0, "words").toString(), QStringLiteral("用词含糊：请写明时间"));
  dossier().pad()->remove();
  QCOMPARE(dossier().reasons()->count(), 0);
}

void DossierReviewTest::typedReasonsSurviveACrash() {
  openSample();
  giveReason("work", "history_gap");
  QTRY_VERIFY(!m_backend->settings["app/review/verdicts/a0147"].empty());
  auto settings = m_backend->settings;
  m_review.reset();
  m_backend = std::make_shared<PreparedReviewBackend>();
  m_backend->settings = std::move(settings);
  m_review = std::make_unique<Review>(m_backend);
  openSample();
  QCOMPARE(dossier().reasons()->count(), 1);
}

void DossierReviewTest::aColleaguesNoteIsOfferedNotTaken() {
  openSample();
  giveReason("work", "history_gap");
  dossier().close();
  QVERIFY(!m_backend->leaseNote.empty());
  m_backend->settings.clear();
  openSample();
  QTRY_VERIFY(!dossier().offer().isEmpty());
  QCOMPARE(dossier().reasons()->count(), 0);
  dossier().takeOffer();
  QCOMPARE(dossier().reasons()->count(), 1);
  QVERIFY(dossier().offer().isEmpty());
}

void DossierReviewTest::aTakenLeaseForbidsDeciding() {
  m_backend->leaseHolder = "赵敏";
  openSample();
  QTRY_COMPARE(dossier().lease()->state(), Lease::Taken);
  QCOMPARE(dossier().lease()->holder(), QStringLiteral("赵敏"));
  lookAtEverything();
  QVERIFY(!decision().mayPass());
  decision().pass();
  QVERIFY(m_backend->queued.empty());
}

void DossierReviewTest::theLeaseIsReleasedWithTheNote() {
  openSample();
  QTRY_COMPARE(dossier().lease()->state(), Lease::Held);
  dossier().fine();
  dossier().lease()->keep();
  dossier().close();
  QCOMPARE(m_backend->leases, (QStringList{"take", "keep", "release"}));
  QVERIFY(m_backend->leaseNote.find("application") != std::string::npos);
}

void DossierReviewTest::passingIsOnlyPossibleAtTheVeryEnd() {
  openSample();
  decision().pass();
  QVERIFY(m_backend->queued.empty());
  lookAtEverything();
  QVERIFY(decision().mayPass());
  giveReason("work", "vague");
  QVERIFY(!decision().mayPass());
  QVERIFY(decision().mayReturn());
  QCOMPARE(decision().lack(), QStringLiteral("有 1 条需修改，不能通过。"));
  decision().pass();
  QVERIFY(m_backend->queued.empty());
}

void DossierReviewTest::theAnswerIsToldInWords() {
  openSample();
  lookAtEverything();
  QSignalSpy decided(&decision(), &Decision::decided);
  decision().pass();
  QCOMPARE(decision().state(), Decision::Sending);
  QCOMPARE(m_backend->queued.size(), std::size_t{1});
  QCOMPARE(m_backend->queued[0].command.step, std::string("recommend_review"));
  decision().pass();
  QCOMPARE(m_backend->queued.size(), std::size_t{1});
  QTRY_COMPARE(decision().unanswered()->count(), 1);
  m_backend->answerDecision();
  QTRY_COMPARE(decided.size(), 1);
  QCOMPARE(decision().outcome(), QStringLiteral("买买提·阿依努尔已通过，转入“审核部门审核”。"));
  QVERIFY(m_backend->settings["app/review/verdicts/a0147"].empty());
}

void DossierReviewTest::aStaleViewIsToldAndKeepsWhatWasTyped() {
  openSample();
  giveReason("work", "vague");
  QSignalSpy stale(&decision(), &Decision::stale);
  decision().sendBack();
  m_backend->answerDecision(base::Code::StaleView);
  QTRY_COMPARE(stale.size(), 1);
  QCOMPARE(decision().state(), Decision::Refused);
  QVERIFY(decision().outcome().contains("不是最新一次提交"));
  QCOMPARE(decision().unanswered()->count(), 1);
  QCOMPARE(dossier().reasons()->count(), 1);
  decision().dismiss(decision().unanswered()->value(0, "command").toString());
  QTRY_COMPARE(decision().unanswered()->count(), 0);
}

void DossierReviewTest::theLastAttemptWarns() {
  m_backend->sample.answer.summary.attempt = 3;
  openSample();
  QVERIFY(decision().isLastAttempt());
  QCOMPARE(decision().returnText(), QStringLiteral("退回（不再受理）"));
}

void DossierReviewTest::anUnreachableServerIsSaidInWords() {
  m_backend->unreachable = true;
  dossier().open(kSampleApplication);
  QTRY_COMPARE(dossier().state(), DossierReview::Failed);
  QVERIFY(!dossier().trouble().isEmpty() && !dossier().trouble().contains(QStringLiteral("自动")));
  m_backend->unreachable = false;
  dossier().reload();
  QTRY_COMPARE(dossier().state(), DossierReview::Shown);
}

std::unique_ptr<QObject> makeDossierReviewTest() {
  return std::make_unique<DossierReviewTest>();
}

}  // namespace tarim::tests

#include "tst_dossier_review.moc"
