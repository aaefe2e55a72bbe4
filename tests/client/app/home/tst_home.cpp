// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// Home, submit and progress as models: they say what the snapshots hold, and “arrived” only with a receipt.
#include "client/app/draft/speaking.hpp"
#include "client/app/home/finding_words.hpp"
#include "client/app/home/home_summary.hpp"
#include "client/app/home/progress_view.hpp"
#include "client/app/home/submitting.hpp"
#include "shared/workflow/device_id.hpp"
#include "tests/client/app/session/dump.hpp"
#include "tests/client/app/session/session_of_test.hpp"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
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

class HomeTest : public QObject {
  Q_OBJECT

 private slots:
  void modelsKeepTheRulesOfModels();
  void theNextStepIsTheFirstThingThatBlocks();
  void aGroupHasArrivedOnlyWithTheServersReceipt();
  void aFindingIsToldInFewWords();
  void everyBlockingFindingIsLinked();
  void aConflictIsShownWithBothValuesAndSettled();
  void aRefusedSubmissionSaysWhatToMendAndGoesWhenDismissed();
  void heldEditsAreToldToBeSafe();
  void aWrongClockIsToldWithBothTimesAndStandsStill();
  void aSubmissionLostByARestoreIsToldUntilItIsMadeAgain();
  void aRecordThatContradictsItsHeadIsTold();
  void copyThatBecameADeviceIsToldOnce();
  void pagesThatDoNotOpenOrAreNotTakenAreTold();
  void theWayIsToldFromTheEvents();
  void aReturnCountsWhatIsMendedAndSaysWhichAttemptComesNext();
  void openingAReturnIsToldOnce();
  void beforeTheWindowAndAfterItNothingIsSubmitted();
};

void HomeTest::modelsKeepTheRulesOfModels() {
  SessionOfTest test(true);
  test.open();
  HomeSummary home;
  ProgressView progress;
  Submitting submitting;
  const QAbstractItemModelTester testers[] = {
      QAbstractItemModelTester(home.groups()),         QAbstractItemModelTester(home.notices()),
      QAbstractItemModelTester(progress.timeline()),   QAbstractItemModelTester(progress.sheet()),
      QAbstractItemModelTester(submitting.answers()),  QAbstractItemModelTester(submitting.sheet()),
      QAbstractItemModelTester(submitting.blocking()), QAbstractItemModelTester(submitting.warning())};
  for (SessionView* view : {static_cast<SessionView*>(&home), static_cast<SessionView*>(&progress),
                            static_cast<SessionView*>(&submitting)})
    view->setSession(test.session.get());
  const ListModel& groups = *home.groups();
  const ListModel& timeline = *progress.timeline();
  QCOMPARE(groups.count(), int(test.session->draft()->policy().groups.size()));
  test.session->edit({cell("basic", "@", "name", "阿依努尔")});
  QVERIFY(test.waitFor([](const DraftSnapshot& draft) { return draft.info.operations == 1; }));
  test.session->close();
  QCOMPARE(groups.count(), 0);
  QCOMPARE(timeline.count(), 0);
}

void HomeTest::theNextStepIsTheFirstThingThatBlocks() {
  SessionOfTest test(true);
  test.open();
  HomeSummary summary;
  summary.setSession(test.session.get());
  QVERIFY(summary.isPresent());
  const auto draft = test.session->draft();
  const auto first =
      std::find_if(draft->findings.begin(), draft->findings.end(), [](const rules::Finding& finding) {
        return finding.severity == rules::Severity::Blocks && finding.rule != "window";
      });
  QVERIFY(first != draft->findings.end());
  QCOMPARE(summary.nextRoute(), QStringLiteral("dossier"));
  QCOMPARE(summary.nextGroup().toStdString(), first->place.table);
  QCOMPARE(summary.nextColumn().toStdString(), first->place.column);
  QCOMPARE(summary.total(), 15);
  QVERIFY(summary.done() < 15);
  QVERIFY(summary.deadlineText().contains(QStringLiteral("天")));
}

void HomeTest::aGroupHasArrivedOnlyWithTheServersReceipt() {
  SessionOfTest test(true);
  test.open();
  test.session->edit({cell("summary", "@", "text", "总结")});
  QVERIFY(test.waitFor([](const DraftSnapshot& draft) { return draft.unsentTables.count("summary") == 1; }));
  HomeSummary home;
  home.setSession(test.session.get());
  const ListModel& groups = *home.groups();
  const auto arrival = [&] {
    for (int row = 0; row < groups.count(); ++row)
      if (cellOf(groups, row, "groupId") == QLatin1String("summary"))
        return cellOf(groups, row, "arrivalText").toString();
    return QString();
  };
  QCOMPARE(arrival(), QStringLiteral("只在本机"));
  test.acknowledge();
  QTRY_VERIFY(arrival().startsWith(QStringLiteral("已到服务器")));
  test.session->edit({cell("summary", "@", "text", "总结二")});
  QTRY_COMPARE(arrival(), QStringLiteral("只在本机"));
}

void HomeTest::aFindingIsToldInFewWords() {
  QCOMPARE(briefOf(QStringLiteral("请填写“姓名”。这一栏必须有内容。")), QStringLiteral("填写“姓名”"));
  QCOMPARE(briefOf(QStringLiteral("请核对时间：“起”晚于“止”。")), QStringLiteral("核对时间"));
  QCOMPARE(briefOf(QStringLiteral("Fill in “name”. It must have content.")),
           QStringLiteral("Fill in “name”"));
  QCOMPARE(briefOf(QStringLiteral("2019年7月至11月没有经历")), QStringLiteral("2019年7月至11月没有经历"));
}

void HomeTest::everyBlockingFindingIsLinked() {
  SessionOfTest test(true);
  test.open();
  Submitting submitting;
  submitting.setSession(test.session.get());
  const ListModel& findings = *submitting.blocking();
  const auto& all = test.session->draft()->findings;
  QCOMPARE(findings.count(), int(std::count_if(all.begin(), all.end(), [&](const rules::Finding& finding) {
             return finding.severity == rules::Severity::Blocks &&
                    !isSaidByAnother(*test.session->draft(), finding);
           })));
  for (const QString& line : dump(findings, {QStringLiteral("groupId")}))
    QVERIFY2(!line.contains(QStringLiteral("\"\"")), qPrintable(line));
}

void HomeTest::aConflictIsShownWithBothValuesAndSettled() {
  HomeOfTest test;
  test.session->edit({cell("basic", "@", "phone", "13900000001")});
  QVERIFY(test.waitFor([](const DraftSnapshot& draft) { return draft.info.operations == 1; }));
  wire::SyncAnswer answer;
  answer.now = base::toMillis(kNow);
  wire::FeedItem item;
  item.position = 1;
  item.application = test.application;
  item.policy = client::test::policyOfTest()->hash.hex();
  item.operation = dossier::Operation{
      1, {base::toMillis(kNow) - 60'000, 0, "tablet0000000000"}, {}, {"basic", "@", "phone"}, "13900000002"};
  answer.feed.push_back(item);
  answer.cursor = 1;
  QVERIFY(test.session->vault()->exchange.apply(answer, kNow).has_value());
  Notices& notices = *test.home.notices();
  QTRY_COMPARE(notices.count(), 1);
  const int row = 0;
  QCOMPARE(cellOf(notices, row, "kept").toString(), QStringLiteral("13900000001"));
  QVERIFY(cellOf(notices, row, "keptBy").toString().startsWith(QStringLiteral("这台设备")));
  QCOMPARE(cellOf(notices, row, "lost").toString(), QStringLiteral("13900000002"));
  QVERIFY(cellOf(notices, row, "lostBy").toString().startsWith(QStringLiteral("另一台设备")));
  notices.act(cellOf(notices, row, "noticeId").toString(), 1);
  QTRY_COMPARE(notices.count(), 0);
  QCOMPARE(test.valueOf("basic", "phone"), std::string("13900000002"));
}

void HomeTest::aRefusedSubmissionSaysWhatToMendAndGoesWhenDismissed() {
  SessionOfTest test(true);
  test.open();
  workflow::Command command;
  command.id = "c1";
  command.application = test.application;
  command.attempt = 1;
  QVERIFY(test.session->vault()->exchange.queue(command, kNow).has_value());
  Submitting submitting;
  submitting.setSession(test.session.get());
  QTRY_COMPARE(submitting.stage(), QStringLiteral("queued"));
  wire::SyncAnswer answer;
  answer.now = base::toMillis(kNow);
  answer.results.push_back(
      {"c1", false, base::Code::Blocked, {}, rules::toJson(test.session->draft()->findings)});
  QVERIFY(test.session->vault()->exchange.apply(answer, kNow).has_value());
  QTRY_COMPARE(submitting.stage(), QStringLiteral("edit"));
  QVERIFY(submitting.refusalText().contains(QString::number(submitting.blocks())));
  submitting.dismiss();
  QTRY_VERIFY(submitting.refusalTitle().isEmpty());
  QVERIFY(test.session->vault()->exchange.queued().empty());
}

void HomeTest::heldEditsAreToldToBeSafe() {
  HomeOfTest test;
  Notices& notices = *test.home.notices();
  wire::SyncAnswer answer;
  answer.now = base::toMillis(kNow);
  answer.held.push_back({test.application, base::Code::Locked, {}});
  QVERIFY(test.session->vault()->exchange.apply(answer, kNow).has_value());
  QTRY_COMPARE(notices.count(), 1);
  QVERIFY(cellOf(notices, 0, "words").toString().contains(QStringLiteral("没有丢")));
}

void HomeTest::aWrongClockIsToldWithBothTimesAndStandsStill() {
  HomeOfTest test;
  Notices& notices = *test.home.notices();
  wire::SyncAnswer answer;
  answer.now = base::toMillis(kNow);
  test.clock.set(kNow - std::chrono::hours(75));
  QVERIFY(test.session->vault()->exchange.apply(answer, test.clock.now()).has_value());
  QTRY_COMPARE(notices.count(), 1);
  const auto said = [&](const char* role) { return cellOf(notices, 0, role).toString(); };
  QCOMPARE(said("title"), QStringLiteral("本机的时钟慢了 3 天 3 小时"));
  QVERIFY(said("words").contains(
      QStringLiteral("服务器时间是 2024年9月2日 09:20，本机显示 2024年8月30日 06:20")));
  QCOMPARE(base::toMillis(test.session->serverNow()), base::toMillis(kNow));
  // The next answer says the same: nothing changes on the page.
  const QString before = said("words");
  test.clock.advance(std::chrono::minutes(10));
  answer.now += 10 * 60 * 1000;
  QVERIFY(test.session->vault()->exchange.apply(answer, test.clock.now()).has_value());
  QTRY_COMPARE(base::toMillis(test.session->overview()->clock.measuredAt.value_or(kNow)),
               base::toMillis(test.clock.now()));
  QCOMPARE(said("words"), before);
  // Set right, and measured.
  test.clock.set(base::fromMillis(answer.now));
  QVERIFY(test.session->vault()->exchange.apply(answer, test.clock.now()).has_value());
  QTRY_COMPARE(notices.count(), 0);
}

void HomeTest::aSubmissionLostByARestoreIsToldUntilItIsMadeAgain() {
  HomeOfTest test;
  workflow::Event created;
  created.application = test.application;
  created.at = kNow;
  workflow::chain(created, nullptr);
  workflow::Event submitted = created;
  submitted.kind = EventKind::Submitted;
  submitted.attempt = 1;
  submitted.root = std::string(64, 'a');
  submitted.step = client::test::policyOfTest()->review.steps.front().id;
  workflow::chain(submitted, &created);
  wire::FeedItem item;
  item.application = test.application;
  item.policy = client::test::policyOfTest()->hash.hex();
  wire::SyncAnswer first;
  first.now = base::toMillis(kNow);
  first.store = "store-a";
  first.feed = {item, item, item};
  first.feed[0].event = created;
  first.feed[1].event = submitted;
  first.feed[2].receipt = workflow::Receipt{"TR-1", test.application,     1, submitted.root, item.policy,
                                            kNow,   std::string(128, 'a')};
  first.cursor = 3;
  QVERIFY(test.session->vault()->exchange.apply(first, kNow).has_value());
  QVERIFY(test.waitFor([](const DraftSnapshot& draft) { return draft.receipts.size() == 1; }));
  Notices& notices = *test.home.notices();
  const auto shows = [&](const QString& id) {
    for (int row = 0; row < notices.count(); ++row)
      if (cellOf(notices, row, "noticeId").toString() == id) return row;
    return -1;
  };
  wire::SyncAnswer other;
  other.now = first.now;
  other.store = "store-b";
  QVERIFY(test.session->vault()->exchange.apply(other, kNow).has_value());
  QTRY_VERIFY(shows(QStringLiteral("reconciling")) >= 0);
  wire::SyncAnswer told = other;
  told.feed = {first.feed[0]};
  told.cursor = 1;
  QVERIFY(test.session->vault()->exchange.apply(told, kNow).has_value());
  QTRY_VERIFY(shows(QStringLiteral("lost-submission")) >= 0);
  QVERIFY(shows(QStringLiteral("reconciling")) < 0);
  const int row = shows(QStringLiteral("lost-submission"));
  QVERIFY(cellOf(notices, row, "words").toString().contains(QStringLiteral("TR-1")));
  QSignalSpy leads(&notices, &Notices::leadTo);
  notices.act(QStringLiteral("lost-submission"), 0);
  QCOMPARE(leads.value(0).value(0).toString(), QStringLiteral("submit"));
  Submitting submitting;
  submitting.setSession(test.session.get());
  QTRY_VERIFY(submitting.earlierText().contains(QStringLiteral("TR-1（恢复前）")));
  ReceiptView receipt;
  receipt.setSession(test.session.get());
  QVERIFY(!receipt.isPresent());
  ProgressView progress;
  progress.setSession(test.session.get());
  const ListModel& timeline = *progress.timeline();
  QVERIFY(cellOf(timeline, 0, "title").toString().contains(QStringLiteral("恢复前")));
  QCOMPARE(cellOf(timeline, 1, "phase").toString(), QStringLiteral("current"));
  submitted.root = std::string(64, 'b');
  workflow::chain(submitted, &created);
  told.feed = {item};
  told.feed.front().event = submitted;
  told.cursor = 2;
  QVERIFY(test.session->vault()->exchange.apply(told, kNow).has_value());
  QTRY_VERIFY(shows(QStringLiteral("lost-submission")) < 0);
  QTRY_VERIFY(submitting.earlierText().contains(QStringLiteral("TR-1")));
}

void HomeTest::aRecordThatContradictsItsHeadIsTold() {
  HomeOfTest test;
  Notices& notices = *test.home.notices();
  wire::SyncAnswer answer;
  answer.now = base::toMillis(kNow);
  answer.store = "store-a";
  answer.head = wire::SignedHead{"store-a", 3, std::string(64, 'a'), 1, std::string(128, 'a')};
  QVERIFY(test.session->vault()->exchange.apply(answer, kNow).has_value());
  answer.head->hash = std::string(64, 'b');
  QVERIFY(test.session->vault()->exchange.apply(answer, kNow).has_value());
  QTRY_COMPARE(notices.count(), 1);
  QCOMPARE(cellOf(notices, 0, "noticeId").toString(), QStringLiteral("record"));
  QCOMPARE(cellOf(notices, 0, "tone").toString(), QStringLiteral("block"));
  QVERIFY(test.session->draft()->allowed.size() > 0);
}

void HomeTest::copyThatBecameADeviceIsToldOnce() {
  HomeOfTest test;
  Notices& notices = *test.home.notices();
  const auto vault = test.session->vault();
  wire::SyncAnswer answer;
  answer.now = base::toMillis(kNow);
  answer.held.push_back({test.application, base::Code::OlderCopy, {}});
  QVERIFY(vault->exchange.apply(answer, kNow).has_value());
  QTRY_COMPARE(notices.count(), 1);
  QCOMPARE(cellOf(notices, 0, "title").toString(), QStringLiteral("本机的资料是一份副本"));
  Account account = vault->settings.account();
  account.device = workflow::deviceIdOf(*vault->settings.nextDeviceKey()).value();
  QVERIFY(vault->settings.becomeDevice(account, kNow).has_value());
  QTRY_COMPARE(cellOf(notices, 0, "title").toString(), QStringLiteral("本机已登记为一台新设备"));
  QCOMPARE(notices.count(), 1);
  notices.act(cellOf(notices, 0, "noticeId").toString(), 1);
  QTRY_COMPARE(notices.count(), 0);
  QVERIFY(vault->settings.get(kBecameDeviceSetting).empty());
}

void HomeTest::pagesThatDoNotOpenOrAreNotTakenAreTold() {
  HomeOfTest test;
  const auto vault = test.session->vault();
  const std::string hash = vault->files.add(base::Bytes(5000, 7)).value().hash;
  dossier::Attachment page;
  page.id = "page1";
  page.slot = "id_card";
  page.file = hash;
  page.size = 5000;
  page.type = "jpeg";
  page.page = 1;
  std::vector<CellEdit> edits;
  for (auto& [key, value] : dossier::cellsOf(page))
    edits.push_back({key, value});
  test.session->edit(edits);
  QVERIFY(test.waitFor([](const DraftSnapshot& draft) { return draft.attachments.size() == 1; }));
  Notices& notices = *test.home.notices();
  Submitting submitting;
  submitting.setSession(test.session.get());
  const auto tones = [&] { return dump(notices, {QStringLiteral("tone")}).join(QLatin1Char(' ')); };
  QCOMPARE(notices.count(), 0);
  QVERIFY(vault->files.setRefusal(hash, base::Error(base::Code::ServerFailed, "HTTP 500"), kNow).has_value());
  QTRY_COMPARE(tones(), QStringLiteral("{\"tone\":\"warn\"}"));
  for (const auto& entry : std::filesystem::recursive_directory_iterator(test.folder.path().toStdString()))
    if (entry.path().parent_path().filename() == "files") std::filesystem::resize_file(entry.path(), 0);
  QCOMPARE(vault->files.check(hash).value(), false);
  QTRY_COMPARE(tones(), QStringLiteral("{\"tone\":\"block\"}"));
  QVERIFY(cellOf(notices, 0, "words").toString().contains(QStringLiteral("第 1 页")));
  QVERIFY(!submitting.isAllowed());
  QVERIFY2(submitting.whyNot().contains(QStringLiteral("无法读取")), qPrintable(submitting.whyNot()));
  // The server has it: it comes back by itself.
  QVERIFY(vault->files.setState({hash, true, 0, {}}, kNow).has_value());
  QTRY_COMPARE(tones(), QStringLiteral("{\"tone\":\"info\"}"));
}

void HomeTest::theWayIsToldFromTheEvents() {
  SessionOfTest test(true);
  test.open();
  ProgressView progress;
  progress.setSession(test.session.get());
  const ListModel& timeline = *progress.timeline();
  const auto phases = [&] { return dump(timeline, {QStringLiteral("phase")}); };
  QCOMPARE(phases().first(), QStringLiteral("{\"phase\":\"current\"}"));
  Chain chain(test.application);
  chain.add(EventKind::Created)
      .add(EventKind::Submitted, "base_review")
      .add(EventKind::Passed, "base_review", {}, "王芳");
  test.tell(chain.events(), {workflow::Receipt{"TR-2024-0147-1", test.application, 1, {}, {}, kNow, {}}});
  QTRY_COMPARE(phases(),
               QStringList({QStringLiteral("{\"phase\":\"done\"}"), QStringLiteral("{\"phase\":\"done\"}"),
                            QStringLiteral("{\"phase\":\"current\"}"), QStringLiteral("{\"phase\":\"todo\"}"),
                            QStringLiteral("{\"phase\":\"todo\"}"), QStringLiteral("{\"phase\":\"todo\"}"),
                            QStringLiteral("{\"phase\":\"todo\"}")}));
  QCOMPARE(cellOf(timeline, 0, "receipt").toString(), QStringLiteral("TR-2024-0147-1"));
  QVERIFY(cellOf(timeline, 1, "detail").toString().startsWith(QStringLiteral("王芳 · ")));
}

void HomeTest::aReturnCountsWhatIsMendedAndSaysWhichAttemptComesNext() {
  SessionOfTest test(true);
  test.open();
  workflow::Reason name;
  name.table = "basic";
  name.row = "@";
  name.column = "name";
  name.code = "differs";
  workflow::Reason unit = name;
  unit.column = "unit";
  Chain chain(test.application);
  chain.add(EventKind::Created).add(EventKind::Submitted, "base_review");
  test.tell(chain.add(EventKind::Returned, "base_review", {name, unit}, "王芳").events());
  ProgressView progress;
  progress.setSession(test.session.get());
  ReturnSheet& sheet = *progress.sheet();
  QTRY_COMPARE(sheet.count(), 2);
  QVERIFY(sheet.introText().contains(QStringLiteral("第 2 次（共 3 次）")));
  test.clock.advance(std::chrono::hours(7));
  test.session->edit({cell("basic", "@", "unit", "监测站")});
  QTRY_COMPARE(sheet.mended(), 1);
  QCOMPARE(sheet.sumText(), QStringLiteral("退回了 2 处，已改 1 处"));
  QCOMPARE(sheet.submitText(), QStringLiteral("检查并提交（还差 1 处）"));
  QCOMPARE(sheet.leftText(), QStringLiteral("还剩 43 小时"));
  HomeSummary summary;
  summary.setSession(test.session.get());
  QCOMPARE(summary.nextColumn(), QStringLiteral("name"));
  QVERIFY(summary.isReturned());
  QCOMPARE(summary.mended(), 1);
  QCOMPARE(summary.reasons(), 2);
  QCOMPARE(summary.returnText(), sheet.introText());
  const ListModel& groups = *summary.groups();
  const QStringList badges =
      dump(groups, {QStringLiteral("groupId"), QStringLiteral("badgeText"), QStringLiteral("badgeTone")});
  QVERIFY2(
      badges.filter(QStringLiteral("basic")).value(0).contains(QStringLiteral("退回：填写内容与材料不一致")),
      qPrintable(badges.join(QLatin1Char('\n'))));
}

void HomeTest::openingAReturnIsToldOnce() {
  SessionOfTest test(true);
  test.open();
  Chain chain(test.application);
  chain.add(EventKind::Created).add(EventKind::Submitted, "base_review");
  test.tell(chain.add(EventKind::Returned, "base_review", {workflow::Reason{}}, "王芳").events());
  ProgressView progress;
  progress.setSession(test.session.get());
  ReturnSheet& sheet = *progress.sheet();
  QTRY_VERIFY(sheet.isStanding());
  sheet.opened();
  sheet.opened();
  const auto marks = [&](const std::vector<QueuedCommand>& commands) {
    return std::count_if(commands.begin(), commands.end(), [](const QueuedCommand& queued) {
      return queued.command.kind == workflow::CommandKind::MarkOpened;
    });
  };
  QTRY_COMPARE(marks(test.session->draft()->commands), 1);
  ProgressView another;
  another.setSession(test.session.get());
  another.sheet()->opened();
  bool later = false;
  test.session->run([](Vault&) {}, [&] { later = true; });
  QTRY_VERIFY(later);
  QCOMPARE(marks(test.session->vault()->exchange.queued()), 1);
}

void HomeTest::beforeTheWindowAndAfterItNothingIsSubmitted() {
  SessionOfTest test(true);
  test.open();
  Submitting submitting;
  submitting.setSession(test.session.get());
  test.clock.set(*base::parseInstant("2024-08-01T10:00:00+08:00"));
  test.session->refresh();
  QTRY_VERIFY(submitting.whyNot().startsWith(QStringLiteral("申报还没有开始")));
  QVERIFY(!submitting.isAllowed());
  test.clock.set(*base::parseInstant("2024-09-09T00:00:00+08:00"));
  test.session->refresh();
  QTRY_VERIFY(submitting.whyNot().contains(QStringLiteral("2024年9月8日 24:00")));
  QVERIFY(!submitting.isAllowed());
}

}  // namespace tarim::client::app::test

QTEST_GUILESS_MAIN(tarim::client::app::test::HomeTest)
#include "tst_home.moc"
