// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// What must be refused is refused with its own word, and nothing is lost or half done by it.
#include "client/vault/submission.hpp"
#include "server/accounts/accounts.hpp"
#include "shared/base/ids.hpp"
#include "tests/journey/sides/tests.hpp"
#include "tests/journey/sides/world.hpp"

#include <QJsonDocument>
#include <QTest>

using namespace tarim;
using base::Code;
using tests::Device;
using tests::World;
using workflow::Command;
using workflow::CommandKind;

class RefusalsTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void aSecondSubmitOfTheSameDraft();
  void aReturnOnWhatWasJustResubmitted();
  void aClockThatIsOff_data();
  void aClockThatIsOff();
  void aServerThatIsNotOurs();
  void aCodeThatWasUsed();
  void aCodeThatHasExpired();
  void aClientOfAnotherAge_data();
  void aClientOfAnotherAge();
};

namespace {

/// A decision on the submission that `submit` froze, at the step that it then stood at.
Command decision(CommandKind kind, const Command& submit) {
  Command command;
  command.id = base::newId();
  command.application = submit.application;
  command.kind = kind;
  command.attempt = submit.attempt;
  command.root = submit.root;
  command.step = "base_review";
  if (kind == CommandKind::Return) {
    workflow::Reason reason;
    reason.table = "basic";
    reason.row = "@";
    reason.column = "profession";
    reason.code = "vague";
    reason.words = "请写明。";
    command.reasons.push_back(reason);
  }
  return command;
}

QJsonObject post(World& world, const Device& device, const QByteArray& body) {
  QProcess curl;
  const QString token = QString::fromStdString(device.vault->settings.account().token);
  curl.start("curl", {"-s", "--cacert", world.server().caFile(), "-H", "Content-Type: application/json", "-H",
                      "Authorization: Bearer " + token, "https://" + world.server().address() + "/v1/sync",
                      "-d", QString::fromUtf8(body)});
  curl.waitForFinished();
  return QJsonDocument::fromJson(curl.readAllStandardOutput()).object();
}

}  // namespace

void RefusalsTest::aSecondSubmitOfTheSameDraft() {
  World world;
  Device device = world.deviceOf("ayinur", "device");
  const std::string draft = world.fill(device);
  const Command first = world.submit(device, draft);
  const auto again = client::prepareSubmission(*device.vault, draft).value();
  const auto answer = world.ask(device, again.command);
  QVERIFY(answer && !answer->done);
  QCOMPARE(answer->code, Code::NotNow);
  QCOMPARE(device.vault->exchange.receipts(draft).size(), std::size_t(1));
  QCOMPARE(device.vault->exchange.state(draft).attempt, 1);
  QCOMPARE(device.vault->exchange.state(draft).root, first.root);
  QCOMPARE(world.server().verify(), QString());
}

void RefusalsTest::aReturnOnWhatWasJustResubmitted() {
  World world;
  Device device = world.deviceOf("ayinur", "device");
  Device officer = world.deviceOf("ahmat", "officer");
  const std::string draft = world.fill(device);
  const Command first = world.submit(device, draft);
  const auto returned = world.ask(officer, decision(CommandKind::Return, first));
  QVERIFY(returned && returned->done);
  QVERIFY(world.sync(device));
  QCOMPARE(device.vault->exchange.state(draft).phase, workflow::Phase::Returned);
  QVERIFY(device.vault->drafts.edit(draft, {{{"basic", "@", "profession"}, "环境监测与评价"}},
                                    world.clock().now()));
  world.submit(device, draft);
  for (const CommandKind kind : {CommandKind::Return, CommandKind::Pass}) {
    const auto stale = world.ask(officer, decision(kind, first));
    QVERIFY(stale && !stale->done);
    QCOMPARE(stale->code, Code::StaleView);
  }
  QVERIFY(world.sync(device));
  QCOMPARE(device.vault->exchange.state(draft).phase, workflow::Phase::InReview);
  QCOMPARE(device.vault->exchange.state(draft).attempt, 2);
}

void RefusalsTest::aClockThatIsOff_data() {
  QTest::addColumn<int>("hours");
  QTest::newRow("behind") << -48;
  QTest::newRow("ahead") << 48;
  QTest::newRow("without its battery") << -int(base::toMillis(base::SystemClock().now()) / 3'600'000);
  QTest::newRow("in the forties") << 20 * 365 * 24;
}

void RefusalsTest::aClockThatIsOff() {
  QFETCH(int, hours);
  World world;
  const tests::WrongClock wrong{std::chrono::hours(hours)};
  Device device = world.newDevice("device");
  // Written before the server's time was known.
  const std::string draft =
      demo::fillNewDraft(*device.vault, world.data().toStdString(), demo::Fill::Complete, wrong.now())
          .value();
  QVERIFY(world.enrol(device, world.server().enrolmentCode("ayinur"), world.server().caText(), wrong));
  const auto synced = world.sync(device, wrong);
  QVERIFY2(synced, synced ? "" : synced.error().line().c_str());
  const auto known = device.vault->exchange.serverClock().offset + base::Millis(std::chrono::hours(hours));
  QVERIFY2(std::chrono::abs(known) < std::chrono::minutes(1), "the server's time is not known");
  QVERIFY(device.vault->drafts.edit(draft, {{{"basic", "@", "profession"}, "环境监测与评价"}}, wrong.now()));
  world.submit(device, draft);
  const auto received = device.vault->exchange.receipts(draft).back().at;
  QVERIFY(std::chrono::abs(received - world.clock().now()) < std::chrono::minutes(2));
  // A device with a right clock gets the last word afterwards: nothing from the future stands in its way.
  QCOMPARE(device.vault->drafts.dossier(draft)->value("basic", "@", "profession"),
           std::string_view("环境监测与评价"));
  QCOMPARE(world.server().verify(), QString());
}

void RefusalsTest::aServerThatIsNotOurs() {
  World world;
  tests::ServerProcess other(world.folder("other"), QStringLiteral(TARIM_BIN_DIR));
  other.init(world.data());
  Device device = world.newDevice("device");
  const auto refused =
      world.enrol(device, world.server().enrolmentCode("ayinur"), other.caText(), world.clock());
  QVERIFY(!refused);
  QCOMPARE(refused.error().code(), Code::ForeignServer);
  QVERIFY(!device.vault->settings.account().enrolled());
  QVERIFY(world.enrol(device, world.server().enrolmentCode("ayinur")));
}

void RefusalsTest::aCodeThatWasUsed() {
  World world;
  const QString code = world.server().enrolmentCode("ayinur");
  Device first = world.newDevice("first");
  QVERIFY(world.enrol(first, code));
  QVERIFY2(world.enrol(first, code), "the same device lost the answer and asks again");
  Device second = world.newDevice("second");
  const auto refused = world.enrol(second, code);
  QVERIFY(!refused);
  QCOMPARE(refused.error().code(), Code::CodeUsed);
  QVERIFY(!second.vault->settings.account().enrolled());
}

void RefusalsTest::aCodeThatHasExpired() {
  World world;
  // Given out yesterday.
  const tests::WrongClock yesterday{-std::chrono::hours(25)};
  const auto store = server::Store::openBeside((world.server().folder() + "/store").toStdString(), yesterday);
  QVERIFY2(store, store ? "" : store.error().line().c_str());
  server::Accounts accounts(**store);
  const auto code = accounts.makeEnrolmentCode("ayinur", std::chrono::hours(24));
  QVERIFY(code);
  Device device = world.newDevice("device");
  const auto refused = world.enrol(device, QString::fromStdString(*code));
  QVERIFY(!refused);
  QCOMPARE(refused.error().code(), Code::CodeExpired);
}

void RefusalsTest::aClientOfAnotherAge_data() {
  QTest::addColumn<int>("protocol");
  QTest::addColumn<QString>("code");
  QTest::newRow("older") << 0 << "ClientTooOld";
  QTest::newRow("newer") << 99 << "ServerTooOld";
}

void RefusalsTest::aClientOfAnotherAge() {
  QFETCH(int, protocol);
  QFETCH(QString, code);
  World world;
  Device device = world.deviceOf("ayinur", "device");
  const QByteArray body = "{\"protocol\":" + QByteArray::number(protocol) +
                          ",\"now\":1,\"drafts\":[{\"application\":\"x\",\"policy\":\"y\"}]}";
  const QJsonObject problem = post(world, device, body);
  QCOMPARE(problem["code"].toString(), code);
  QVERIFY(!problem["zh"].toString().isEmpty());
  QCOMPARE(world.server().status()["applications"].toObject().size(), 0);
}

std::unique_ptr<QObject> makeRefusalsTest() {
  return std::make_unique<RefusalsTest>();
}

#include "tst_refusals.moc"
