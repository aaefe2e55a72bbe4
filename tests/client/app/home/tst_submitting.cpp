// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// A submission and its returns as models: what is asked before, what stands afterwards.
#include "client/app/home/background.hpp"
#include "client/app/home/home_summary.hpp"
#include "client/app/home/progress_view.hpp"
#include "client/app/home/return_watch.hpp"
#include "client/app/home/submitting.hpp"
#include "tests/client/app/session/dump.hpp"
#include "tests/client/app/session/session_of_test.hpp"

#include <QDir>
#include <QImage>
#include <QSignalSpy>
#include <QTest>

namespace tarim::client::app::test {

using client::test::cell;
using workflow::EventKind;

class SubmittingTest : public QObject {
  Q_OBJECT

 private slots:
  void anAnsweredReasonIsHandledButNotMended();
  void theQuestionSaysWhichAttemptItIsAndWhatWasNotHandled();
  void aReceiptIsShownWithWhatComesNext();
  void aReceiptIsSavedAsAPictureAndAsAPdfAndNeverOverAnother();
  void theTimelineKeepsEveryRoundWithItsWordsAndAnswers();
  void aReturnIsToldWhenItArrivesAndAtTheNextStartUntilItWasOpened();
  void theProgramGoesOnInTheBackgroundOnlyWhereItCanBeCalledBack();
};

workflow::Reason reasonAt(const char* column, const char* words) {
  workflow::Reason reason;
  reason.table = "basic";
  reason.row = "@";
  reason.column = column;
  reason.code = "differs";
  reason.words = words;
  return reason;
}

workflow::Receipt receiptOf(const std::string& application, int attempt) {
  return {"TR-2024-0147-" + std::to_string(attempt),
          application,
          attempt,
          std::string(64, 'a'),
          std::string(64, 'b'),
          kNow,
          std::string(128, 'c')};
}

/// Submitted once, and returned by the base unit with two reasons.
Chain returned(const std::string& application) {
  Chain chain(application);
  chain.add(EventKind::Created).add(EventKind::Submitted, "base_review");
  chain.add(EventKind::Returned, "base_review",
            {reasonAt("name", "与身份证不一致"), reasonAt("unit", "请写全称")}, "王芳");
  return chain;
}

/// Stands in for the desktop: keeps what it was asked to show.
struct FakeDesktop final : platform::Desktop {
  [[nodiscard]] bool hasTray() const override { return tray; }
  void showTray(const TrayWords&) override { shown = true; }
  void hideTray() override { shown = false; }
  void notify(const QString& title, const QString&, const QString&) override { titles << title; }
  bool tray = true;
  bool shown = false;
  QStringList titles;
};

void SubmittingTest::anAnsweredReasonIsHandledButNotMended() {
  SessionOfTest test(true);
  test.open();
  workflow::Reason name;
  name.table = "basic";
  name.row = "@";
  name.column = "name";
  workflow::Reason unit = name;
  unit.column = "unit";
  Chain chain(test.application);
  chain.add(EventKind::Created).add(EventKind::Submitted, "base_review");
  test.tell(chain.add(EventKind::Returned, "base_review", {name, unit}, "王芳").events());
  ProgressView progress;
  HomeSummary summary;
  progress.setSession(test.session.get());
  summary.setSession(test.session.get());
  ReturnSheet& sheet = *progress.sheet();
  QTRY_COMPARE(sheet.left(), 2);
  const std::size_t findings = test.session->draft()->findings.size();
  test.clock.advance(std::chrono::hours(7));
  sheet.enterAnswer(0);
  sheet.typeAnswer(0, QStringLiteral("此处无误：身份证上就是这样写的\u202e。"));
  QCOMPARE(cellOf(sheet, 0, "answer").toString(), QStringLiteral("此处无误：身份证上就是这样写的\u202e。"));
  sheet.leaveAnswer(0);
  QTRY_COMPARE(sheet.answered(), 1);
  QCOMPARE(cellOf(sheet, 0, "answer").toString(), QStringLiteral("此处无误：身份证上就是这样写的。"));
  QCOMPARE(sheet.mended(), 0);
  QCOMPARE(sheet.left(), 1);
  QCOMPARE(sheet.sumText(), QStringLiteral("退回了 2 处，已改 0 处，已答复 1 处"));
  QCOMPARE(sheet.submitText(), QStringLiteral("检查并提交（还差 1 处）"));
  QCOMPARE(summary.answered(), 1);
  QCOMPARE(summary.nextColumn(), QStringLiteral("unit"));
  QCOMPARE(test.session->draft()->findings.size(), findings);
  test.session->edit({cell("basic", "@", "unit", "监测站")});
  QTRY_COMPARE(sheet.left(), 0);
  const QStringList badges =
      dump(*summary.groups(), {QStringLiteral("groupId"), QStringLiteral("badgeText")});
  QVERIFY2(!badges.filter(QStringLiteral("basic")).value(0).contains(QStringLiteral("退回")),
           qPrintable(badges.join(QLatin1Char('\n'))));
  sheet.typeAnswer(0, {});
  QTRY_COMPARE(sheet.left(), 1);
}

void SubmittingTest::theQuestionSaysWhichAttemptItIsAndWhatWasNotHandled() {
  SessionOfTest test(true);
  test.open();
  Submitting submitting;
  submitting.setSession(test.session.get());
  QCOMPARE(submitting.attemptText(), QStringLiteral("第 1 次提交，共 3 次"));
  QVERIFY(submitting.unhandled().isEmpty());
  const QString plan =
      dump(*submitting.plan(), {QStringLiteral("label"), QStringLiteral("value")}).join(QLatin1Char(' '));
  QVERIFY2(plan.contains(QStringLiteral("基层单位审核")) && plan.contains(QStringLiteral("页扫描件")),
           qPrintable(plan));
  test.tell(returned(test.application).events());
  QTRY_COMPARE(submitting.unhandled().size(), 2);
  QCOMPARE(submitting.attemptText(), QStringLiteral("第 2 次提交，共 3 次"));
  QVERIFY(submitting.unhandled().front().contains(QStringLiteral("填写内容与材料不一致")));
  QVERIFY(submitting.unhandledText().contains(QStringLiteral("还剩 1 次")));
  test.clock.advance(std::chrono::hours(7));
  submitting.sheet()->typeAnswer(0, QStringLiteral("身份证上就是这样"));
  test.session->edit({cell("basic", "@", "unit", "且末县生态环境监测站")});
  QTRY_VERIFY(submitting.unhandled().isEmpty());
}

void SubmittingTest::aReceiptIsShownWithWhatComesNext() {
  SessionOfTest test(true);
  test.open();
  ReceiptView receipt;
  receipt.setSession(test.session.get());
  QVERIFY(!receipt.isPresent());
  Chain chain(test.application);
  chain.add(EventKind::Created).add(EventKind::Submitted, "base_review");
  test.tell(chain.events(), {receiptOf(test.application, 1)});
  QTRY_VERIFY(receipt.isPresent());
  QCOMPARE(receipt.number(), QStringLiteral("TR-2024-0147-1"));
  const auto words = [](const ListModel& model, const char* one, const char* other) {
    return dump(model, {QLatin1String(one), QLatin1String(other)}).join(QLatin1Char('\n'));
  };
  const QString facts = words(*receipt.facts(), "label", "value");
  for (const char* fact : {"第 1 次，共 3 次", "2024年9月2日", "aaaaaaaa aaaaaaaa"})
    QVERIFY2(facts.contains(QString::fromUtf8(fact)), qPrintable(facts));
  const QString next = words(*receipt.next(), "title", "detail");
  for (const char* step : {"第一步：基层单位审核", "单位公示（不少于 5 个工作日）", "9月9日 至 9月20日 24:00",
                           "48 小时", "还可以提交 2 次"})
    QVERIFY2(next.contains(QString::fromUtf8(step)), qPrintable(next));
  test.tell({returned(test.application).events().back()});
  QTRY_COMPARE(receipt.next()->count(), 0);
  QCOMPARE(receipt.number(), QStringLiteral("TR-2024-0147-1"));
  receipt.setWanted(QStringLiteral("TR-1"));
  QVERIFY(!receipt.isPresent());
}

void SubmittingTest::aReceiptIsSavedAsAPictureAndAsAPdfAndNeverOverAnother() {
  SessionOfTest test(true);
  test.open();
  Chain chain(test.application);
  chain.add(EventKind::Created).add(EventKind::Submitted, "base_review");
  test.tell(chain.events(), {receiptOf(test.application, 1)});
  ReceiptView receipt;
  receipt.setSession(test.session.get());
  QTRY_VERIFY(receipt.isPresent());
  const QTemporaryDir folder;
  const QUrl into = QUrl::fromLocalFile(folder.path());
  const QString name = folder.filePath(QStringLiteral("回执 TR-2024-0147-1"));
  receipt.savePicture(into);
  QVERIFY(receipt.isSaving());
  QTRY_COMPARE(receipt.savedText(), QStringLiteral("已保存到 %1.png").arg(name));
  const QImage picture(name + QStringLiteral(".png"));
  QCOMPARE(picture.size(), QSize(1240, 1753));
  const auto inked = [&picture](int from, int to) {
    int dark = 0;
    for (int y = from; y < to; ++y)
      for (int x = 0; x < picture.width(); x += 2)
        dark += qGray(picture.pixel(x, y)) < 128;
    return dark;
  };
  QVERIFY(inked(200, 700) > 500);                               // Words.
  QCOMPARE(inked(picture.height() - 80, picture.height()), 0);  // Nothing runs off the sheet.
  receipt.savePdf(into);
  QTRY_COMPARE(receipt.savedText(), QStringLiteral("已保存到 %1.pdf").arg(name));
  QFile pdf(name + QStringLiteral(".pdf"));
  QVERIFY(pdf.open(QIODevice::ReadOnly));
  const QByteArray bytes = pdf.readAll();
  QVERIFY(bytes.startsWith("%PDF-"));
  QVERIFY2(bytes.contains("/FontFile"), "no font is embedded");
  receipt.savePdf(into);
  QTRY_COMPARE(receipt.savedText(), QStringLiteral("已保存到 %1 (2).pdf").arg(name));
  receipt.savePdf(QUrl::fromLocalFile(name + QStringLiteral(".pdf")));  // No folder.
  QTRY_COMPARE(receipt.savedTone(), QStringLiteral("warn"));
  QVERIFY(receipt.savedText().contains(QStringLiteral("换一个文件夹")));
  QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 3);
}

void SubmittingTest::theTimelineKeepsEveryRoundWithItsWordsAndAnswers() {
  SessionOfTest test(true);
  test.open();
  ProgressView progress;
  progress.setSession(test.session.get());
  Chain chain = returned(test.application);
  test.tell(chain.events(), {receiptOf(test.application, 1)});
  QTRY_COMPARE(progress.sheet()->count(), 2);
  test.clock.advance(std::chrono::hours(7));
  progress.sheet()->typeAnswer(0, QStringLiteral("身份证上就是这样"));
  QTRY_COMPARE(progress.sheet()->answered(), 1);
  const ListModel& timeline = *progress.timeline();
  QCOMPARE(cellOf(timeline, 2, "title").toString(), QStringLiteral("第 2 次提交"));
  QCOMPARE(cellOf(timeline, 2, "phase").toString(), QStringLiteral("current"));
  const std::size_t told = chain.events().size();
  chain.add(EventKind::Submitted, "base_review").add(EventKind::Passed, "base_review", {}, "王芳");
  test.tell({chain.events().begin() + std::ptrdiff_t(told), chain.events().end()},
            {receiptOf(test.application, 2)});
  QTRY_COMPARE(dump(timeline, {QStringLiteral("phase")}).filter(QStringLiteral("done")).size(), 3);
  QCOMPARE(cellOf(timeline, 0, "receipt").toString(), QStringLiteral("TR-2024-0147-1"));
  QCOMPARE(cellOf(timeline, 1, "phase").toString(), QStringLiteral("returned"));
  QVERIFY(cellOf(timeline, 1, "detail").toString().startsWith(QStringLiteral("王芳 · ")));
  const QStringList reasons = cellOf(timeline, 1, "reasons").toStringList();
  QCOMPARE(reasons.size(), 2);
  QVERIFY(reasons.front().contains(QStringLiteral("与身份证不一致")));
  QVERIFY(reasons.front().endsWith(QStringLiteral("您的答复：身份证上就是这样")));
  QVERIFY(!reasons.back().contains(QStringLiteral("您的答复")));
  QCOMPARE(cellOf(timeline, 2, "title").toString(), QStringLiteral("第 2 次提交"));
  QCOMPARE(cellOf(timeline, 2, "receipt").toString(), QStringLiteral("TR-2024-0147-2"));
  QCOMPARE(cellOf(timeline, 3, "phase").toString(), QStringLiteral("done"));
  QCOMPARE(cellOf(timeline, 4, "phase").toString(), QStringLiteral("current"));
}

void SubmittingTest::aReturnIsToldWhenItArrivesAndAtTheNextStartUntilItWasOpened() {
  SessionOfTest test(true);
  test.open();
  ReturnWatch watch;
  QSignalSpy told(&watch, &ReturnWatch::returned);
  watch.setSession(test.session.get());
  QCOMPARE(told.size(), 0);
  test.tell(returned(test.application).events());
  QTRY_COMPARE(told.size(), 1);
  QCOMPARE(told.front().at(0).toString().toStdString(), test.application);
  QVERIFY(told.front().at(2).toString().contains(QStringLiteral("有 2 处要改")));
  test.session->refresh();
  ReturnWatch afterStart;
  QSignalSpy again(&afterStart, &ReturnWatch::returned);
  afterStart.setSession(test.session.get());
  QCOMPARE(again.size(), 1);
  ProgressView progress;
  progress.setSession(test.session.get());
  progress.sheet()->opened();
  const auto isMarked = [&test] {
    const auto overview = test.session->overview();
    return std::any_of(overview->commands.begin(), overview->commands.end(), [](const QueuedCommand& queued) {
      return queued.command.kind == workflow::CommandKind::MarkOpened;
    });
  };
  QTRY_VERIFY(isMarked());
  ReturnWatch afterOpening;
  QSignalSpy silent(&afterOpening, &ReturnWatch::returned);
  afterOpening.setSession(test.session.get());
  QCOMPARE(silent.size(), 0);
  QCOMPARE(told.size(), 1);
}

void SubmittingTest::theProgramGoesOnInTheBackgroundOnlyWhereItCanBeCalledBack() {
  const QTemporaryDir folder;
  const std::filesystem::path path = folder.path().toStdString();
  FakeDesktop desktop;
  {
    Background background(&desktop, path);
    QVERIFY(background.isPossible());
    QVERIFY(!background.isEnabled());
    QVERIFY(!background.keepsRunning());
    QVERIFY(desktop.titles.isEmpty());
    background.setEnabled(true);
    QVERIFY(desktop.shown);
    QVERIFY(background.keepsRunning());
    QVERIFY(background.keepsRunning());
    QCOMPARE(desktop.titles.size(), 1);
    background.tell(QStringLiteral("您的申报已退回"), QStringLiteral("…"));
    QCOMPARE(desktop.titles.last(), QStringLiteral("您的申报已退回"));
    QSignalSpy opened(&background, &Background::opened);
    desktop.opened();
    QCOMPARE(opened.size(), 1);
  }
  Background later(&desktop, path);
  QVERIFY(later.isEnabled());
  desktop.tray = false;
  QVERIFY(!later.keepsRunning());
  later.setEnabled(false);
  QVERIFY(!desktop.shown);
  Background none(nullptr, {});
  none.setEnabled(true);
  QVERIFY(!none.keepsRunning());
  none.tell(QStringLiteral("nobody listens"), {});
}

}  // namespace tarim::client::app::test

QTEST_MAIN(tarim::client::app::test::SubmittingTest)
#include "tst_submitting.moc"
