// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Pages of the application in hand, as a list and one at a time.
#include "client/app/scans/page_list_model.hpp"
#include "client/app/scans/page_view.hpp"
#include "tests/client/app/draft/draft_of_test.hpp"

#include <QSignalSpy>
#include <QTest>

namespace tarim::tests {

using namespace client::app;

class PageModelsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void pagesStandInFormOrderAndAreFiltered();
  void aPageIsLeftToDoUntilSomethingOfItIsMasked();
  void masksAreShownWhereTheyAreSeen();
  void aStripHasThePagesOfItsRowOnly();
  void wherePagesAreIsTold_data();
  void wherePagesAreIsTold();
  void aQuarterTurnSwapsTheSides();
  void aRemovedPageComesBackByUndo();
  void nothingIsAnsweredWhileItIsReviewed();
  void thePageViewGoesToTheNextThatIsLeftToDo();
  void aPageThatGoesElsewhereGivesItsPlaceToTheNext();
  void withoutADraftThereIsNothingToShow();
};

namespace {

/// A page's view on the desk's draft.
class ViewOfTest : public DraftView {
 public:
  explicit ViewOfTest(DraftOfTest& desk) { setDraft(&desk.draft); }
};

QString text(const std::string& id) {
  return QString::fromStdString(id);
}

}  // namespace

void PageModelsTest::pagesStandInFormOrderAndAreFiltered() {
  DraftOfTest desk;
  desk.addRow("work", "r1");
  const std::string proof = desk.addPage("work_proof", "work", "r1");
  const std::string portrait = desk.addPage("portrait");
  desk.turn();
  ViewOfTest view(desk);
  PageListModel pages;
  pages.setView(&view);
  QCOMPARE(cellOf(pages, 0, "pageId").toString().toStdString(), portrait);
  QCOMPARE(cellOf(pages, 1, "pageId").toString().toStdString(), proof);
  QCOMPARE(pages.unanswered(), 2);
  pages.setFilter(QStringLiteral("unanswered"));
  pages.answer(QString::fromStdString(portrait), QStringLiteral("no"));
  QCOMPARE(pages.unanswered(), 1);
  QCOMPARE(pages.total(), 2);
  desk.turn();
  QCOMPARE(desk.dossier.value("attachment", portrait, "mask"), std::string_view("no"));
  // Nothing moves under the finger: it stays until the filter is chosen again.
  QCOMPARE(pages.count(), 2);
  pages.setFilter(QStringLiteral("unanswered"));
  QCOMPARE(pages.count(), 1);
  pages.setFilter(QStringLiteral("all"));
  pages.rotate(QString::fromStdString(proof));
  QVERIFY(cellOf(pages, 1, "picture").toString().endsWith(QStringLiteral("/90")));
}

void PageModelsTest::aPageIsLeftToDoUntilSomethingOfItIsMasked() {
  DraftOfTest desk;
  const std::string page = desk.addPage("title_file");
  desk.turn();
  ViewOfTest view(desk);
  PageListModel pages;
  pages.setView(&view);
  const auto counts = [&] { return QList<int>{pages.unanswered(), pages.undrawn(), pages.unhandled()}; };
  QCOMPARE(counts(), (QList<int>{1, 0, 1}));
  pages.answer(text(page), QStringLiteral("yes"));
  QCOMPARE(counts(), (QList<int>{0, 1, 1}));
  pages.setFilter(QStringLiteral("undrawn"));
  QCOMPARE(pages.count(), 1);
  desk.draft.write({{{"attachment", page, "masks"}, "[[9999,0,0,50]]"}});
  QCOMPARE(counts(), (QList<int>{0, 1, 1}));
  desk.draft.write({{{"attachment", page, "masks"}, "[[100,100,50,50]]"}});
  QCOMPARE(counts(), (QList<int>{0, 0, 0}));
  pages.answer(text(page), QStringLiteral("no"));
  QCOMPARE(counts(), (QList<int>{0, 0, 0}));
}

void PageModelsTest::masksAreShownWhereTheyAreSeen() {
  DraftOfTest desk;
  const std::string page = desk.addPage("title_file");
  desk.set("attachment", page, "mask", "yes");
  desk.set("attachment", page, "masks", "[[1000,2000,500,100]]");
  desk.turn();
  ViewOfTest view(desk);
  PageListModel pages;
  pages.setView(&view);
  const auto masks = [&] { return cellOf(pages, 0, "masks").toList(); };
  QCOMPARE(masks(), (QVariantList{QRectF(0.1, 0.2, 0.05, 0.01)}));
  pages.rotate(text(page));
  QCOMPARE(masks(), (QVariantList{QRectF(0.79, 0.1, 0.01, 0.05)}));
  // They are kept for the case that the answer is taken back.
  pages.answer(text(page), QStringLiteral("no"));
  QCOMPARE(masks(), QVariantList());
  pages.answer(text(page), QStringLiteral("yes"));
  QCOMPARE(masks().size(), 1);
}

void PageModelsTest::aStripHasThePagesOfItsRowOnly() {
  DraftOfTest desk;
  desk.addRow("work", "r1");
  desk.addRow("work", "r2");
  const std::string first = desk.addPage("work_proof", "work", "r1");
  desk.addPage("work_proof", "work", "r2");
  desk.addPage("title_file");
  desk.turn();
  ViewOfTest view(desk);
  PageListModel strip;
  strip.setView(&view);
  QCOMPARE(strip.count(), 3);
  strip.setSlot(QStringLiteral("work_proof"));
  QCOMPARE(strip.count(), 0);  // Those of the whole application.
  strip.setRow(QStringLiteral("r1"));
  QCOMPARE(strip.count(), 1);
  QCOMPARE(cellOf(strip, 0, "pageId").toString(), text(first));
  QCOMPARE(cellOf(strip, 0, "rowId").toString(), QStringLiteral("r1"));
  strip.setSlot(QStringLiteral("title_file"));
  strip.setRow(QStringLiteral("@"));
  QCOMPARE(strip.count(), 1);
  QCOMPARE(cellOf(strip, 0, "rowId").toString(), QStringLiteral("@"));
}

void PageModelsTest::wherePagesAreIsTold_data() {
  QTest::addColumn<int>("progress");
  QTest::addColumn<quint64>("sent");
  QTest::addColumn<bool>("unreadable");
  QTest::addColumn<QString>("refusal");
  QTest::addColumn<QString>("state");
  QTest::addColumn<int>("unsent");
  const auto here = int(client::FileProgress::OnThisDevice);
  const auto underWay = int(client::FileProgress::UnderWay);
  const auto there = int(client::FileProgress::OnServer);
  QTest::newRow("on this device") << here << quint64(0) << false << ""
                                  << "here" << 1;
  QTest::newRow("begun, nothing there") << underWay << quint64(0) << false << ""
                                        << "here" << 1;
  QTest::newRow("under way") << underWay << quint64(60000) << false << ""
                             << "underWay" << 1;
  QTest::newRow("not taken") << underWay << quint64(60000) << false << "TooLarge"
                             << "refused" << 1;
  QTest::newRow("does not open") << here << quint64(0) << true << ""
                                 << "unreadable" << 1;
  QTest::newRow("arrived") << there << quint64(120000) << false << ""
                           << "arrived" << 0;
  QTest::newRow("arrived, and does not open here") << there << quint64(120000) << true << ""
                                                   << "arrived" << 0;
}

void PageModelsTest::wherePagesAreIsTold() {
  QFETCH(int, progress);
  QFETCH(quint64, sent);
  QFETCH(bool, unreadable);
  QFETCH(QString, refusal);
  QFETCH(QString, state);
  QFETCH(int, unsent);
  DraftOfTest desk;
  desk.addPage("title_file");
  client::FileRecord file;
  file.hash = std::string(64, 'a');
  file.size = 120000;
  file.progress = client::FileProgress(progress);
  file.sent = sent;
  file.unreadable = unreadable;
  file.refusal = refusal.toStdString();
  desk.files[file.hash] = file;
  desk.turn();
  ViewOfTest view(desk);
  PageListModel pages;
  pages.setView(&view);
  QCOMPARE(cellOf(pages, 0, "transfer").toString(), state);
  QVERIFY(!cellOf(pages, 0, "transferText").toString().isEmpty());
  QCOMPARE(pages.unsent(), unsent);
  pages.setFilter(QStringLiteral("unsent"));
  QCOMPARE(pages.count(), unsent);
}

void PageModelsTest::aQuarterTurnSwapsTheSides() {
  DraftOfTest desk;
  desk.addPage("title_file");
  desk.turn();
  PageView view;
  view.setDraft(&desk.draft);
  const QSize upright(view.pixelWidth(), view.pixelHeight());
  const QUrl before = view.picture();
  view.rotate(true);
  QCOMPARE(QSize(view.pixelWidth(), view.pixelHeight()), upright.transposed());
  QVERIFY(view.picture() != before);
  view.rotate(false);
  view.rotate(false);
  desk.turn();
  QCOMPARE(desk.dossier.value("attachment", "p1", "rotation"), std::string_view("270"));
}

void PageModelsTest::aRemovedPageComesBackByUndo() {
  DraftOfTest desk;
  const std::string page = desk.addPage("title_file");
  desk.addPage("title_file");
  desk.turn();
  ViewOfTest view(desk);
  PageListModel pages;
  pages.setView(&view);
  QSignalSpy told(&view, &DraftView::told);
  pages.remove(text(page));
  QCOMPARE(told.size(), 1);
  QCOMPARE(told[0][1].toString(), QStringLiteral("undo"));
  QCOMPARE(desk.kept.size(), std::size_t(1));  // A snapshot first.
  desk.turn();
  QCOMPARE(pages.total(), 1);
  view.undo();
  desk.turn();
  QCOMPARE(pages.total(), 2);
  QCOMPARE(cellOf(pages, 0, "pageId").toString(), text(page));
  QCOMPARE(told.size(), 2);
  pages.remove(QStringLiteral("nosuchpage"));
  QCOMPARE(told.size(), 2);
}

void PageModelsTest::nothingIsAnsweredWhileItIsReviewed() {
  DraftOfTest desk;
  const std::string page = desk.addPage("title_file");
  desk.state.phase = workflow::Phase::InReview;
  desk.turn();
  ViewOfTest view(desk);
  PageListModel pages;
  pages.setView(&view);
  QVERIFY(pages.isReadOnly());
  pages.answer(text(page), QStringLiteral("no"));
  pages.rotate(text(page));
  pages.remove(text(page));
  QVERIFY(desk.waiting.empty() && desk.kept.empty());
}

void PageModelsTest::thePageViewGoesToTheNextThatIsLeftToDo() {
  DraftOfTest desk;
  for (int i = 0; i < 4; ++i)
    desk.addPage("title_file");
  desk.turn();
  PageView view;
  view.setDraft(&desk.draft);
  QCOMPARE(view.position(), 1);
  view.answer(QStringLiteral("no"));
  QVERIFY(view.nextUnhandled());
  QCOMPARE(view.position(), 2);
  view.next();
  view.answer(QStringLiteral("yes"));
  QVERIFY(view.isUndrawn());
  QVERIFY(view.nextUnhandled());
  QCOMPARE(view.position(), 4);
  view.answer(QStringLiteral("no"));
  QVERIFY(view.nextUnhandled());
  QCOMPARE(view.position(), 2);
  view.answer(QStringLiteral("no"));
  QCOMPARE(view.othersUnhandled(), 1);
  QVERIFY(view.nextUnhandled());  // The one with “yes” and nothing drawn.
  QCOMPARE(view.position(), 3);
  view.answer(QStringLiteral("no"));
  QVERIFY(!view.nextUnhandled());
  QCOMPARE(view.position(), 3);
  view.previous();
  view.remove();
  QCOMPARE(view.total(), 3);
  QCOMPARE(view.position(), 2);
}

void PageModelsTest::aPageThatGoesElsewhereGivesItsPlaceToTheNext() {
  DraftOfTest desk;
  const std::string first = desk.addPage("title_file");
  const std::string second = desk.addPage("title_file");
  const std::string third = desk.addPage("title_file");
  desk.turn();
  PageView view;
  view.setDraft(&desk.draft);
  view.setPage(text(second));
  // Another device takes it away.
  desk.set("attachment", second, "$row", "deleted");
  desk.turn();
  QCOMPARE(view.page(), text(third));
  desk.set("attachment", third, "$row", "deleted");
  desk.turn();
  QCOMPARE(view.page(), text(first));
  desk.set("attachment", first, "$row", "deleted");
  desk.turn();
  QVERIFY(view.isEmpty());
  QCOMPARE(view.position(), 0);
}

void PageModelsTest::withoutADraftThereIsNothingToShow() {
  PageListModel pages;
  PageView view;
  QVERIFY(pages.isReadOnly() && view.isReadOnly() && view.isEmpty());
  pages.answer(QStringLiteral("p1"), QStringLiteral("no"));
  view.answer(QStringLiteral("no"));
  view.next();
  QVERIFY(!view.nextUnhandled());
  QCOMPARE(pages.total() + view.total(), 0);
}

std::unique_ptr<QObject> makePageModelsTest() {
  return std::make_unique<PageModelsTest>();
}

}  // namespace tarim::tests

#include "tst_page_models.moc"
