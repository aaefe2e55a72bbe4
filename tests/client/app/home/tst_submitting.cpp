// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// A submission and its returns as models: what is asked before, what stands afterwards.
#include "client/app/home/home_summary.hpp"
#include "client/app/home/progress_view.hpp"
#include "client/app/home/submitting.hpp"
#include "tests/client/app/session/dump.hpp"
#include "tests/client/app/session/session_of_test.hpp"

#include <QTest>

namespace tarim::client::app::test {

using client::test::cell;
using workflow::EventKind;

class SubmittingTest : public QObject {
  Q_OBJECT

 private slots:
  void anAnsweredReasonIsHandledButNotMended();
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

}  // namespace tarim::client::app::test

QTEST_GUILESS_MAIN(tarim::client::app::test::SubmittingTest)
#include "tst_submitting.moc"
