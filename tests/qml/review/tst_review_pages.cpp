// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// The reviewer's pages as a person uses them: by keys and by mouse, at phone, tablet and desktop width, with
// a desk that pretends. With TARIM_REVIEW_SHOTS=DIR in the environment each state that is walked is also
// saved there as a picture.
#include "tests/qml/review/review_window.hpp"
#include "tests/support/still.hpp"
#include "tests/support/ui_walk.hpp"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>

namespace tarim::tests {

using client::app::Decision;
using client::app::DossierReview;

class ReviewPagesTest : public QObject, private ReviewWindow {
  Q_OBJECT

 private Q_SLOTS:
  void init() { start(); }
  void cleanup() { stop(); }
  void everyStateIsNamedUncutAndBigEnough_data();
  void everyStateIsNamedUncutAndBigEnough();
  void tabReachesAll_data();
  void tabReachesAll();
  void theQueueIsWalkedSearchedAndOpenedByKeys();
  void aRowIsOpenedByMouse();
  void aRowShowsWhatTheServerKnowsOfThePerson_data();
  void aRowShowsWhatTheServerKnowsOfThePerson();
  void fiveThousandRowsMakeFewDelegates();
  void everythingFineThenPassedByKeysOnly();
  void aKeyHeldDownFindsOnlyOneItemFine();
  void aReturnIsWrittenByMouse();
  void passingAsksOnceMoreAndEscapeDoesNothing();
  void fromTheDecisionOneStepLeadsBackToTheItems_data();
  void fromTheDecisionOneStepLeadsBackToTheItems();
  void theScanIsTurnedMagnifiedAndLeafedByKeys();
  void publicityNeedsItsDaysAndTheExactSentence();
  void leavingReleasesTheLease();

 private:
  void prepare(const QString& state);
};

void ReviewPagesTest::prepare(const QString& state) {
  const auto choose = [this](int item) { dossier().setCurrent(item); };
  if (state == "fields") choose(1);
  if (state == "work" || state == "reason") choose(5);
  if (state == "work") {
    dossier().item()->focusOn("w2", {});
    QTRY_VERIFY(!dossier().pageImage().isNull());
  }
  if (state == "reason") {
    dossier().item()->focusOn("w3", {});
    dossier().mend();
    dossier().pad()->choose("vague");
  }
  if (state == "lacking") dossier().setDeciding(true);
  if (state == "fine" || state == "publicity" || state == "over")
    for (int i = 0; i < dossier().items()->count(); ++i) {
      choose(i);
      dossier().fine();
    }
  if (state == "return") {
    for (int i : {1, 5, 6}) {
      choose(i);
      dossier().mend();
      dossier().pad()->choose(i == 5 ? "history_gap" : "missing_evidence");
      dossier().pad()->setText(i == 5 ? "2019年7月至11月请补社保缴费记录或单位说明。" : "");
    }
  }
  if (state == "over") decision().pass();
  if (state == "fine" || state == "publicity" || state == "over" || state == "return")
    dossier().setDeciding(true);
}

void ReviewPagesTest::everyStateIsNamedUncutAndBigEnough_data() {
  QTest::addColumn<QString>("state");
  QTest::addColumn<int>("width");
  for (int width : {390, 820, 1440})
    for (const char* state :
         {"queue", "offline", "unanswered", "empty", "items", "fields", "work", "reason", "lacking", "fine",
          "return", "last", "publicity", "over", "taken", "unreachable"})
      QTest::addRow("%s at %d", state, width) << QString(state) << width;
}

void ReviewPagesTest::everyStateIsNamedUncutAndBigEnough() {
  QFETCH(QString, state);
  QFETCH(int, width);
  const QStringList queueStates{"queue", "offline", "unanswered", "empty"};
  if (state == "publicity") m_backend->sample = makeSample("publicity");
  if (state == "last") m_backend->sample.answer.summary.attempt = 3;
  if (state == "taken") m_backend->leaseHolder = "赵敏";
  if (state == "empty") m_backend->theQueue.rows.clear();
  if (state == "unanswered") {
    workflow::Command command;
    command.id = "c1";
    command.application = kSampleApplication;
    command.kind = workflow::CommandKind::Return;
    m_backend->decide(command);
    m_backend->answerDecision(base::Code::StaleView);
  }
  if (state == "offline") {
    m_review->queue()->refresh();
    QTRY_VERIFY(!m_review->queue()->isBusy());
    m_backend->unreachable = true;
  }
  if (state == "unreachable") m_backend->unreachable = true;
  if (queueStates.contains(state)) {
    show("QueuePage", width, 900);
    QTRY_VERIFY(!m_review->queue()->isBusy());
  } else if (state == "unreachable") {
    m_router->openReview("a0147");
    show("ReviewPage", width, 900);
    QTRY_COMPARE(dossier().state(), DossierReview::Failed);
  } else {
    openSample(width);
    prepare(state == "last" ? "return" : state);
    if (width == 390 && state != "items" && find("review.item.basic")) {
      QQuickItem* page = find("review.item.basic");
      while (page && !page->property("inItem").isValid())
        page = page->parentItem();
      QVERIFY(page);
      page->setProperty("inItem", true);
    }
  }
  settle();
  tarim::testing::waitUntilStill(*m_window);
  const QString folder = qEnvironmentVariable("TARIM_REVIEW_SHOTS");
  if (!folder.isEmpty())
    m_window->grabWindow().save(QDir(folder).filePath(QStringLiteral("%1-%2.png").arg(state).arg(width)));
  const QStringList found = tarim::testing::complaints(*m_window->contentItem());
  QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
}

void ReviewPagesTest::tabReachesAll_data() {
  QTest::addColumn<QString>("state");
  QTest::addColumn<QString>("among");
  QTest::addRow("queue") << "queue"
                         << "";
  QTest::addRow("an item") << "work"
                           << "review.mend";
  QTest::addRow("a reason") << "reason"
                            << "review.reason.done";
  QTest::addRow("the decision, lacking") << "lacking"
                                         << "review.decide";
  QTest::addRow("the decision, all fine") << "fine"
                                          << "review.pass";
  QTest::addRow("the decision to return") << "return"
                                          << "review.return";
}

void ReviewPagesTest::tabReachesAll() {
  QFETCH(QString, state);
  QFETCH(QString, among);
  if (state == "queue") {
    show("QueuePage", 1440, 900);
    QTRY_VERIFY(!m_review->queue()->isBusy());
  } else {
    openSample(1440);
    prepare(state);
  }
  settle();
  QList<QQuickItem*> wanted;
  QList<QQuickItem*> open{m_window->contentItem()};
  while (!open.isEmpty()) {
    QQuickItem* item = open.takeFirst();
    if (item->isVisible() && item->isEnabled() && item->activeFocusOnTab()) wanted << item;
    if (item->isVisible()) open << item->childItems();
  }
  QVERIFY2(among.isEmpty() || wanted.contains(find(among)), qPrintable(among));
  QSet<QQuickItem*> reached;
  for (qsizetype i = 0; i < 2 * wanted.size(); ++i) {
    key(Qt::Key_Tab);
    reached << m_window->activeFocusItem();
  }
  QStringList missed;
  for (QQuickItem* item : wanted)
    if (!reached.contains(item)) missed << item->objectName() + " of " + item->metaObject()->className();
  QVERIFY2(missed.isEmpty(), qPrintable(missed.join(", ")));
}

void ReviewPagesTest::theQueueIsWalkedSearchedAndOpenedByKeys() {
  show("QueuePage", 1440, 900);
  QTRY_COMPARE(m_review->queue()->total(), 40);
  key(Qt::Key_J);
  key(Qt::Key_J);
  QCOMPARE(m_review->queue()->current(), 2);
  key(Qt::Key_K);
  QCOMPARE(m_review->queue()->current(), 1);
  key(Qt::Key_0);
  QCOMPARE(m_review->queue()->tab(), -1);
  QTest::keyClick(m_window, '/');
  for (const char c : std::string("0147"))
    QTest::keyClick(m_window, c);
  QTRY_COMPARE(m_review->queue()->count(), 1);
  key(Qt::Key_Return);
  key(Qt::Key_Return);
  QCOMPARE(m_router->route(), QStringLiteral("review"));
  QCOMPARE(m_router->application(), QString::fromLatin1(kSampleApplication));
}

void ReviewPagesTest::aRowIsOpenedByMouse() {
  show("QueuePage", 820, 900);
  QTRY_COMPARE(m_review->queue()->total(), 40);
  const QString application = m_review->queue()->applicationAt(1);
  click("queue.row." + application);
  QCOMPARE(m_router->application(), application);
}

void ReviewPagesTest::aRowShowsWhatTheServerKnowsOfThePerson_data() {
  QTest::addColumn<int>("width");
  QTest::newRow("phone") << 390;
  QTest::newRow("small desktop") << 1280;
  QTest::newRow("desktop") << 1440;
}

void ReviewPagesTest::aRowShowsWhatTheServerKnowsOfThePerson() {
  QFETCH(const int, width);
  show("QueuePage", width, 900);
  QTRY_COMPARE(m_review->queue()->total(), 40);
  m_review->queue()->setSearch(QStringLiteral("2024-1012"));
  QTRY_COMPARE(m_review->queue()->count(), 1);
  settle();
  const QStringList concerns = m_review->queue()->value(0, "concerns").toStringList();
  QCOMPARE(concerns.size(), 2);
  QQuickItem* row = find("queue.row." + m_review->queue()->applicationAt(0));
  QVERIFY(row);
  QStringList shown;
  QList<QQuickItem*> open{row};
  while (!open.isEmpty()) {
    QQuickItem* item = open.takeFirst();
    if (item->objectName() == QStringLiteral("queue.concern") && item->isVisible()) {
      shown << item->property("text").toString();
      const QRectF place = item->mapRectToItem(row, item->boundingRect());
      QVERIFY2(row->boundingRect().contains(place), qPrintable(shown.last()));
    }
    open << item->childItems();
  }
  QCOMPARE(shown, concerns);
  for (const QString& words : concerns)
    QVERIFY2(row->property("text").toString().contains(words), qPrintable(words));
}

void ReviewPagesTest::fiveThousandRowsMakeFewDelegates() {
  m_backend->theQueue = makeQueue(5000);
  show("QueuePage", 1440, 900);
  QTRY_COMPARE(m_review->queue()->total(), 5000);
  key(Qt::Key_0);
  key(Qt::Key_End);
  settle();
  QCOMPARE(m_review->queue()->current(), 4999);
  QList<QQuickItem*> open{m_window->contentItem()};
  int rows = 0;
  while (!open.isEmpty()) {
    QQuickItem* item = open.takeFirst();
    if (item->objectName().startsWith("queue.row.")) ++rows;
    open << item->childItems();
  }
  QVERIFY2(rows > 5 && rows < 80, qPrintable(QString::number(rows)));
}

void ReviewPagesTest::everythingFineThenPassedByKeysOnly() {
  openSample(1440);
  const int items = dossier().items()->count();
  for (int i = 0; i < items; ++i) {
    QVERIFY(!decision().mayPass());
    key(Qt::Key_A);
  }
  QVERIFY(decision().mayPass());
  key(Qt::Key_D);
  QVERIFY(dossier().isDeciding());
  click("review.pass");
  QVERIFY(m_backend->queued.empty());
  QTRY_VERIFY(find("review.confirm"));
  QVERIFY(find("review.confirm")->property("text").toString().contains("买买提·阿依努尔"));
  click("review.confirm");
  QTRY_COMPARE(m_backend->queued.size(), std::size_t{1});
  QCOMPARE(m_backend->queued[0].command.kind, workflow::CommandKind::Pass);
  m_backend->answerDecision();
  QTRY_COMPARE(decision().state(), Decision::Done);
  QTRY_VERIFY(find("review.outcome"));
}

void ReviewPagesTest::aKeyHeldDownFindsOnlyOneItemFine() {
  openSample(1440);
  key(Qt::Key_A);
  for (int i = 0; i < 30; ++i) {
    QKeyEvent again(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, "a", true);
    QCoreApplication::sendEvent(m_window, &again);
  }
  QCOMPARE(decision().notLooked(), dossier().items()->count() - 1);
}

void ReviewPagesTest::aReturnIsWrittenByMouse() {
  openSample(1440);
  click("review.item.work");
  QCOMPARE(dossier().current(), 5);
  click("review.row.w3");
  click("review.mend");
  click("review.reason.vague");
  click("review.words");
  for (const char c : std::string("since when"))
    QTest::keyClick(m_window, c);
  QTRY_COMPARE(dossier().verdicts().reasons().size(), std::size_t{1});
  QCOMPARE(dossier().verdicts().reasons()[0].words, std::string("since when"));
  QCOMPARE(dossier().verdicts().reasons()[0].row, std::string("w3"));
  click("review.reason.done");
  click("review.written.0");
  click("review.words");
  QCOMPARE(dossier().verdicts().reasons()[0].words, std::string("since when"));
  key(Qt::Key_Exclam);
  QCOMPARE(dossier().verdicts().reasons()[0].words, std::string("since when!"));
  click("review.reason.done");
  click("review.decide");
  QVERIFY(!find("review.pass")->isEnabled());
  click("review.return");
  QTRY_VERIFY(find("review.confirm"));
  click("review.confirm");
  QTRY_COMPARE(m_backend->queued.size(), std::size_t{1});
  QCOMPARE(m_backend->queued[0].command.kind, workflow::CommandKind::Return);
  QCOMPARE(m_backend->queued[0].command.attempt, 2);
}

void ReviewPagesTest::passingAsksOnceMoreAndEscapeDoesNothing() {
  openSample(1440);
  for (int i = 0; i < dossier().items()->count(); ++i)
    key(Qt::Key_A);
  key(Qt::Key_D);
  click("review.pass");
  QTRY_VERIFY(find("review.confirm"));
  key(Qt::Key_Escape);
  QTRY_VERIFY(!find("review.confirm"));
  QVERIFY(m_backend->queued.empty());
  QCOMPARE(decision().state(), Decision::Open);
}

void ReviewPagesTest::fromTheDecisionOneStepLeadsBackToTheItems_data() {
  QTest::addColumn<int>("width");
  QTest::addColumn<bool>("byKey");
  for (const int width : {390, 820, 1440})
    for (const bool byKey : {true, false})
      QTest::addRow("%d, %s", width, byKey ? "Esc" : "the arrow") << width << byKey;
}

/// What was written stays, and the application stays open.
void ReviewPagesTest::fromTheDecisionOneStepLeadsBackToTheItems() {
  QFETCH(int, width);
  QFETCH(bool, byKey);
  openSample(width);
  dossier().setCurrent(1);
  dossier().mend();
  dossier().pad()->choose(QStringLiteral("vague"));
  dossier().pad()->setText(QStringLiteral("since when?"));
  click("review.decide");
  QVERIFY(dossier().isDeciding());
  if (byKey)
    key(Qt::Key_Escape);
  else
    click("review.back");
  settle();
  QVERIFY(!dossier().isDeciding());
  QCOMPARE(dossier().state(), DossierReview::Shown);
  QVERIFY(find("review.decide"));
  QVERIFY(!dossier().verdicts().reasons().empty());
  QCOMPARE(dossier().verdicts().reasons()[0].words, std::string("since when?"));
}

void ReviewPagesTest::theScanIsTurnedMagnifiedAndLeafedByKeys() {
  openSample(1440);
  dossier().setCurrent(5);
  QTRY_VERIFY(!dossier().pageImage().isNull());
  QQuickItem* scan = find("review.scan");
  QVERIFY(scan);
  key(Qt::Key_Plus);
  key(Qt::Key_Plus);
  QVERIFY(scan->property("zoom").toReal() > 1.5);
  key(Qt::Key_0);
  QCOMPARE(scan->property("zoom").toReal(), 1.0);
  settle();
  const QImage upright = m_window->grabWindow();
  key(Qt::Key_R);
  settle();
  QVERIFY(upright != m_window->grabWindow());
  key(Qt::Key_Space);
  QCOMPARE(dossier().item()->page(), 1);
  QCOMPARE(dossier().item()->focusRow(), QStringLiteral("w2"));
}

void ReviewPagesTest::publicityNeedsItsDaysAndTheExactSentence() {
  m_backend->sample = makeSample("publicity");
  m_backend->clock.set(base::parseInstant("2024-09-18T09:00:00+08:00").value());
  openSample(1440);
  for (int i = 0; i < dossier().items()->count(); ++i)
    key(Qt::Key_A);
  click("review.decide");
  QVERIFY(!decision().mayPass());
  const auto type = [this](const QString& name, const QString& words) {
    click(name);
    for (const QChar c : words)
      QTest::keyClick(m_window, c.toLatin1());
  };
  type("review.publicity.from", "2024-09-09");
  type("review.publicity.to", "2024-09-13");
  QCOMPARE(decision().workingDays(), QStringLiteral("5 个工作日"));
  QCOMPARE(decision().lack(), QStringLiteral("推荐意见须与规定的文字完全一致。"));
  decision().setOpinion(QStringLiteral("本单位已审核"));
  QVERIFY(find("mark") && find("mark")->isVisible());
  QCOMPARE(decision().opinionNote().left(10), QStringLiteral("从第 5 个字起不同"));
  click("review.publicity.copy");
  QCOMPARE(QGuiApplication::clipboard()->text(), decision().opinionSentence());
  click("review.publicity.opinion");
  QVERIFY(!find("mark") || !find("mark")->isVisible());
  QGuiApplication::inputMethod();
  decision().setOpinion(decision().opinionSentence());
  QTRY_VERIFY(find("review.pass")->isEnabled());
  m_window->resize(1440, 1300);  // In lower windows one scrolls.
  click("review.pass");
  click("review.confirm");
  QTRY_COMPARE(m_backend->queued.size(), std::size_t{1});
  QCOMPARE(m_backend->queued[0].command.kind, workflow::CommandKind::HoldPublicity);
  QCOMPARE(m_backend->queued[0].command.from, std::string("2024-09-09"));
}

void ReviewPagesTest::leavingReleasesTheLease() {
  openSample(820);
  QTRY_VERIFY(m_backend->leases.contains("take"));
  click("review.back");
  QCOMPARE(m_backend->leases.last(), QStringLiteral("release"));
  QCOMPARE(m_router->route(), QStringLiteral("queue"));
}

std::unique_ptr<QObject> makeReviewPagesTest() {
  return std::make_unique<ReviewPagesTest>();
}

}  // namespace tarim::tests

#include "tst_review_pages.moc"
