// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// What a submission must be, and what it leaves behind.
#include "demo/application.hpp"
#include "demo/cycle.hpp"
#include "server/services/verify.hpp"
#include "server/store/receipts.hpp"
#include "server/store/submissions.hpp"
#include "tests/server/services/reviewer.hpp"
#include "tests/support/jpeg_segment.hpp"
#include "tests/support/pdf_writer.hpp"

#include <QTest>

namespace tarim::server::test {

using base::Code;
using workflow::CommandKind;
using workflow::EventKind;
using workflow::Phase;

namespace {

/// A filled draft whose operations and pages the server holds, ready to be submitted.
struct Filled {
  World world;
  DeviceOfTest device{world, "aynur"};
  std::string draft = device.begin();
  Filled() {
    device.fill(draft);
    device.sync();
  }
};

/// A file of the page's type that no other page has.
std::string fileOf(const dossier::Attachment& page) {
  if (page.type == "pdf") return tests::PdfWriter(1, kScan).file() + "% " + page.id + "\n";
  const auto scan = base::bytesOf(kScan);
  return std::string(
      base::textOf(tests::withSegment({scan.begin(), scan.end()}, tests::kCommentMarker, page.id)));
}

}  // namespace

class SubmitTest : public QObject {
  Q_OBJECT
 private slots:
  void completeApplicationIsFrozenUnderASignedReceipt() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string draft = submitted(device);
    const workflow::State state = world.state(draft);
    QCOMPARE(state.phase, Phase::InReview);
    QCOMPARE(state.step, std::string("base_review"));
    device.sync();
    const auto& mine = device.drafts.at(draft);
    QCOMPARE(mine.events.size(), 2u);
    QVERIFY(workflow::verifyChain(mine.events));
    QCOMPARE(mine.receipts.size(), 1u);
    QCOMPARE(mine.receipts[0].number, std::string("TR-2024-0001-1"));
    QCOMPARE(mine.receipts[0].root, state.root);
    QCOMPARE(mine.receipts[0].at, world.clock.now());
    QVERIFY(workflow::verify(mine.receipts[0], world.services->publicKey));
    QCOMPARE(world.noticesOf("submitted"), 1u);
  }

  void frozenSubmissionIsWhatTheDeviceSigned() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string draft = submitted(device);
    const auto frozen = must(
        world.store->read([&](db::Database& database) { return submissions::find(database, draft, 1); }));
    QVERIFY(frozen);
    const auto cells = device.drafts.at(draft).cells();
    const auto manifest =
        dossier::makeManifest(cells.dossier(), draft, 1, must(base::hashFromHex(world.policy)));
    QCOMPARE(frozen->manifest, manifest.text);
    QCOMPARE(frozen->root, manifest.root.hex());
  }

  void wholeFormOfTheNoticeIsTaken() {
    World world;
    const base::Date day = base::beijingDate(world.clock.now());
    const auto policy = must(demo::policyFor(day));
    must(world.services->policies.publish(policy->text, "demo", world.seed));
    world.policy = policy->hash.hex();
    DeviceOfTest device(world, "aynur");
    const std::string draft = device.begin();
    dossier::Dossier dossier = must(demo::applicationFor(*policy, day));
    for (const dossier::Attachment& page : dossier::attachments(dossier)) {
      const std::string bytes = fileOf(page);
      dossier.set({"attachment", page.id, "file"}, world.upload("aynur", bytes));
      dossier.set({"attachment", page.id, "size"}, std::to_string(bytes.size()));
    }
    for (const auto& [cell, value] : dossier.cells())
      device.write(draft, cell, std::string(value));
    QVERIFY(device.drafts.at(draft).own.size() > 500);
    const wire::CommandResult result = device.sync({device.submit(draft)}).results.at(0);
    QVERIFY2(result.done, (result.detail + result.findings).c_str());
    QCOMPARE(world.state(draft).step, policy->review.steps.front().id);
    QVERIFY(must(server::verify(*world.store, world.services->publicKey)).ok());
  }

  void submissionInTheSameSyncAsItsOperationsIsSeen() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string draft = device.begin();
    device.fill(draft);
    QVERIFY(device.sync({device.submit(draft)}).results.at(0).done);
  }

  void repeatedCommandGetsItsFirstAnswer() {
    Filled filled;
    auto& [world, device, draft] = filled;
    const workflow::Command command = device.submit(draft);
    QVERIFY(device.decide(command).done);
    world.reopen();
    QVERIFY(device.decide(command).done);
    QCOMPARE(world.state(draft).attempt, 1);
    QCOMPARE(world.events(draft).size(), 2u);
    const wire::CommandResult second = device.decide(device.submit(draft, 2));
    QCOMPARE(second.code, Code::NotNow);
  }

  void commandIdsOfOthersAreNotMet() {
    World world;
    DeviceOfTest device(world, "aynur");
    DeviceOfTest other(world, "tursun");
    const std::string draft = device.begin();
    device.fill(draft);
    device.sync();
    workflow::Command command = device.submit(draft);
    QVERIFY(device.decide(command).done);
    QCOMPARE(other.decide(command).code, Code::NotFound);
  }

  void otherCellsThanTheServersAreAMismatch() {
    Filled filled;
    auto& [world, device, draft] = filled;
    DeviceOfTest second(world, "aynur");
    second.sync();
    second.write(draft, "phone", "13900000000");
    second.sync();
    const wire::CommandResult result = device
                                           .send([&] {
                                             wire::SyncRequest request = device.request();
                                             request.commands = {device.submit(draft)};
                                             return request;
                                           }())
                                           .results.at(0);
    QCOMPARE(result.code, Code::ManifestMismatch);
    QCOMPARE(world.state(draft).phase, Phase::Draft);
  }

  void signatureOfAnotherKeyIsRefused() {
    Filled filled;
    auto& [world, device, draft] = filled;
    DeviceOfTest second(world, "aynur");
    second.sync();
    workflow::Command command = device.submit(draft);
    QCOMPARE(second.decide(command).code, Code::InvalidInput);
    command.id += "x";
    command.signature[5] = command.signature[5] == '0' ? '1' : '0';
    QCOMPARE(device.decide(command).code, Code::InvalidInput);
    QCOMPARE(world.state(draft).attempt, 0);
  }

  void missingFilesAreNotFinal() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string draft = device.begin();
    device.fill(draft, false);
    device.sync();
    world.upload("tursun", kScan);  // That somebody else has the same bytes is nobody's business.
    const workflow::Command command = device.submit(draft);
    QCOMPARE(device.decide(command).code, Code::FilesMissing);
    world.upload("aynur", kScan);
    QVERIFY(device.decide(command).done);
  }

  void fileOfAnotherSizeThanSaidIsRefused() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string draft = device.begin();
    device.fill(draft);
    device.write(draft, {"attachment", "a1", "size"}, "7");
    device.sync();
    QCOMPARE(device.decide(device.submit(draft)).code, Code::InvalidInput);
  }

  void findingsAreTheBytesThatTheDeviceComputes() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string draft = device.begin();
    device.fill(draft);
    device.write(draft, "name", "");
    device.write(draft, "remark", "");
    device.write(draft, {"attachment", "a1", "mask"}, "");
    device.sync();
    const wire::CommandResult result = device.decide(device.submit(draft));
    QCOMPARE(result.code, Code::Blocked);
    const auto book = must(world.services->policies.rulebook(world.policy));
    const auto cells = device.drafts.at(draft).cells();
    const auto expected = book->check(cells.dossier(), world.clock.now());
    QVERIFY(expected.size() >= 3);
    QCOMPARE(result.findings, rules::toJson(expected));
    QCOMPARE(world.state(draft).attempt, 0);
    // Mended under a new command.
    device.fill(draft);
    device.sync();
    QVERIFY(device.decide(device.submit(draft)).done);
  }

  void aPageThatCannotBeOpenedIsRefusedWithItsPlace_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("found");
    const QByteArray jpeg = QByteArray::fromStdString(kScan);
    QTest::newRow("no picture") << QByteArray("the bytes of a scan") << "jpeg"
                                << "WrongFileType";
    QTest::newRow("cut") << jpeg.left(jpeg.size() - 20) << "jpeg"
                         << "DamagedFile";
    QTest::newRow("a picture that is called a PDF") << jpeg << "pdf"
                                                    << "WrongFileType";
    QTest::newRow("a web picture") << QByteArray("RIFF\x10\0\0\0WEBPVP8 ", 16) << "jpeg"
                                   << "OtherPicture";
    QTest::newRow("a PDF that is cut") << QByteArray("%PDF-1.4\n1 0 obj\n") << "pdf"
                                       << "DamagedFile";
  }

  void aPageThatCannotBeOpenedIsRefusedWithItsPlace() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, type);
    QFETCH(QString, found);
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string draft = device.begin();
    device.fill(draft);
    device.write(draft, {"attachment", "a1", "file"}, world.upload("aynur", bytes.toStdString()));
    device.write(draft, {"attachment", "a1", "size"}, std::to_string(bytes.size()));
    device.write(draft, {"attachment", "a1", "type"}, type.toStdString());
    device.sync();
    for (int attempt = 0; attempt < 2; ++attempt) {  // The second time from what was kept.
      const wire::CommandResult result = device.decide(device.submit(draft));
      QCOMPARE(result.code, Code::Blocked);
      const auto findings = must(rules::readFindings(result.findings, 1'000'000));
      const auto about = std::find_if(findings.begin(), findings.end(), [](const rules::Finding& one) {
        return one.rule == "page.unreadable";
      });
      QVERIFY(about != findings.end());
      QCOMPARE(QString::fromStdString(about->found), found);
      QCOMPARE(about->place.slot, std::string("work_proof"));
      QCOMPARE(about->place.row, std::string("r1"));
      QCOMPARE(about->place.attachment, std::string("a1"));
      QCOMPARE(about->severity, rules::Severity::Blocks);
    }
    QCOMPARE(world.state(draft).attempt, 0);
    device.fill(draft);
    device.sync();
    QVERIFY(device.decide(device.submit(draft)).done);
  }

  void timeThatCountsIsWhenAllOfItWasHere() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string draft = device.begin();
    device.fill(draft, false);
    world.clock.set(at("2024-09-08T23:59:00+08:00"));
    device.sync();
    const workflow::Command command = device.submit(draft);
    QCOMPARE(device.decide(command).code, Code::FilesMissing);
    world.clock.set(at("2024-09-09T00:00:00+08:00"));
    world.upload("aynur", kScan);
    QCOMPARE(device.decide(command).code, Code::WindowClosed);
  }

  void lastMillisecondOfTheWindowIsInTime() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string draft = device.begin();
    device.fill(draft);
    world.clock.set(at("2024-09-08T23:59:59.999+08:00"));
    QVERIFY(device.sync({device.submit(draft)}).results.at(0).done);
  }

  void beforeTheWindowIsTooEarly() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string draft = device.begin();
    world.clock.set(at("2024-08-23T23:59:59+08:00"));
    device.fill(draft);
    QCOMPARE(device.sync({device.submit(draft)}).results.at(0).code, Code::WindowNotOpen);
  }

  void exceptionLetsALateFirstSubmissionIn() {
    Filled filled;
    auto& [world, device, draft] = filled;
    world.clock.set(at("2024-09-10T10:00:00+08:00"));
    ReviewerOfTest operatorOfIt(world, "operator");
    workflow::Command exception = device.ask(draft, CommandKind::GrantException);
    exception.to = "2024-09-12T00:00:00+08:00";
    exception.words = "全县断网";
    QVERIFY(operatorOfIt.decide(exception).done);
    device.sync();
    QVERIFY(device.decide(device.submit(draft)).done);
  }

  void numbersCountPerCycleAndStayWithTheApplication() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string first = submitted(device);
    DeviceOfTest other(world, "tursun");
    const std::string second = submitted(other);
    QVERIFY(ReviewerOfTest(world, "base").giveBack(first).done);
    device.sync();
    QVERIFY(device.decide(device.submit(first)).done);
    device.sync();
    other.sync();
    QCOMPARE(device.drafts.at(first).receipts.at(1).number, std::string("TR-2024-0001-2"));
    QCOMPARE(other.drafts.at(second).receipts.at(0).number, std::string("TR-2024-0002-1"));
  }

  void withdrawnIsForGood() {
    Filled filled;
    auto& [world, device, draft] = filled;
    QVERIFY(device.decide(device.ask(draft, CommandKind::Withdraw)).done);
    QCOMPARE(device.decide(device.submit(draft)).code, Code::NotNow);
    device.write(draft, "name", "乙");
    QCOMPARE(device.sync().held.at(0).code, Code::Locked);
  }
};

std::unique_ptr<QObject> makeSubmitTest() {
  return std::make_unique<SubmitTest>();
}

}  // namespace tarim::server::test

#include "tst_submit.moc"
