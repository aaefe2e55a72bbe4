// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// Home tells quietly what was never touched, and remembers where the person has been.
#include "client/app/draft/open_draft.hpp"
#include "client/app/draft/tally.hpp"
#include "client/app/home/home_summary.hpp"
#include "client/app/home/submitting.hpp"
#include "tests/client/app/session/dump.hpp"
#include "tests/client/app/session/session_of_test.hpp"

#include <QTest>

namespace tarim::client::app::test {

class QuietHomeTest : public QObject {
  Q_OBJECT

 private slots:
  void whatIsMissingIsToldQuietlyUntilTheCheck();
  void whereThePersonWasSurvivesARestart();
};

namespace {

/// A session with an application that is open, and what home shows of it.
struct HomeOfTest : SessionOfTest {
  HomeOfTest() : SessionOfTest(true) {
    open();
    home.setSession(session.get());
  }
  HomeSummary home;
};

}  // namespace

void QuietHomeTest::whatIsMissingIsToldQuietlyUntilTheCheck() {
  HomeOfTest test;
  const int blocks = tallyOf(*test.session->draft(), [](const rules::Finding&) { return true; }).blocks;
  QCOMPARE(test.home.done(), 0);
  QCOMPARE(test.home.blocks(), 0);
  QCOMPARE(test.home.toFill(), blocks);
  QVERIFY(test.home.restText().startsWith(QStringLiteral("还有 %1 处要填。").arg(blocks)));
  for (const QString& line : dump(*test.home.groups(), {QStringLiteral("badgeTone")}))
    QVERIFY2(line.contains(QStringLiteral("neutral")), qPrintable(line));
  Submitting submitting;
  submitting.setSession(test.session.get());
  QCOMPARE(test.home.blocks(), 0);
  submitting.check();
  QTRY_COMPARE(test.home.blocks(), blocks);
  QCOMPARE(test.home.toFill(), 0);
  QCOMPARE(submitting.blocks(), blocks);
}

void QuietHomeTest::whereThePersonWasSurvivesARestart() {
  HomeOfTest test;
  OpenDraft::of(*test.session).finish("basic");
  QTRY_VERIFY(test.home.blocks() > 0);
  const int blocks = test.home.blocks();
  const int toFill = test.home.toFill();
  const auto vaults = test.session->directory().list();
  test.session->close();
  QCOMPARE(test.home.blocks(), 0);
  test.session->unlock(QString::fromStdString(vaults.front().id),
                       QString::fromUtf8(kPassphrase.data(), qsizetype(kPassphrase.size())),
                       [](const base::Result<void>& result) { QVERIFY(result); });
  QTRY_COMPARE(test.home.blocks(), blocks);
  QCOMPARE(test.home.toFill(), toFill);
}

}  // namespace tarim::client::app::test

QTEST_GUILESS_MAIN(tarim::client::app::test::QuietHomeTest)
#include "tst_quiet_home.moc"
