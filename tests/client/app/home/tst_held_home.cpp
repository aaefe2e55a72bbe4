// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// Home and the check before submitting while somebody looks at them: what comes waits, is told, and is shown
// when it is asked for.
#include "client/app/home/home_summary.hpp"
#include "client/app/home/submitting.hpp"
#include "tests/client/app/session/dump.hpp"
#include "tests/client/app/session/session_of_test.hpp"

#include <QTest>

namespace tarim::client::app::test {

using client::test::cell;
using workflow::EventKind;

/// A session with an application that is open, and what home shows of it.
struct HomeOfTest : SessionOfTest {
  HomeOfTest() : SessionOfTest(true) {
    open();
    home.setSession(session.get());
  }
  HomeSummary home;
};

class HeldHomeTest : public QObject {
  Q_OBJECT

 private slots:
  void whatComesWhileHomeIsLookedAtWaitsAndIsTold();
  void anotherPhaseWaitsUntilHomeIsShownAnew();
  void theListsBeforeSubmittingStayWhileTheyAreRead();
};

/// A notice that comes is not shown, one that is over keeps its place, one that was acted on leaves.
void HeldHomeTest::whatComesWhileHomeIsLookedAtWaitsAndIsTold() {
  HomeOfTest test;
  Notices& notices = *test.home.notices();
  const auto said = [&](const char* role) { return cellOf(notices, 0, role).toString(); };
  const auto answer = [&](bool holds) {
    wire::SyncAnswer one;
    one.now = base::toMillis(test.clock.now());
    if (holds)
      one.held.push_back({test.application, base::Code::Locked, {}});
    else
      one.acknowledged.push_back({test.application, 0});
    QVERIFY(test.session->vault()->exchange.apply(one, test.clock.now()).has_value());
  };
  test.home.hold();
  answer(true);
  QTRY_COMPARE(test.home.news(), QStringLiteral("服务器暂不接收部分修改"));
  QCOMPARE(notices.count(), 0);
  test.home.renew();
  QCOMPARE(notices.count(), 1);
  QVERIFY(test.home.news().isEmpty());
  const QString title = said("title");
  QVERIFY(!said("firstAction").isEmpty());
  answer(false);
  QTRY_VERIFY(!test.session->draft()->info.held);
  QTRY_COMPARE(said("firstAction"), QString());
  QCOMPARE(notices.count(), 1);
  QCOMPARE(said("title"), title);
  QCOMPARE(said("tone"), QStringLiteral("ok"));
  test.home.renew();
  QCOMPARE(notices.count(), 0);
  // The clock is wrong by an hour, which is told; then by two, which is news.
  test.clock.set(kNow - std::chrono::hours(75));
  wire::SyncAnswer late;
  late.now = base::toMillis(kNow);
  QVERIFY(test.session->vault()->exchange.apply(late, test.clock.now()).has_value());
  QTRY_VERIFY(!test.home.news().isEmpty());
  test.home.renew();
  QCOMPARE(notices.count(), 1);
  const QString before = said("title");
  late.now += 60 * 60 * 1000;
  QVERIFY(test.session->vault()->exchange.apply(late, test.clock.now()).has_value());
  QTRY_VERIFY(!test.home.news().isEmpty());
  QVERIFY(test.home.news() != before);
  QCOMPARE(said("title"), before);
}

void HeldHomeTest::anotherPhaseWaitsUntilHomeIsShownAnew() {
  HomeOfTest test;
  test.home.hold();
  QVERIFY(test.home.isWriting());
  Chain chain(test.application);
  chain.add(EventKind::Submitted);
  test.tell(chain.events());
  QTRY_COMPARE(test.session->draft()->state.phase, workflow::Phase::InReview);
  QTRY_COMPARE(test.home.news(), QStringLiteral("申报有新的进展"));
  QVERIFY(test.home.isWriting());
  test.home.renew();
  QVERIFY(!test.home.isWriting());
  QVERIFY(test.home.news().isEmpty());
}

void HeldHomeTest::theListsBeforeSubmittingStayWhileTheyAreRead() {
  SessionOfTest test(true);
  test.open();
  test.session->edit({cell("basic", "@", "name", "阿依努尔")});
  Submitting submitting;
  submitting.setSession(test.session.get());
  // What was written before the page could be pressed is on it.
  submitting.hold();
  bool hasAnswered = false;
  test.session->run([](Vault&) {}, [&] { test.session->run([](Vault&) {}, [&] { hasAnswered = true; }); });
  QTRY_VERIFY(hasAnswered);
  QVERIFY(test.session->draft()->info.operations > 0);
  QVERIFY(!submitting.isStale());
  const int before = submitting.blocking()->count();
  QVERIFY(before > 0);
  test.session->edit({cell("basic", "@", "name", "")});
  QTRY_VERIFY(submitting.isStale());
  QVERIFY(!submitting.isAllowed());
  QCOMPARE(submitting.blocking()->count(), before);
  submitting.renew();
  QVERIFY(!submitting.isStale());
  QCOMPARE(submitting.blocking()->count(), before + 1);
}

}  // namespace tarim::client::app::test

QTEST_GUILESS_MAIN(tarim::client::app::test::HeldHomeTest)

#include "tst_held_home.moc"
