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
  /// A server tells what another device wrote into the telephone number.
  void hear(const std::string& value, const dossier::Stamp& stamp, const dossier::Stamp& seen = {}) {
    wire::FeedItem item;
    item.position = ++heard;
    item.application = application;
    item.policy = client::test::policyOfTest()->hash.hex();
    item.operation = dossier::Operation{std::uint64_t(heard), stamp, seen, {"basic", "@", "phone"}, value};
    wire::SyncAnswer answer;
    answer.now = base::toMillis(clock.now());
    answer.feed.push_back(item);
    answer.cursor = heard;
    QVERIFY(session->vault()->exchange.apply(answer, clock.now()).has_value());
  }
  /// A conflict about the telephone number, which home shows and holds.
  void holdConflict() {
    session->edit({cell("basic", "@", "phone", "13900000001")});
    QVERIFY(waitFor([](const DraftSnapshot& draft) { return draft.info.operations == 1; }));
    hear("13900000002", {base::toMillis(kNow) - 60'000, 0, "tablet0000000000"});
    QTRY_COMPARE(home.notices()->count(), 1);
    home.hold();
    clock.set(kNow + std::chrono::hours(1));
  }
  [[nodiscard]] QString said(const char* role) { return cellOf(*home.notices(), 0, role).toString(); }

  HomeSummary home;
  int heard = 0;
};

class HeldHomeTest : public QObject {
  Q_OBJECT

 private slots:
  void whatComesWhileHomeIsLookedAtWaitsAndIsTold();
  void aConflictThatChangedIsNotSettledUnseen();
  void aConflictThatGoesOnIsNotCalledSettled();
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

/// The value that won is overwritten by a third device while the row still shows the old one.
void HeldHomeTest::aConflictThatChangedIsNotSettledUnseen() {
  HomeOfTest test;
  test.holdConflict();
  QCOMPARE(test.said("kept"), QStringLiteral("13900000001"));
  const QString words = test.said("words");
  test.hear("13900000003", {base::toMillis(kNow) + 60'000, 0, "laptop0000000000"},
            test.session->draft()->conflicts.at(0).keptStamp);
  QTRY_COMPARE(test.session->draft()->conflicts.at(0).kept, std::string("13900000003"));
  QCOMPARE(test.said("kept"), QStringLiteral("13900000001"));
  test.home.notices()->act(test.said("noticeId"), 0);
  QCOMPARE(test.home.notices()->count(), 1);
  QCOMPARE(test.said("kept"), QStringLiteral("13900000003"));
  QVERIFY(test.said("words").contains(QStringLiteral("没有写入")));
  QVERIFY(test.said("words") != words);
  QCOMPARE(test.session->draft()->conflicts.size(), std::size_t(1));
  // What is seen now is what is written.
  test.home.notices()->act(test.said("noticeId"), 1);
  QTRY_COMPARE(test.home.notices()->count(), 0);
  QCOMPARE(test.valueOf("basic", "phone"), std::string("13900000002"));
}

/// The other device goes on from its own value: another conflict about the same cell.
void HeldHomeTest::aConflictThatGoesOnIsNotCalledSettled() {
  HomeOfTest test;
  test.holdConflict();
  const dossier::Stamp lost = test.session->draft()->conflicts.at(0).lostStamp;
  test.hear("13900000004", {lost.wall + 1000, 0, lost.device}, lost);
  QTRY_COMPARE(test.said("firstAction"), QString());
  QCOMPARE(test.home.notices()->count(), 1);
  QCOMPARE(test.said("tone"), QStringLiteral("warn"));
  QVERIFY(test.said("words").contains(QStringLiteral("内容又有变化")));
  QVERIFY(!test.home.news().isEmpty());
  // It stays so, whatever else is told.
  test.session->refresh();
  test.session->edit({cell("basic", "@", "name", "阿依努尔")});
  QVERIFY(test.waitFor(
      [](const DraftSnapshot& draft) { return draft.dossier->value("basic", "@", "name") != ""; }));
  QCOMPARE(test.said("tone"), QStringLiteral("warn"));
  test.home.renew();
  QCOMPARE(test.said("lost"), QStringLiteral("13900000004"));
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
