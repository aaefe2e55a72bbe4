// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// The session's promises: nothing typed is lost, one snapshot for all, stale answers stay away from what is
// open now.
#include "tests/client/app/session/session_of_test.hpp"
#include "tests/client/app/session/tests.hpp"
#include "tests/client/sync/loopback.hpp"
#include "tests/client/sync/model_site.hpp"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <thread>

namespace tarim::client::app::test {

using workflow::EventKind;

class SessionTest : public QObject {
  Q_OBJECT

 private slots:
  void aVaultIsMadeLockedAndUnlockedAgain();
  void aWrongPassphraseSaysSo();
  void aShortPassphraseIsRefused();
  void typedTextIsOnDiskWithinASecond();
  void keyStrokesOfOneFieldBecomeOneOperation();
  void closingFlushesWhatWasTyped();
  void destroyingFlushesWhatWasTyped();
  void destroyingWaitsForWorkThatHasSomethingToTell();
  void destroyingWhileAVaultIsBeingOpenedWaitsForIt();
  void editsArriveInOrder();
  void aSnapshotFollowsAnEdit();
  void lockedCellsAreToldAndNothingIsWritten();
  void anAnswerForAClosedVaultIsDropped();
  void anotherApplicationIsTakenInHandAndRemembered();
  void acknowledgedGroupsAreNotUnsent();
  void reasonsAreMendedByWritingAtTheirPlace();
  void withoutAServerEnrollingFails();
  void anOfficerWhoIsSeenToBeEnrolledCanAskTheServer();
  void languageAndThemeAreKeptOnTheDevice();
};

void SessionTest::aVaultIsMadeLockedAndUnlockedAgain() {
  SessionOfTest test;
  std::optional<base::Result<void>> made;
  test.session->createVault(QStringLiteral("阿依努尔"), QString::fromLatin1(kPassphrase.data()),
                            [&](const base::Result<void>& result) { made = result; });
  QVERIFY(!test.session->isOpen());
  QTRY_VERIFY(made.has_value());
  QVERIFY(made->has_value());
  QVERIFY(test.session->isOpen());
  const QString id = QString::fromStdString(test.session->overview()->info.id);
  test.session->close();
  QVERIFY(!test.session->isOpen());
  QVERIFY(!test.session->overview());
  std::optional<base::Result<void>> opened;
  test.session->unlock(id, QString::fromLatin1(kPassphrase.data()),
                       [&](const base::Result<void>& result) { opened = result; });
  QTRY_VERIFY(opened.has_value());
  QVERIFY2(opened->has_value(), opened->has_error() ? opened->error().line().c_str() : "");
  QCOMPARE(QString::fromStdString(test.session->overview()->info.label), QStringLiteral("阿依努尔"));
}

void SessionTest::aWrongPassphraseSaysSo() {
  SessionOfTest test;
  test.open();
  const QString id = QString::fromStdString(test.session->overview()->info.id);
  test.session->close();
  std::optional<base::Result<void>> opened;
  test.session->unlock(id, QStringLiteral("not this one"),
                       [&](const base::Result<void>& result) { opened = result; });
  QTRY_VERIFY(opened.has_value());
  QVERIFY(!*opened);
  QCOMPARE(opened->error().code(), base::Code::WrongPassphrase);
  QVERIFY(!test.session->isOpen());
}

void SessionTest::aShortPassphraseIsRefused() {
  SessionOfTest test;
  std::optional<base::Result<void>> made;
  test.session->createVault(QStringLiteral("x"), QStringLiteral("short"),
                            [&](const base::Result<void>& result) { made = result; });
  QTRY_VERIFY(made.has_value());
  QVERIFY(!*made);
  QCOMPARE(made->error().code(), base::Code::InvalidInput);
  QVERIFY(test.session->directory().list().empty());
}

void SessionTest::typedTextIsOnDiskWithinASecond() {
  SessionOfTest test;
  test.open();
  QSignalSpy saved(test.session.get(), &Session::saved);
  QElapsedTimer watch;
  watch.start();
  test.session->typed(client::test::cell("basic", "@", "name", "阿依努尔"));
  QVERIFY(QTest::qWaitFor([&] { return test.valueOf("basic", "name") == "阿依努尔"; }, 1000));
  QVERIFY(watch.elapsed() < 1000);
  QTRY_COMPARE(saved.count(), 1);
}

void SessionTest::keyStrokesOfOneFieldBecomeOneOperation() {
  SessionOfTest test;
  test.open();
  for (const char* text : {"阿", "阿依", "阿依努", "阿依努尔"})
    test.session->typed(client::test::cell("basic", "@", "name", text));
  test.session->typed(client::test::cell("basic", "@", "unit", "监测站"));
  test.session->flush();
  QVERIFY(test.waitFor([](const DraftSnapshot& draft) { return draft.info.operations == 2; }));
  QCOMPARE(test.valueOf("basic", "name"), std::string("阿依努尔"));
}

void SessionTest::closingFlushesWhatWasTyped() {
  SessionOfTest test;
  test.open();
  const std::string id = test.session->overview()->info.id;
  test.session->typed(client::test::cell("basic", "@", "name", "阿依努尔"));
  test.session->close();
  std::optional<base::Result<void>> opened;
  test.session->unlock(QString::fromStdString(id), QString::fromLatin1(kPassphrase.data()),
                       [&](const base::Result<void>& result) { opened = result; });
  QTRY_VERIFY(opened.has_value());
  QVERIFY(opened->has_value());
  QCOMPARE(test.valueOf("basic", "name"), std::string("阿依努尔"));
}

void SessionTest::destroyingFlushesWhatWasTyped() {
  SessionOfTest test;
  test.open();
  const std::string id = test.session->overview()->info.id;
  test.session->typed(client::test::cell("basic", "@", "name", "阿依努尔"));
  test.session.reset();
  const auto vault = client::test::openVault(test.folder.path().toStdString(), id);
  QCOMPARE(client::test::valueOf(*vault, test.application, "name"), std::string("阿依努尔"));
}

void SessionTest::destroyingWaitsForWorkThatHasSomethingToTell() {
  SessionOfTest test;
  test.open();
  std::atomic<bool> isGoing{false};
  connect(test.session.get(), &Session::syncChanged, [&] { isGoing = true; });
  const auto work = [&] {
    while (!isGoing)
      std::this_thread::yield();
    // A little later than the last signal: by then the session has let go of its inside.
    for (int i = 0; i < 20000; ++i)
      std::this_thread::yield();
  };
  bool told = false;
  test.session->run([&](Vault&) { work(); }, [&] { told = true; });
  test.session->runBeside(work, [&] { told = true; });
  test.session.reset();
  QVERIFY(!told);
}

/// The second of the two begins when the session has let go of its inside already.
void SessionTest::destroyingWhileAVaultIsBeingOpenedWaitsForIt() {
  SessionOfTest test;
  test.open();
  const QString id = QString::fromStdString(test.session->overview()->info.id);
  const QString passphrase = QString::fromLatin1(kPassphrase.data());
  bool told = false;
  std::atomic<bool> isGoing{false};
  test.session->run([&](Vault&) { isGoing.wait(false); });
  test.session->unlock(id, passphrase, [&](const base::Result<void>&) { told = true; });
  test.session->createVault(QStringLiteral("x"), passphrase, [&](const base::Result<void>&) { told = true; });
  isGoing = true;
  isGoing.notify_all();
  test.session.reset();
  QVERIFY(!told);
}

void SessionTest::editsArriveInOrder() {
  SessionOfTest test;
  test.open();
  test.session->typed(client::test::cell("basic", "@", "name", "first"));
  test.session->edit({client::test::cell("basic", "@", "name", "second")});
  std::string seen;
  test.session->run([&](Vault& vault) { seen = client::test::valueOf(vault, test.application, "name"); });
  test.session->typed(client::test::cell("basic", "@", "name", "third"));
  test.session->flush();
  QVERIFY(test.waitFor(
      [](const DraftSnapshot& draft) { return draft.dossier->value("basic", "@", "name") == "third"; }));
  QCOMPARE(seen, std::string("second"));
}

void SessionTest::aSnapshotFollowsAnEdit() {
  SessionOfTest test;
  test.open();
  QVERIFY(test.session->draft());
  const auto before = test.session->draft();
  test.session->edit({client::test::cell("basic", "@", "name", "阿依努尔")});
  QVERIFY(test.waitFor(
      [](const DraftSnapshot& draft) { return draft.dossier->value("basic", "@", "name") == "阿依努尔"; }));
  QVERIFY(before->dossier->value("basic", "@", "name").empty());
  QVERIFY(test.session->draft()->findings.size() < before->findings.size());
}

void SessionTest::lockedCellsAreToldAndNothingIsWritten() {
  SessionOfTest test(true);
  test.open();
  Chain chain(test.application);
  test.tell(chain.add(EventKind::Created).add(EventKind::Submitted, "base_review").events());
  QVERIFY(test.waitFor(
      [](const DraftSnapshot& draft) { return draft.state.phase == workflow::Phase::InReview; }));
  QSignalSpy failed(test.session.get(), &Session::failed);
  test.session->edit({client::test::cell("basic", "@", "name", "late")});
  QTRY_COMPARE(failed.count(), 1);
  QVERIFY(!failed[0][0].toString().isEmpty());
  QCOMPARE(test.valueOf("basic", "name"), std::string());
}

void SessionTest::anAnswerForAClosedVaultIsDropped() {
  SessionOfTest test;
  test.open();
  bool done = false;
  bool worked = false;
  test.session->run([&](Vault&) { worked = true; }, [&] { done = true; });
  test.session->close();
  test.open();
  bool later = false;
  test.session->run([](Vault&) {}, [&] { later = true; });
  QTRY_VERIFY(later);
  QVERIFY(worked);
  QVERIFY(!done);
}

void SessionTest::anotherApplicationIsTakenInHandAndRemembered() {
  SessionOfTest test;
  test.open();
  std::string second;
  test.session->run([&](Vault& vault) { second = client::test::newDraft(vault); });
  QTRY_COMPARE(test.session->overview()->drafts.size(), std::size_t(2));
  test.session->setApplication(QString::fromStdString(second));
  QVERIFY(test.waitFor([&](const DraftSnapshot& draft) { return draft.info.application == second; }));
  const QString id = QString::fromStdString(test.session->overview()->info.id);
  test.session->close();
  test.session->unlock(id, QString::fromLatin1(kPassphrase.data()), [](const base::Result<void>&) {});
  QTRY_VERIFY(test.session->isOpen());
  QCOMPARE(test.session->application(), QString::fromStdString(second));
}

void SessionTest::acknowledgedGroupsAreNotUnsent() {
  SessionOfTest test(true);
  test.open();
  test.session->edit({client::test::cell("basic", "@", "name", "阿依努尔")});
  QVERIFY(test.waitFor([](const DraftSnapshot& draft) { return draft.unsentTables.count("basic") == 1; }));
  QVERIFY(test.session->overview()->unsent());
  test.acknowledge();
  QVERIFY(test.waitFor([](const DraftSnapshot& draft) { return draft.unsentTables.empty(); }));
  QVERIFY(!test.session->overview()->unsent());
  test.session->edit({client::test::cell("summary", "@", "text", "总结")});
  QVERIFY(test.waitFor(
      [](const DraftSnapshot& draft) { return draft.unsentTables == std::set<std::string>{"summary"}; }));
}

void SessionTest::reasonsAreMendedByWritingAtTheirPlace() {
  SessionOfTest test(true);
  test.open();
  workflow::Reason reason;
  reason.table = "basic";
  reason.row = "@";
  reason.column = "name";
  workflow::Reason other = reason;
  other.column = "unit";
  Chain chain(test.application);
  chain.add(EventKind::Created).add(EventKind::Submitted, "base_review");
  test.tell(chain.add(EventKind::Returned, "base_review", {reason, other}, "王芳").events());
  QVERIFY(test.waitFor([](const DraftSnapshot& draft) {
    return draft.mended == std::vector<bool>{false, false};
  }));
  test.clock.advance(std::chrono::hours(5));
  test.session->edit({client::test::cell("basic", "@", "name", "阿依努尔")});
  QVERIFY(test.waitFor([](const DraftSnapshot& draft) {
    return draft.mended == std::vector<bool>{true, false};
  }));
}

void SessionTest::withoutAServerEnrollingFails() {
  SessionOfTest test;
  test.open();
  std::optional<base::Result<void>> enrolled;
  test.session->enrol({"127.0.0.1:1", "no certificate", "CODE", "tablet"},
                      [&](const base::Result<void>& result) { enrolled = result; });
  QTRY_VERIFY_WITH_TIMEOUT(enrolled.has_value(), 20000);
  QVERIFY(!*enrolled);
  QVERIFY(!test.session->isEnrolled());
}

void SessionTest::anOfficerWhoIsSeenToBeEnrolledCanAskTheServer() {
  // The server takes its time with the policy, when the account is in the vault already.
  client::test::ModelSite site;
  site.role = "base_officer";
  QSemaphore asked;
  QSemaphore answered;
  site.intercept([&](const client::test::SiteRequest& request) -> std::optional<HttpAnswer> {
    if (!request.target.starts_with(wire::kPoliciesPath)) return {};
    asked.release();
    answered.tryAcquire(1, 20000);
    return {};
  });
  SessionOfTest test;
  SessionOptions options;
  options.folder = test.folder.path().toStdString();
  options.sync.transport = [&site](const Endpoint&, const SyncOptions&) {
    return std::make_unique<client::test::Loopback>(site.handler(), [] { return client::test::Fate(); });
  };
  test.session.reset();
  test.session = std::make_unique<Session>(test.clock, options);
  Session& session = *test.session;
  auto vault = VaultDirectory(options.folder).create("desk", kPassphrase, client::test::kCheap);
  QVERIFY(bool(vault));
  session.openVault(std::move(*vault));
  bool seen = false;
  bool couldAsk = false;
  connect(&session, &Session::openChanged, this, [&] {
    if (!session.isEnrolled() || seen) return;
    seen = true;
    couldAsk = session.reviewClient() != nullptr;
  });
  std::optional<base::Result<void>> enrolled;
  session.enrol({"server:1", "", std::string(client::test::ModelSite::kCode), "desk", std::string(64, 'a')},
                [&](const base::Result<void>& result) { enrolled = result; });
  QTRY_VERIFY_WITH_TIMEOUT(asked.available() > 0, 20000);
  // Whatever the session sees of the vault now, it has seen when this comes back.
  for (int i = 0; i < 2; ++i) {
    bool back = false;
    session.refresh();
    session.run([](Vault&) {}, [&] { back = true; });
    QTRY_VERIFY_WITH_TIMEOUT(back, 20000);
  }
  answered.release(100);
  QTRY_VERIFY_WITH_TIMEOUT(seen, 20000);
  QVERIFY(couldAsk);
  QTRY_VERIFY_WITH_TIMEOUT(enrolled.has_value(), 20000);
  QVERIFY(enrolled->has_value());
  session.close();
}

void SessionTest::languageAndThemeAreKeptOnTheDevice() {
  SessionOfTest test;
  QCOMPARE(test.session->language(), QStringLiteral("zh"));
  QSignalSpy spoken(test.session.get(), &Session::languageChanged);
  test.session->setLanguage(QStringLiteral("en"));
  test.session->setLanguage(QStringLiteral("tlh"));
  test.session->setTheme(QStringLiteral("dark"));
  QCOMPARE(spoken.count(), 1);
  SessionOptions options;
  options.folder = test.folder.path().toStdString();
  const Session again(test.clock, options);
  QCOMPARE(again.language(), QStringLiteral("en"));
  QCOMPARE(again.theme(), QStringLiteral("dark"));
}

std::unique_ptr<QObject> makeSessionTest() {
  return std::make_unique<SessionTest>();
}

}  // namespace tarim::client::app::test

#include "tst_session.moc"
