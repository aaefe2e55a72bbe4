// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// The account page's models, and what the status line says of a vault.
#include "client/app/account/enrolling.hpp"
#include "client/app/account/joining.hpp"
#include "client/app/account/new_application.hpp"
#include "client/app/account/passphrase_change.hpp"
#include "client/app/account/sign_out.hpp"
#include "client/app/account/unlock_controller.hpp"
#include "client/app/session/touched.hpp"
#include "client/app/sync/sync_status.hpp"
#include "tests/client/app/session/dump.hpp"
#include "tests/client/app/session/session_of_test.hpp"
#include "tests/support/joining.hpp"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

namespace tarim::client::app::test {

using client::test::cell;

namespace {

/// Of nobody.
constexpr const char* kCertificate =
    "-----BEGIN CERTIFICATE-----\n"
    "MIIBeTCCAR+gAwIBAgIUd3BpMRMcwRSzzQyo0Wkb4p8ylpowCgYIKoZIzj0EAwIw\n"
    "ETEPMA0GA1UEAwwGYSB0ZXN0MCAXDTI2MTEyOTE5MTYyMVoYDzIxMjYxMTA1MTkx\n"
    "NjIxWjARMQ8wDQYDVQQDDAZhIHRlc3QwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNC\n"
    "AARJdaS8IvSrilgNYzIHNpIkQHdLJC5tq0s/LwdFz3VYNtHilFtQ/enCeXXZg4z9\n"
    "CVI7/QqCwei6PTrCmYe7wpiJo1MwUTAdBgNVHQ4EFgQUvFemSQNL7NQyHsL9MY6s\n"
    "sa3Yqj0wHwYDVR0jBBgwFoAUvFemSQNL7NQyHsL9MY6ssa3Yqj0wDwYDVR0TAQH/\n"
    "BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiEAnGvTwVxPrVHh/XDOXTXTV0KN/X9G\n"
    "xrmUMt9vxLqlYj0CICFTdS3lkDEoJgETOOCsxa2yaK69KyG/e3wt6kL2Qp9t\n"
    "-----END CERTIFICATE-----\n";

std::string textOfJoining() {
  wire::Joining joining = tests::sampleJoining();
  joining.server = "巴州职称申报";
  joining.address = "127.0.0.1:1";
  joining.until = 1726449600000;
  return *wire::writeJoining(joining);
}

QString joiningFile(const SessionOfTest& test) {
  const QString path = test.folder.filePath(QStringLiteral("ayinur.tarim-join"));
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly)) return {};
  file.write(QByteArray::fromStdString(textOfJoining()));
  return path;
}

}  // namespace

class AccountTest : public QObject {
  Q_OBJECT

 private slots:
  void aNewVaultAsksForANameAndTheSamePassphraseTwice();
  void aChangedPassphraseIsAskedForNextTime();
  void vaultsAreListedByTheirLabels();
  void anEnrolmentIsCheckedBeforeItIsTried_data();
  void anEnrolmentIsCheckedBeforeItIsTried();
  void aFileWithoutACertificateIsRefused();
  void aJoiningFileShowsWhomTheDeviceWillTalkTo();
  void aJoiningFileThatCannotBeUsedSaysWhy();
  void aFileOfTheProgramsStartWaitsForAVault();
  void aWrongAddressIsSaidAtTheAddress();
  void anApplicationBeginsWithKindAndLevelOfThePolicy();
  void applicationsThatHaveEndedStandLast();
  void aDeletedDraftLeavesNothingOfWhereOneWas();
  void signingOutWaitsForTheServer();
  void theStatusLineSaysSyncedOnlyWhenNothingWaits();
  void whatIsHeldIsNeverNothingToSend();
};

void AccountTest::aNewVaultAsksForANameAndTheSamePassphraseTwice() {
  SessionOfTest test;
  UnlockController door;
  door.setSession(test.session.get());
  door.make({}, QStringLiteral("correct horse"), QStringLiteral("correct horse"));
  QCOMPARE(door.errorField(), QStringLiteral("label"));
  door.make(QStringLiteral("阿依努尔"), QStringLiteral("short"), QStringLiteral("short"));
  QCOMPARE(door.errorField(), QStringLiteral("passphrase"));
  door.make(QStringLiteral("阿依努尔"), QStringLiteral("correct horse"), QStringLiteral("correct house"));
  QCOMPARE(door.errorField(), QStringLiteral("again"));
  QVERIFY(test.session->directory().list().empty());
  door.make(QStringLiteral("阿依努尔"), QStringLiteral("correct horse"), QStringLiteral("correct horse"));
  QVERIFY(door.isBusy());
  QTRY_VERIFY(test.session->isOpen());
  QTRY_VERIFY(!door.isBusy());
  QCOMPARE(door.errorText(), QString());
}

void AccountTest::aChangedPassphraseIsAskedForNextTime() {
  SessionOfTest test(true);
  test.open();
  const std::string vault = test.session->overview()->info.id;
  PassphraseChange change;
  change.setSession(test.session.get());
  const QSignalSpy done(&change, &PassphraseChange::done);
  const QString now = QString::fromUtf8(kPassphrase.data(), qsizetype(kPassphrase.size()));
  const QString next = QStringLiteral("another horse");
  change.apply({}, next, next);
  QCOMPARE(change.errorField(), QStringLiteral("old"));
  change.apply(now, QStringLiteral("short"), QStringLiteral("short"));
  QCOMPARE(change.errorField(), QStringLiteral("new"));
  change.apply(now, now, now);
  QCOMPARE(change.errorField(), QStringLiteral("new"));
  change.apply(now, next, QStringLiteral("another house"));
  QCOMPARE(change.errorField(), QStringLiteral("again"));
  change.apply(QStringLiteral("not this one"), next, next);
  QTRY_VERIFY(!change.isBusy());
  QCOMPARE(change.errorField(), QStringLiteral("old"));
  QCOMPARE(done.count(), 0);
  change.apply(now, next, next);
  QTRY_COMPARE(done.count(), 1);
  QCOMPARE(change.errorText(), QString());
  QVERIFY(test.session->isOpen());
  test.session.reset();
  VaultDirectory directory(test.folder.path().toStdString());
  QCOMPARE(directory.open(vault, kPassphrase).error().code(), base::Code::WrongPassphrase);
  QVERIFY(directory.open(vault, next.toStdString()).has_value());
}

void AccountTest::vaultsAreListedByTheirLabels() {
  SessionOfTest test;
  UnlockController door;
  const QAbstractItemModelTester tester(door.vaults());
  door.setSession(test.session.get());
  QCOMPARE(door.vaults()->count(), 0);
  for (const char* label : {"乙", "甲"})
    QVERIFY(test.session->directory().create(label, kPassphrase, client::test::kCheap).has_value());
  door.reload();
  QCOMPARE(door.vaults()->count(), 2);
  QVERIFY(!door.idAt(0).isEmpty());
  QCOMPARE(door.idAt(7), QString());
}

void AccountTest::anEnrolmentIsCheckedBeforeItIsTried_data() {
  QTest::addColumn<QString>("server");
  QTest::addColumn<QString>("ca");
  QTest::addColumn<QString>("code");
  QTest::addColumn<QString>("device");
  QTest::addColumn<QString>("field");
  const QString pem = QString::fromLatin1(kCertificate);
  QTest::newRow("no server") << QString() << pem << QStringLiteral("c") << QStringLiteral("d")
                             << QStringLiteral("server");
  QTest::newRow("no certificate") << QStringLiteral("s") << QStringLiteral("x") << QStringLiteral("c")
                                  << QStringLiteral("d") << QStringLiteral("ca");
  QTest::newRow("no code") << QStringLiteral("s") << pem << QStringLiteral(" ") << QStringLiteral("d")
                           << QStringLiteral("code");
  QTest::newRow("no name") << QStringLiteral("s") << pem << QStringLiteral("c") << QString()
                           << QStringLiteral("device");
}

void AccountTest::anEnrolmentIsCheckedBeforeItIsTried() {
  QFETCH(QString, server);
  QFETCH(QString, ca);
  QFETCH(QString, code);
  QFETCH(QString, device);
  QFETCH(QString, field);
  SessionOfTest test;
  test.open();
  Enrolling enrolling;
  enrolling.setSession(test.session.get());
  enrolling.enrol(server, ca, code, device);
  QVERIFY(!enrolling.isBusy());
  QCOMPARE(enrolling.errorField(), field);
  QVERIFY(!enrolling.errorText().isEmpty());
}

void AccountTest::aFileWithoutACertificateIsRefused() {
  SessionOfTest test;
  Enrolling enrolling;
  enrolling.setSession(test.session.get());
  const QString path = test.folder.filePath(QStringLiteral("ca.pem"));
  QFile file(path);
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write("not a certificate");
  file.close();
  QCOMPARE(enrolling.readCa(QUrl::fromLocalFile(path)), QString());
  QCOMPARE(enrolling.errorField(), QStringLiteral("ca"));
}

void AccountTest::aJoiningFileShowsWhomTheDeviceWillTalkTo() {
  SessionOfTest test;
  test.open();
  test.clock.set(base::fromMillis(1725240000000));
  Joining joining;
  joining.setSession(test.session.get());
  joining.open(QUrl::fromLocalFile(joiningFile(test)));
  QTRY_VERIFY(joining.isOpened());
  QVERIFY(!joining.isBusy());
  QCOMPARE(joining.server(), QStringLiteral("巴州职称申报"));
  QCOMPARE(joining.address(), QStringLiteral("127.0.0.1:1"));
  QCOMPARE(joining.fingerprint().left(9), QStringLiteral("aaaa aaaa"));
  QCOMPARE(joining.person(), QStringLiteral("买买提·阿依努尔"));
  QCOMPARE(joining.untilText(), QStringLiteral("2024年9月16日 09:20"));
  QVERIFY(!joining.isLate());
  test.clock.set(base::fromMillis(1726449600000));
  QVERIFY(joining.isLate());
  joining.join(QStringLiteral(" "));
  QCOMPARE(joining.errorField(), QStringLiteral("device"));
  joining.close();
  QVERIFY(!joining.isOpened());
  QCOMPARE(joining.server(), QString());
  // The text of the QR code is the same.
  joining.paste(QString::fromStdString(textOfJoining()));
  QVERIFY(joining.isOpened());
}

void AccountTest::aJoiningFileThatCannotBeUsedSaysWhy() {
  SessionOfTest test;
  test.open();
  Joining joining;
  joining.setSession(test.session.get());
  joining.paste(QStringLiteral("{\"tarimJoin\":1,"));
  QCOMPARE(joining.errorField(), QStringLiteral("text"));
  QVERIFY(joining.errorText().contains(QStringLiteral("不完整")));
  joining.paste(QString());
  QCOMPARE(joining.errorText(), QString());
  joining.open(QUrl::fromLocalFile(test.folder.filePath(QStringLiteral("nothing.tarim-join"))));
  QTRY_COMPARE(joining.errorField(), QStringLiteral("file"));
  QVERIFY(!joining.isBusy() && !joining.isOpened());
  // Nobody is there: said without a promise that it goes on by itself.
  joining.paste(QString::fromStdString(textOfJoining()));
  joining.join(QStringLiteral("本机"));
  QTRY_VERIFY(!joining.isBusy());
  QCOMPARE(joining.errorField(), QStringLiteral("server"));
  QVERIFY(joining.isOpened());
  QVERIFY2(joining.errorText().contains(QStringLiteral("端口")) &&
               !joining.errorText().contains(QStringLiteral("自动")),
           qPrintable(joining.errorText()));
  // What is shown is what was opened last: nothing, when that cannot be used.
  joining.open(QUrl::fromLocalFile(test.folder.filePath(QStringLiteral("nothing.tarim-join"))));
  QTRY_COMPARE(joining.errorField(), QStringLiteral("file"));
  QVERIFY(!joining.isOpened());
}

void AccountTest::aFileOfTheProgramsStartWaitsForAVault() {
  SessionOfTest test;
  Joining joining;
  joining.setSession(test.session.get());
  Joining::openAtStart(QUrl::fromLocalFile(joiningFile(test)).toString());
  joining.takeWaiting();
  QVERIFY(joining.isWaiting() && !joining.isOpened());
  test.open();
  joining.takeWaiting();
  QTRY_VERIFY(joining.isOpened());
  QVERIFY(!joining.isWaiting());
}

void AccountTest::aWrongAddressIsSaidAtTheAddress() {
  SessionOfTest test;
  test.open();
  Enrolling enrolling;
  enrolling.setSession(test.session.get());
  enrolling.enrol(QStringLiteral("127.0.0.1:1"), QString::fromLatin1(kCertificate), QStringLiteral("CODE"),
                  QStringLiteral("本机"));
  QVERIFY(enrolling.isBusy());
  QTRY_VERIFY(!enrolling.isBusy());
  QCOMPARE(enrolling.errorField(), QStringLiteral("server"));
  QVERIFY2(!enrolling.errorText().contains(QStringLiteral("自动")), qPrintable(enrolling.errorText()));
  enrolling.enrol(QStringLiteral("a b/c"), QString::fromLatin1(kCertificate), QStringLiteral("CODE"),
                  QStringLiteral("本机"));
  QCOMPARE(enrolling.errorField(), QStringLiteral("server"));
  QVERIFY(enrolling.errorText().contains(QStringLiteral("a b/c")));
}

void AccountTest::anApplicationBeginsWithKindAndLevelOfThePolicy() {
  SessionOfTest test(true);
  test.open();
  NewApplication fresh;
  ListModel& list = *fresh.applications();
  const QAbstractItemModelTester tester(&list);
  fresh.setSession(test.session.get());
  QCOMPARE(fresh.cycle(), 0);
  QVERIFY(!fresh.isReady());
  fresh.setKind(1);  // 授予: one level only
  QVERIFY(fresh.isReady());
  fresh.setKind(2);
  QVERIFY(!fresh.isReady());
  fresh.setLevel(1);
  QSignalSpy begun(&fresh, &NewApplication::begun);
  fresh.begin();
  QTRY_COMPARE(begun.count(), 1);
  QTRY_COMPARE(list.count(), 2);
  QVERIFY(
      test.waitFor([&](const DraftSnapshot& draft) { return draft.info.application != test.application; }));
  QCOMPARE(test.session->draft()->dossier->value("application", "@", "kind"), std::string_view("assessment"));
  QCOMPARE(test.session->draft()->dossier->value("application", "@", "level"),
           std::string_view("intermediate"));
  QVERIFY(dump(list, {QStringLiteral("title")}).join(QString()).contains(QStringLiteral("中级（评审）")));
  // What the server's table of people knows stands there already.
  QCOMPARE(test.session->draft()->dossier->value("basic", "@", "name"), std::string_view("买买提·阿依努尔"));
  QCOMPARE(test.session->draft()->dossier->value("basic", "@", "unit"),
           std::string_view("且末县生态环境监测站"));
}

void AccountTest::applicationsThatHaveEndedStandLast() {
  SessionOfTest test(true);
  test.open();
  const QString ending = QString::fromStdString(test.application);
  NewApplication fresh;
  fresh.setSession(test.session.get());
  fresh.setKind(2);
  fresh.setLevel(1);
  fresh.begin();
  QTRY_COMPARE(fresh.applications()->count(), 2);
  QCOMPARE(fresh.ended(), 0);
  // It was changed after the other one, which alone would put it first.
  QVERIFY(test.session->vault()->drafts.edit(test.application, {cell("basic", "@", "name", "阿依努尔")},
                                             kNow + std::chrono::hours(1)));
  test.session->refresh();
  QTRY_COMPARE(fresh.applications()->value(0, "applicationId").toString(), ending);
  Chain chain(test.application);
  chain.add(workflow::EventKind::Submitted)
      .add(workflow::EventKind::Returned, "base_review", {{"work", "", "", "", "", "", "blank", "空白"}})
      .add(workflow::EventKind::Withdrawn);
  test.tell(chain.events());
  QTRY_COMPARE(fresh.ended(), 1);
  QVERIFY(!fresh.applications()->value(0, "ended").toBool());
  QVERIFY(fresh.applications()->value(1, "ended").toBool());
  QCOMPARE(fresh.applications()->value(1, "applicationId").toString(), ending);
}

void AccountTest::aDeletedDraftLeavesNothingOfWhereOneWas() {
  SessionOfTest test(true);
  test.open();
  const std::string setting = Touched::settingOf(test.application);
  Touched touched;
  touched.finish("basic");
  VaultSettings& settings = test.session->vault()->settings;
  QVERIFY(settings.set(setting, touched.text()));
  QVERIFY(!settings.get(setting).empty());
  NewApplication fresh;
  fresh.setSession(test.session.get());
  fresh.setDiscarded(QString::fromStdString(test.application), true);
  QTRY_COMPARE(fresh.applications()->count(), 0);
  QTRY_COMPARE(settings.get(setting), std::string());
}

void AccountTest::signingOutWaitsForTheServer() {
  SessionOfTest test(true);
  test.open();
  test.acknowledge();
  SignOut leave;
  leave.setSession(test.session.get());
  QTRY_VERIFY(leave.isAllowed());
  test.session->edit({cell("basic", "@", "name", "阿依努尔")});
  QTRY_VERIFY(!leave.isAllowed());
  QVERIFY(leave.whyNot().contains(QStringLiteral("1 项")));
  leave.signOut();
  QVERIFY(test.session->isOpen());
  test.acknowledge();
  QTRY_VERIFY(leave.isAllowed());
  const std::string id = test.session->overview()->info.id;
  leave.signOut();
  QTRY_VERIFY(!test.session->isOpen());
  test.session.reset();
  const auto vault = client::test::openVault(test.folder.path().toStdString(), id);
  QVERIFY(!vault->settings.account().enrolled());
  QCOMPARE(client::test::valueOf(*vault, test.application, "name"), std::string("阿依努尔"));
}

void AccountTest::theStatusLineSaysSyncedOnlyWhenNothingWaits() {
  SessionOfTest test(true);
  test.open();
  SyncStatus status;
  status.setSession(test.session.get());
  const QAbstractItemModelTester tester(status.sending());
  test.session->edit({cell("basic", "@", "name", "阿依努尔")});
  QTRY_VERIFY(status.queueText().contains(QStringLiteral("1 项")));
  QVERIFY(status.tone() != QLatin1String("ok"));
  QVERIFY(status.savedText().startsWith(QStringLiteral("已保存在本机")));
  test.acknowledge();
  QTRY_COMPARE(status.queueText(), QString());
  QVERIFY(status.stateText() != QStringLiteral("已同步"));  // no server was ever reached
  test.session->setSyncPaused(true);
  QCOMPARE(status.stateText(), QStringLiteral("已暂停同步"));
}

void AccountTest::whatIsHeldIsNeverNothingToSend() {
  SessionOfTest test(true);
  test.open();
  SyncStatus status;
  status.setSession(test.session.get());
  test.acknowledge();
  QTRY_COMPARE(status.queueText(), QString());
  wire::SyncAnswer answer;
  answer.now = base::toMillis(kNow);
  answer.held.push_back({test.application, base::Code::OlderCopy, {}});
  QVERIFY(test.session->vault()->exchange.apply(answer, kNow).has_value());
  QTRY_VERIFY(status.queueText().contains(QStringLiteral("1 份")));
  test.acknowledge();
  QTRY_COMPARE(status.queueText(), QString());
}

}  // namespace tarim::client::app::test

QTEST_GUILESS_MAIN(tarim::client::app::test::AccountTest)

#include "tst_account.moc"
