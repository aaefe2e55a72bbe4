// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// The bytes of events, manifests, receipts, heads and messages, as programs of before have written them.
#include "shared/dossier/import.hpp"
#include "shared/dossier/manifest.hpp"
#include "shared/policy/policy.hpp"
#include "shared/wire/joining.hpp"
#include "shared/wire/json.hpp"
#include "shared/wire/signed_head.hpp"
#include "shared/workflow/record.hpp"
#include "tests/shared/wire/random_messages.hpp"
#include "tests/support/golden.hpp"

using namespace tarim;
using namespace tarim::wire;
using namespace tarim::tests;
using full::hex;

namespace {

constexpr auto kWrite = [](const auto& value) { return write(value); };

SignedHead fullHead() {
  return {"q7k2", 12, hex('1'), 1725240000111, hex('2', 128)};
}

QueueRow fullRow() {
  return {"a1",          "2024-0147", "买买提",      "县站", "且末",        "post",
          "senior",      "in_review", "unit",        2,      1725240000001, 1725240000002,
          1725240000003, "古丽",      1725240000004, true};
}

SyncRequest fullSyncRequest() {
  SyncRequest request;
  request.protocol = 1;
  request.now = 1725240000010;
  request.cursor = 41;
  request.drafts = {{"a1", hex('3')}, {"a2", hex('4')}};
  dossier::Operation next = full::operation();
  next.sequence = 8;
  next.base = {};
  next.value.clear();
  request.operations = {{"a1", {full::operation(), next}}, {"a2", {}}};
  request.files = {hex('5'), hex('6')};
  request.commands = {full::command(), {}};
  request.commands[1].id = "c2";
  request.commands[1].application = "a2";
  request.store = "q7k2";
  request.head = fullHead();
  request.written = {{"a1", 8}, {"a2", 0}};
  request.evidence = {{"a1", {full::operation("d9")}, {full::event()}, {full::receipt()}},
                      {"a2", {}, {}, {}}};
  return request;
}

SyncAnswer fullSyncAnswer() {
  SyncAnswer answer;
  answer.now = 1725240000020;
  answer.acknowledged = {{"a1", 8}, {"a2", 0}};
  answer.restamped = {{"a1", 7, {1725240000005, 3, "d7k2"}}, {"a2", 1, {}}};
  answer.held = {{"a1", base::Code::Locked, "in review"}, {"a2", base::Code::Unknown, {}}};
  answer.files = {{hex('5'), true, 0, {}}, {hex('6'), false, 4096, "/v1/files/u1"}, {hex('7'), false, 0, {}}};
  answer.takes = {"jxl", "pieces"};
  answer.results = {{"c1", true, base::Code::Unknown, {}, {}},
                    {"c2", false, base::Code::Blocked, "rules", R"([{"rule":"r"}])"}};
  answer.feed = {{42, "a1", hex('3'), full::operation("d9"), {}, {}},
                 {43, "a1", {}, {}, full::event(), {}},
                 {44, "a1", {}, {}, {}, full::receipt()}};
  answer.cursor = 44;
  answer.more = true;
  answer.policies = {hex('3')};
  answer.store = "q7k2";
  answer.head = fullHead();
  answer.lost = {hex('8')};
  return answer;
}

ReviewDossier fullReviewDossier() {
  ReviewDossier dossier;
  dossier.now = 1725240000030;
  dossier.summary = fullRow();
  dossier.policy = hex('3');
  dossier.manifest = R"({"application":"a1"})";
  dossier.previousManifest = R"({"application":"a0"})";
  dossier.findings = R"([{"rule":"r"}])";
  dossier.events = {full::event()};
  dossier.receipt = full::receipt();
  dossier.note = R"({"fine":[]})";
  return dossier;
}

dossier::Dossier sampleDossier() {
  dossier::Dossier dossier;
  dossier.set({"basic", "@", "name"}, "阿依努尔·\"买买提\"");
  dossier.set({"basic", "@", "phone"}, "13999001234");
  dossier.set({"work", "r1", "$row"}, "live");
  dossier.set({"work", "r1", "$order"}, "1");
  dossier.set({"work", "r1", "employer"}, "且末县监测站");
  dossier.set({"awards", "@", "none"}, "无");
  dossier.set({"attachment", "p1", "$row"}, "live");
  dossier.set({"attachment", "p1", "slot"}, "id_card");
  dossier.set({"attachment", "p1", "file"}, hex('5'));
  dossier.set({"attachment", "p1", "size"}, "123456");
  dossier.set({"attachment", "p1", "page"}, "1");
  return dossier;
}

}  // namespace

class GoldenTest : public QObject {
  Q_OBJECT
 private slots:
  void events() {
    const auto read = [](std::string_view text) { return readEvent(text); };
    QVERIFY(isGoldenBothWays("workflow/event.json", full::event(), kWrite, read));
    QVERIFY(isGolden("workflow/event.canonical", workflow::canonicalText(full::event())));
    QVERIFY(isGolden("workflow/event.hash", full::event().hash.hex()));
    QVERIFY(isGolden("workflow/event.signed", workflow::signedText(full::event())));
    workflow::Event first;
    first.application = "a1";
    workflow::chain(first, nullptr);
    QVERIFY(isGoldenBothWays("workflow/event_empty.json", first, kWrite, read));
    QVERIFY(isGolden("workflow/event_empty.canonical", workflow::canonicalText(first)));
    workflow::Event second = full::event();
    workflow::chain(second, &first);
    QVERIFY(isGoldenBothWays("workflow/event_second.json", second, kWrite, read));
    const auto kept = readEvent(std::string_view(goldenBytes("workflow/event_second.json")));
    QVERIFY(kept && workflow::verifyChain({first, *kept}));
    QVERIFY(isGolden("workflow/head.hash", workflow::nextHead(first.hash, second.hash).hex()));
  }

  void commandsAndReceipts() {
    const auto readsCommand = [](std::string_view text) { return readCommand(text); };
    QVERIFY(isGoldenBothWays("workflow/command.json", full::command(), kWrite, readsCommand));
    workflow::Command least;
    least.id = "c1";
    least.application = "a1";
    QVERIFY(isGoldenBothWays("workflow/command_empty.json", least, kWrite, readsCommand));
    QVERIFY(isGolden("workflow/command.signed", workflow::signedText("a1", 2, hex('b'), hex('d'))));
    const auto readsReceipt = [](std::string_view text) { return readReceipt(text); };
    QVERIFY(isGoldenBothWays("workflow/receipt.json", full::receipt(), kWrite, readsReceipt));
    QVERIFY(isGoldenBothWays("workflow/receipt_empty.json", workflow::Receipt{}, kWrite, readsReceipt));
    QVERIFY(isGolden("workflow/receipt.signed", workflow::text(full::receipt())));
    QVERIFY(isGolden("workflow/signed_head.signed", wire::text(fullHead())));
  }

  void messages() {
    const auto sync = [](std::string_view text) { return readSyncRequest(text, "d7k2"); };
    QVERIFY(isGoldenBothWays("wire/signed_head.json", fullHead(), kWrite, readSignedHead));
    QVERIFY(isGoldenBothWays("wire/hello.json", Hello{1725240000000, 1, 2, "巴州", hex('1'), hex('2')},
                             kWrite, readHello));
    QVERIFY(isGoldenBothWays("wire/enrol_request.json", EnrolRequest{1, "K7-22", "laptop", hex('1')}, kWrite,
                             readEnrolRequest));
    QVERIFY(isGoldenBothWays("wire/enrol_answer.json",
                             EnrolAnswer{1725240000000,
                                         "token",
                                         "p1",
                                         "古丽",
                                         "d1",
                                         "applicant",
                                         "u1",
                                         "县站",
                                         hex('1'),
                                         hex('2'),
                                         {hex('3'), hex('4')},
                                         {}},
                             kWrite, readEnrolAnswer));
    EnrolAnswer ofCounty;
    ofCounty.serverPublicKey = hex('1');
    ofCounty.unitCounty = "652825";
    QVERIFY(isGoldenBothWays("wire/enrol_answer_county.json", ofCounty, kWrite, readEnrolAnswer));
    QueueRow doubted;
    doubted.application = "a1";
    doubted.sameIdNumber = {{"2024-0012", "县站"}, {"", "州站"}};
    doubted.accountName = "古丽";
    QVERIFY(isGoldenBothWays("wire/queue_concerns.json", Queue{1725240000000, {doubted}}, kWrite, readQueue));
    const Joining joining{1,      "巴州",       "tarim.example.org:8443", hex('1'), "7K2M-9QXB-W4ND-03HT",
                          "古丽", 1725240000000};
    QVERIFY(isGoldenBothWays(
        "wire/joining.json", joining, [](const Joining& one) { return *writeJoining(one); }, readJoining));
    QVERIFY(isGoldenBothWays("wire/new_device_request.json",
                             NewDeviceRequest{1, hex('1'), "laptop", hex('2', 128)}, kWrite,
                             readNewDeviceRequest));
    QVERIFY(isGoldenBothWays("wire/package_request.json", PackageRequest{{hex('1'), hex('2')}}, kWrite,
                             readPackageRequest));
    QVERIFY(isGoldenBothWays("wire/sync_request.json", fullSyncRequest(), kWrite, sync));
    QVERIFY(isGoldenBothWays("wire/sync_answer.json", fullSyncAnswer(), kWrite, readSyncAnswer));
    QVERIFY(isGoldenBothWays("wire/queue.json", Queue{1725240000000, {fullRow(), {}}}, kWrite, readQueue));
    QVERIFY(isGoldenBothWays("wire/review_dossier.json", fullReviewDossier(), kWrite, readReviewDossier));
    QVERIFY(
        isGoldenBothWays("wire/lease_request.json", LeaseRequest{"take", "note"}, kWrite, readLeaseRequest));
    QVERIFY(isGoldenBothWays("wire/lease_answer.json", LeaseAnswer{1725240000000, "note", "古丽"}, kWrite,
                             readLeaseAnswer));
    QVERIFY(isGoldenBothWays("wire/problem.json",
                             Problem{"Locked", "detail", "锁定", "locked", "$.commands[0]"}, kWrite,
                             readProblem));
  }

  void emptyMessages() {
    const auto sync = [](std::string_view text) { return readSyncRequest(text, "d7k2"); };
    // Keys and hashes that a reader wants have to be there.
    QVERIFY(isGoldenBothWays("wire/signed_head_empty.json", SignedHead{{}, 0, hex('1'), 0, {}}, kWrite,
                             readSignedHead));
    QVERIFY(isGoldenBothWays("wire/hello_empty.json", Hello{0, 0, 0, {}, hex('1'), {}}, kWrite, readHello));
    QVERIFY(isGoldenBothWays("wire/enrol_request_empty.json", EnrolRequest{1, {}, {}, hex('1')}, kWrite,
                             readEnrolRequest));
    EnrolAnswer enrolled;
    enrolled.serverPublicKey = hex('1');
    QVERIFY(isGoldenBothWays("wire/enrol_answer_empty.json", enrolled, kWrite, readEnrolAnswer));
    QVERIFY(isGoldenBothWays("wire/new_device_request_empty.json", NewDeviceRequest{1, hex('1'), {}, {}},
                             kWrite, readNewDeviceRequest));
    QVERIFY(isGolden("wire/package_request_empty.json", write(PackageRequest{})));
    SyncRequest request;
    request.protocol = 1;
    QVERIFY(isGoldenBothWays("wire/sync_request_empty.json", request, kWrite, sync));
    QVERIFY(isGoldenBothWays("wire/sync_answer_empty.json", SyncAnswer{}, kWrite, readSyncAnswer));
    QVERIFY(isGoldenBothWays("wire/queue_empty.json", Queue{}, kWrite, readQueue));
    QVERIFY(isGoldenBothWays("wire/review_dossier_empty.json", ReviewDossier{}, kWrite, readReviewDossier));
    QVERIFY(isGoldenBothWays("wire/lease_request_empty.json", LeaseRequest{}, kWrite, readLeaseRequest));
    QVERIFY(isGoldenBothWays("wire/lease_answer_empty.json", LeaseAnswer{}, kWrite, readLeaseAnswer));
    QVERIFY(isGoldenBothWays("wire/problem_empty.json", Problem{}, kWrite, readProblem));
  }

  /// What a reader makes of the kept bytes, part by part where writing it again might hide a confusion.
  void partsAreReadIntoTheirPlaces() {
    const auto request = readSyncRequest(goldenBytes("wire/sync_request.json"), "d7k2");
    QVERIFY(request);
    QVERIFY(request->operations[0].operations[0] == full::operation());
    QVERIFY(request->commands[0].reasons[0] == full::reason());
    QCOMPARE(request->commands[0].from, std::string("2024-09-13"));
    QCOMPARE(request->head->position, std::int64_t(12));
    const auto answer = readSyncAnswer(goldenBytes("wire/sync_answer.json"));
    QVERIFY(answer);
    QVERIFY(answer->feed[0].operation == full::operation("d9"));
    QVERIFY(answer->feed[1].event->hash == full::event().hash);
    QVERIFY(answer->held[0].code == base::Code::Locked && answer->results[1].code == base::Code::Blocked);
    QVERIFY((answer->restamped[0].stamp == dossier::Stamp{1725240000005, 3, "d7k2"}));
    const auto queue = readQueue(goldenBytes("wire/queue.json"));
    QVERIFY(queue);
    QCOMPARE(queue->rows[0].changedAt, std::int64_t(1725240000002));
    QCOMPARE(queue->rows[0].county, std::string("且末"));
  }

  void manifestsAndDossierFiles() {
    const auto policy = full::hash('d');
    const dossier::Manifest manifest = dossier::makeManifest(sampleDossier(), "a1", 2, policy);
    QVERIFY(isGolden("dossier/manifest.json", manifest.text));
    QVERIFY(isGolden("dossier/manifest.root", manifest.root.hex()));
    const auto frozen = dossier::dossierOf(goldenBytes("dossier/manifest.json"));
    QVERIFY(frozen);
    QVERIFY(isGolden("dossier/manifest.json", dossier::makeManifest(*frozen, "a1", 2, policy).text));
    QVERIFY(isGolden("dossier/manifest_empty.json", dossier::makeManifest({}, "a1", 1, policy).text));
    QVERIFY(isGolden("dossier/file.json", dossier::toJson(sampleDossier(), "test-2024")));
    QVERIFY(isGolden("dossier/file_empty.json", dossier::toJson({}, "test-2024")));
  }
};

std::unique_ptr<QObject> makeGoldenTest() {
  return std::make_unique<GoldenTest>();
}

#include "tst_golden.moc"
