// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/wire/compress.hpp"
#include "shared/wire/json.hpp"
#include "shared/wire/protocol.hpp"
#include "tests/server/routes/office.hpp"
#include "tests/server/routes/suites.hpp"

#include <QTest>

using namespace tarim;
using namespace tarim::tests;
using server::Answer;

class MessagesTest : public QObject {
  Q_OBJECT
 private slots:
  void helloTellsVersionsTimeAndKey();
  void enrolmentMakesADeviceKnown();
  void aRepeatedEnrolmentGetsAFreshToken();
  void enrolmentRefusals();
  void wrongCodesSlowAPeerDown();
  void anEmptySyncIsAnswered();
  void operationsAreAcknowledged();
  void messagesThatDoNotReadAreNamed_data();
  void messagesThatDoNotReadAreNamed();
  void otherVersionsAreTold();
  void packedBodiesAreUnpacked();
  void aPackedBombIsRefused();
  void aStrangerIsKnownBeforeTheBody();
  void answersArePackedWhenAskedFor();
  void policiesHashToTheirName();
  void reviewersHaveAQueue();
};

namespace {

wire::EnrolRequest enrolment(const std::string& code, std::uint8_t key = 1) {
  crypto::Key seed{};
  seed.fill(key);
  wire::EnrolRequest request;
  request.protocol = 1;
  request.code = code;
  request.deviceName = "tablet";
  request.devicePublicKey = base::toHex(crypto::publicKeyOf(seed));
  return request;
}

}  // namespace

void MessagesTest::helloTellsVersionsTimeAndKey() {
  Office office;
  const auto hello = wire::readHello(office.ask("GET", "/v1/hello").body).value();
  QCOMPARE(hello.now, base::toMillis(office.clock().now()));
  QCOMPARE(hello.protocolMin, 1);
  QCOMPARE(hello.protocolMax, 2);
  QCOMPARE(hello.server, "测试");
  QCOMPARE(hello.publicKey, base::toHex(office.services().publicKey));
}

void MessagesTest::enrolmentMakesADeviceKnown() {
  Office office;
  office.publishPolicy();
  const Answer answer =
      office.ask("POST", "/v1/enrol", {}, wire::write(enrolment(office.enrolmentCode("applicant"))));
  QCOMPARE(answer.status, 200);
  const auto enrolled = wire::readEnrolAnswer(answer.body).value();
  QCOMPARE(enrolled.person, "applicant");
  QCOMPARE(enrolled.role, "applicant");
  QCOMPARE(enrolled.unit, "station");
  QCOMPARE(enrolled.unitName, "站");
  QCOMPARE(enrolled.policies, std::vector<std::string>{office.policyHash()});
  const Answer known = office.ask("POST", "/v1/sync", {{"authorization", "Bearer " + enrolled.token}},
                                  R"({"protocol":1,"now":1})");
  QCOMPARE(known.status, 200);
}

void MessagesTest::aRepeatedEnrolmentGetsAFreshToken() {
  Office office;
  const std::string body = wire::write(enrolment(office.enrolmentCode("applicant")));
  const auto first = wire::readEnrolAnswer(office.ask("POST", "/v1/enrol", {}, body).body).value();
  const auto second = wire::readEnrolAnswer(office.ask("POST", "/v1/enrol", {}, body).body).value();
  QCOMPARE(first.device, second.device);
  QVERIFY(first.token != second.token);
}

void MessagesTest::enrolmentRefusals() {
  Office office;
  const auto refusal = [&](const wire::EnrolRequest& request) {
    const Answer answer = office.ask("POST", "/v1/enrol", {}, wire::write(request));
    return std::to_string(answer.status) + " " + problemCode(answer);
  };
  QCOMPARE(refusal(enrolment("no-such-code")), "403 CodeUnknown");
  const std::string code = office.enrolmentCode("applicant");
  QCOMPARE(office.ask("POST", "/v1/enrol", {}, wire::write(enrolment(code, 1))).status, 200);
  QCOMPARE(refusal(enrolment(code, 2)), "403 CodeUsed");
  const std::string late = office.enrolmentCode("applicant");
  office.clock().advance(std::chrono::hours(25));
  QCOMPARE(refusal(enrolment(late, 3)), "403 CodeExpired");
  wire::EnrolRequest badKey = enrolment(office.enrolmentCode("applicant"));
  badKey.devicePublicKey = "abc";
  QCOMPARE(refusal(badKey), "400 InvalidInput");
}

void MessagesTest::wrongCodesSlowAPeerDown() {
  Office office;
  Answer answer;
  for (int i = 0; i < 50 && answer.status != 429; ++i)
    answer = office.ask("POST", "/v1/enrol", {}, wire::write(enrolment("wrong-" + std::to_string(i))));
  QCOMPARE(answer.status, 429);
  QCOMPARE(problemCode(answer), "Throttled");
  QVERIFY(std::stoi(headerOf(answer, "Retry-After")) > 0);
}

void MessagesTest::anEmptySyncIsAnswered() {
  Office office;
  const Answer answer =
      office.askAs("applicant", "POST", "/v1/sync", {}, R"({"protocol":1,"now":1,"cursor":0})");
  QCOMPARE(answer.status, 200);
  QCOMPARE(headerOf(answer, "Cache-Control"), "");  // What answers a POST is kept by nobody.
  const auto said = wire::readSyncAnswer(answer.body).value();
  QCOMPARE(said.now, base::toMillis(office.clock().now()));
}

void MessagesTest::operationsAreAcknowledged() {
  Office office;
  office.publishPolicy();
  const std::string now = std::to_string(base::toMillis(office.clock().now()));
  const std::string body = R"({"protocol":1,"now":)" + now + R"(,"drafts":[{"application":"a1","policy":")" +
                           office.policyHash() + R"("}],"operations":[{"application":"a1","list":[[1,)" +
                           now + R"(,0,0,0,"","basic","@","name","阿依努尔"]]}]})";
  const auto said =
      wire::readSyncAnswer(office.askAs("applicant", "POST", "/v1/sync", {}, body).body).value();
  QCOMPARE(said.acknowledged.size(), 1u);
  QCOMPARE(said.acknowledged.front().sequence, 1u);
}

void MessagesTest::messagesThatDoNotReadAreNamed_data() {
  QTest::addColumn<QByteArray>("body");
  QTest::addColumn<QString>("path");
  QTest::newRow("nothing") << QByteArray() << "";
  QTest::newRow("no JSON") << QByteArray("{\"protocol\":1,") << "";
  QTest::newRow("not UTF-8") << QByteArray("{\"protocol\":1,\"now\":1,\"x\":\"\xff\"}") << "";
  QTest::newRow("a list") << QByteArray("[]") << "$";
  QTest::newRow("no version") << QByteArray("{\"now\":1}") << "$.protocol";
  QTest::newRow("a command without a kind")
      << QByteArray("{\"protocol\":1,\"now\":1,\"commands\":[{\"id\":\"a\",\"application\":\"b\"}]}")
      << "$.commands[0].kind";
}

void MessagesTest::messagesThatDoNotReadAreNamed() {
  QFETCH(QByteArray, body);
  QFETCH(QString, path);
  Office office;
  const Answer answer = office.askAs("applicant", "POST", "/v1/sync", {}, body.toStdString());
  QCOMPARE(answer.status, 400);
  QCOMPARE(problemCode(answer), "InvalidInput");
  if (!path.isEmpty()) QCOMPARE(wire::readProblem(answer.body).value().path, path.toStdString());
}

void MessagesTest::otherVersionsAreTold() {
  Office office;
  const Answer old = office.askAs("applicant", "POST", "/v1/sync", {}, R"({"protocol":0,"now":1})");
  QCOMPARE(old.status, 426);
  QCOMPARE(problemCode(old), "ClientTooOld");
  const Answer young =
      office.askAs("applicant", "POST", "/v1/sync", {}, R"({"protocol":99,"now":1,"commands":"new shape"})");
  QCOMPARE(young.status, 426);
  QCOMPARE(problemCode(young), "ServerTooOld");
}

void MessagesTest::packedBodiesAreUnpacked() {
  Office office;
  const std::string packed = wire::compress(R"({"protocol":1,"now":1})");
  QCOMPARE(office.askAs("applicant", "POST", "/v1/sync", {{"content-encoding", "zstd"}}, packed).status, 200);
  QCOMPARE(office.askAs("applicant", "POST", "/v1/sync", {{"content-encoding", "zstd"}}, "not zstd").status,
           400);
  QCOMPARE(office.askAs("applicant", "POST", "/v1/sync", {{"content-encoding", "br"}}, packed).status, 400);
  const std::string files = "\"" + std::string(64, 'a') + "\",\"" + std::string(64, 'b') + "\"";
  const std::string own =
      wire::compress(R"({"protocol":1,"now":1,"files":[)" + files + "]}", wire::Packing::Zt1);
  const Answer answer = office.askAs("applicant", "POST", "/v1/sync", {{"content-encoding", "zt1"}}, own);
  QCOMPARE(answer.status, 200);
  QCOMPARE(headerOf(answer, "Content-Encoding"), "zt1");  // Who speaks it need not ask for it.
}

void MessagesTest::aPackedBombIsRefused() {
  Office office;
  const std::string packed = wire::compress(std::string(wire::kMaxSyncBytes + 1, ' '));
  const Answer answer = office.askAs("applicant", "POST", "/v1/sync", {{"content-encoding", "zstd"}}, packed);
  QCOMPARE(answer.status, 413);
  QCOMPARE(problemCode(answer), "TooLarge");
}

void MessagesTest::aStrangerIsKnownBeforeTheBody() {
  Office office;
  QCOMPARE(office.refusal("POST", "/v1/sync", {}), 401);
  QCOMPARE(office.refusal("POST", "/v1/sync", {{"authorization", office.token("applicant")}}), 0);
  QCOMPARE(office.refusal("POST", "/v1/enrol", {}), 0);
  QCOMPARE(office.refusal("POST", "/v1/nowhere", {}), 404);
}

void MessagesTest::answersArePackedWhenAskedFor() {
  Office office;
  office.publishPolicy();
  const std::string path = "/v1/policies/" + office.policyHash();
  const Answer plain = office.askAs("applicant", "GET", path);
  const Answer packed = office.askAs("applicant", "GET", path, {{"accept-encoding", "gzip, zstd;q=0.8"}});
  QCOMPARE(headerOf(plain, "Content-Encoding"), "");
  QCOMPARE(headerOf(packed, "Content-Encoding"), "zstd");
  QVERIFY(packed.body.size() < plain.body.size() / 2);
  QVERIFY(wire::decompress(packed.body, 8u << 20).value() == plain.body);
  const Answer own = office.askAs("applicant", "GET", path, {{"accept-encoding", "zt1, zstd"}});
  QCOMPARE(headerOf(own, "Content-Encoding"), "zt1");
  QVERIFY(wire::decompress(own.body, 8u << 20, wire::Packing::Zt1).value() == plain.body);
  QCOMPARE(
      headerOf(office.askAs("applicant", "GET", path, {{"accept-encoding", "zstd;q=0"}}), "Content-Encoding"),
      "");
}

void MessagesTest::policiesHashToTheirName() {
  Office office;
  office.publishPolicy();
  const Answer answer = office.askAs("operator", "GET", "/v1/policies/" + office.policyHash());
  QCOMPARE(hashOf(answer.body), office.policyHash());
  const auto signature = base::fromHex(headerOf(answer, "Tarim-Signature")).value();
  const std::string signedText = "tarim policy 1\n" + office.policyHash();
  QVERIFY(crypto::verify(office.services().publicKey, base::bytesOf(signedText), signature));
  const Answer unknown = office.askAs("operator", "GET", "/v1/policies/" + hashOf("another"));
  QCOMPARE(unknown.status, 404);
  QCOMPARE(problemCode(unknown), "UnknownPolicy");
}

void MessagesTest::reviewersHaveAQueue() {
  Office office;
  const auto queue =
      wire::readQueue(office.askAs("committee_office", "GET", "/v1/review/queue").body).value();
  QCOMPARE(queue.now, base::toMillis(office.clock().now()));
  QVERIFY(queue.rows.empty());
}

std::unique_ptr<QObject> makeMessagesTest() {
  return std::make_unique<MessagesTest>();
}

#include "tst_messages.moc"
