// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// The reviewers' side: queue, frozen submission, leases; and who may read files and receipts.
#include "shared/wire/json.hpp"
#include "tests/server/services/reviewer.hpp"

#include <QTest>

namespace tarim::server::test {

using base::Code;

namespace {

std::vector<std::string> idsIn(const ReviewerOfTest& reviewer) {
  std::vector<std::string> ids;
  for (const wire::QueueRow& row : must(reviewer.world.services->review.queue(reviewer.identity)).rows)
    ids.push_back(row.application);
  return ids;
}

}  // namespace

class ReviewTest : public QObject {
  Q_OBJECT
 private slots:
  void queueShowsWhatIsInReachOldestFirst() {
    World world;
    DeviceOfTest here(world, "aynur");
    DeviceOfTest there(world, "tursun");
    const std::string first = submitted(here);
    world.clock.advance(std::chrono::minutes(5));
    const std::string second = submitted(there);
    world.clock.advance(std::chrono::minutes(5));
    const std::string third = submitted(here);
    here.begin();
    here.sync();
    using Ids = std::vector<std::string>;
    QCOMPARE(idsIn(ReviewerOfTest(world, "office")), (Ids{first, second, third}));
    QCOMPARE(idsIn(ReviewerOfTest(world, "unit")), (Ids{first, third}));
    QCOMPARE(idsIn(ReviewerOfTest(world, "base")), (Ids{first, third}));
    QCOMPARE(idsIn(ReviewerOfTest(world, "base_elsewhere")), Ids{second});
  }

  void rowTellsWhoWhatAndUntilWhen() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string id = submitted(device);
    const ReviewerOfTest base(world, "base");
    wire::QueueRow row = must(world.services->review.queue(base.identity)).rows.at(0);
    QCOMPARE(row.number, std::string("2024-0001"));
    QCOMPARE(row.name, std::string("阿依努尔·买买提"));
    QCOMPARE(row.unit, std::string("且末县生态环境监测站"));
    QCOMPARE(row.county, std::string("且末县"));
    QCOMPARE(row.kind, std::string("assessment"));
    QCOMPARE(row.level, std::string("junior"));
    QCOMPARE(row.phase, std::string("in_review"));
    QCOMPARE(row.step, std::string("base_review"));
    QCOMPARE(row.attempt, 1);
    QCOMPARE(row.submittedAt, base::toMillis(world.clock.now()));
    QCOMPARE(row.deadline, base::toMillis(at("2024-09-21T00:00:00+08:00")));
    QCOMPARE(row.lastContact, base::toMillis(world.clock.now()));
    QVERIFY(row.mine && row.leasedBy.empty());
    QVERIFY(!must(world.services->review.queue(ReviewerOfTest(world, "office").identity)).rows.at(0).mine);
    QVERIFY(base.giveBack(id).done);
    row = must(world.services->review.queue(base.identity)).rows.at(0);
    QCOMPARE(row.phase, std::string("returned"));
    QCOMPARE(row.deadline, base::toMillis(world.clock.now() + std::chrono::hours(48)));
    QVERIFY(!row.mine);
  }

  void anotherApplicationWithTheSameIdNumberIsToldAsFarAsTheReviewerSees() {
    World world;
    DeviceOfTest here(world, "aynur");
    DeviceOfTest there(world, "tursun");
    const auto submit = [](DeviceOfTest& device, const std::string& number) {
      const std::string id = device.begin();
      device.fill(id);
      device.write(id, {"basic", "@", "id_number"}, number);
      device.sync();
      if (!device.decide(device.submit(id)).done) throw std::runtime_error("not submitted");
      return id;
    };
    const std::string first = submit(here, "65282519900512002x");
    const std::string alone = submit(here, "652825199005120036");
    const std::string second = submit(there, "652825 19900512002X");
    const auto told = [&](const char* reviewer, const std::string& id) {
      const auto dossier = must(world.services->review.dossier(ReviewerOfTest(world, reviewer).identity, id));
      std::string words;
      for (const rules::Finding& finding : must(rules::readFindings(dossier.findings, 1'000'000)))
        if (finding.rule == "id.shared") words += finding.zh;
      return words;
    };
    QVERIFY(told("office", first).find("2024-0003") != std::string::npos);
    QVERIFY(told("office", second).find("2024-0001") != std::string::npos);
    QCOMPARE(told("office", alone), std::string());
    QVERIFY(told("base", first).find("另一份申报（") != std::string::npos);
    QVERIFY(told("base", first).find("2024-0003") == std::string::npos);
    // The rows of the queue tell it in short.
    const auto row = [&](const char* reviewer, const std::string& id) {
      for (wire::QueueRow& one :
           must(world.services->review.queue(ReviewerOfTest(world, reviewer).identity)).rows)
        if (one.application == id) return one;
      throw std::runtime_error("not in the queue");
    };
    QCOMPARE(row("office", first).sameIdNumber.at(0).number, std::string("2024-0003"));
    QCOMPARE(row("office", second).sameIdNumber.at(0).number, std::string("2024-0001"));
    QCOMPARE(row("office", second).sameIdNumber.size(), std::size_t{1});
    QVERIFY(row("office", alone).sameIdNumber.empty());
    QCOMPARE(row("base", first).sameIdNumber.at(0).number, std::string());
    QVERIFY(!row("base", first).sameIdNumber.at(0).unit.empty());
    // As in a store that was filled before numbers were kept.
    must(
        world.store->write([](db::Database& database) { return database.execute("DELETE FROM id_number"); }));
    world.reopen();
    QVERIFY(told("office", first).find("2024-0003") != std::string::npos);
  }

  void anAccountInAnotherNameIsTold() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string id = device.begin();
    device.fill(id);
    device.write(id, {"basic", "@", "name"}, "古丽娜尔·艾合买提");
    device.sync();
    QVERIFY(device.decide(device.submit(id)).done);
    const auto told = [&](const std::string& application) {
      const ReviewerOfTest base(world, "base");
      const auto dossier = must(world.services->review.dossier(base.identity, application));
      int count = 0;
      for (const rules::Finding& finding : must(rules::readFindings(dossier.findings, 1'000'000)))
        count += finding.rule == "account.name" && finding.place.column == "name";
      return count;
    };
    const std::string other = submitted(device);
    QCOMPARE(told(id), 1);
    QCOMPARE(told(other), 0);
    const auto rows = must(world.services->review.queue(ReviewerOfTest(world, "base").identity)).rows;
    QCOMPARE(rows.size(), std::size_t{2});
    for (const wire::QueueRow& row : rows)
      QCOMPARE(row.accountName, row.application == id ? std::string("阿依努尔") : std::string());
  }

  void applicantsHaveNoQueue() {
    World world;
    const ReviewerOfTest applicant(world, "aynur");
    QCOMPARE(codeOf(world.services->review.queue(applicant.identity)), Code::NotAllowed);
  }

  void dossierIsTheFrozenSubmissionAndNotTheMovingDraft() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string id = submitted(device);
    const ReviewerOfTest base(world, "base");
    const std::string firstRoot = world.state(id).root;
    QVERIFY(base.giveBack(id).done);
    device.sync();
    device.write(id, "phone", "13911111111");
    device.sync();
    const auto seen = must(world.services->review.dossier(base.identity, id));
    QCOMPARE(base::sha256(seen.manifest).hex(), firstRoot);
    QVERIFY(seen.previousManifest.empty());
    QVERIFY(seen.manifest.find("13911111111") == std::string::npos);
    QVERIFY(device.decide(device.submit(id)).done);
    const auto after = must(world.services->review.dossier(base.identity, id));
    QCOMPARE(after.previousManifest, seen.manifest);
    QCOMPARE(base::sha256(after.manifest).hex(), world.state(id).root);
    QCOMPARE(after.events.size(), 4u);
    QVERIFY(workflow::verifyChain(after.events));
    QVERIFY(after.receipt && after.receipt->attempt == 2);
    QCOMPARE(after.policy, world.policy);
    const auto book = must(world.services->policies.rulebook(world.policy));
    const auto dossier = must(dossier::dossierOf(after.manifest));
    QCOMPARE(after.findings, rules::toJson(book->check(dossier, world.clock.now())));
    QVERIFY(wire::readReviewDossier(wire::write(after)));
  }

  void dossierOutOfReachOrNeverSubmittedIsNotFound() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string id = submitted(device);
    const std::string draft = device.begin();
    device.sync();
    auto& review = world.services->review;
    QCOMPARE(codeOf(review.dossier(ReviewerOfTest(world, "base_elsewhere").identity, id)), Code::NotFound);
    QCOMPARE(codeOf(review.dossier(ReviewerOfTest(world, "base").identity, draft)), Code::NotFound);
    QCOMPARE(codeOf(review.dossier(ReviewerOfTest(world, "base").identity, "madeup")), Code::NotFound);
    QCOMPARE(codeOf(review.dossier(device.identity, id)), Code::NotFound);
    QCOMPARE(codeOf(review.dossier(ReviewerOfTest(world, "office").identity, id)), Code::Unknown);
  }

  void leaseIsOneReviewersUntilItEndsAndKeepsTheNote() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string id = submitted(device);
    const ReviewerOfTest first(world, "base");
    const ReviewerOfTest second(world, "base2");
    const auto taken = first.lease(id, "take");
    QVERIFY(!taken.taken);
    QCOMPARE(taken.answer.until, base::toMillis(world.clock.now() + kLeaseTime));
    world.clock.advance(std::chrono::minutes(20));
    first.lease(id, "keep", "半句原因");
    world.clock.advance(kLeaseTime);
    const auto refused = second.lease(id, "take");
    QVERIFY(refused.taken);
    QCOMPARE(refused.answer.holder, std::string("基层一"));
    QVERIFY(refused.answer.note.empty());
    QCOMPARE(must(world.services->review.queue(second.identity)).rows.at(0).leasedBy, std::string("基层一"));
    QVERIFY(must(world.services->review.queue(first.identity)).rows.at(0).leasedBy.empty());
    QVERIFY(must(world.services->review.dossier(second.identity, id)).note.empty());
    world.clock.advance(base::Millis(1));
    QCOMPARE(must(world.services->review.dossier(second.identity, id)).note, std::string("半句原因"));
    const auto over = second.lease(id, "take");
    QVERIFY(!over.taken);
    QCOMPARE(over.answer.note, std::string("半句原因"));
    QVERIFY(first.lease(id, "keep", "太晚了").taken);
  }

  void releasedLeaseIsFreeAtOnceAndOffersItsNote() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string id = submitted(device);
    const ReviewerOfTest first(world, "base");
    first.lease(id, "take");
    first.lease(id, "release", "到这里");
    QCOMPARE(ReviewerOfTest(world, "base2").lease(id, "take").answer.note, std::string("到这里"));
  }

  void leaseNeedsTheStepOfItsRole() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string id = submitted(device);
    auto& review = world.services->review;
    const wire::LeaseRequest take{"take", {}};
    QCOMPARE(codeOf(review.lease(ReviewerOfTest(world, "office").identity, id, take)), Code::NotNow);
    QCOMPARE(codeOf(review.lease(ReviewerOfTest(world, "base_elsewhere").identity, id, take)),
             Code::NotFound);
    QCOMPARE(codeOf(review.lease(device.identity, id, take)), Code::NotFound);
    QCOMPARE(codeOf(review.lease(ReviewerOfTest(world, "base").identity, id, {"steal", {}})),
             Code::InvalidInput);
  }

  void filesAreForTheirOwnerAndReviewersOfASubmissionThatNamesThem() {
    World world;
    DeviceOfTest device(world, "aynur");
    const base::Hash scan = base::sha256(kScan);
    const std::string draft = device.begin();
    device.fill(draft);
    device.sync();
    auto& blobs = world.services->blobs;
    const ReviewerOfTest base(world, "base");
    QCOMPARE(codeOf(blobs.find(base.identity, scan)), Code::NotFound);
    QCOMPARE(must(blobs.find(device.identity, scan)).size, kScan.size());
    QVERIFY(device.decide(device.submit(draft)).done);
    QCOMPARE(must(blobs.find(base.identity, scan)).size, kScan.size());
    QCOMPARE(must(blobs.find(ReviewerOfTest(world, "office").identity, scan)).size, kScan.size());
    QCOMPARE(codeOf(blobs.find(ReviewerOfTest(world, "base_elsewhere").identity, scan)), Code::NotFound);
    QCOMPARE(codeOf(blobs.find(ReviewerOfTest(world, "tursun").identity, scan)), Code::NotFound);
    QCOMPARE(codeOf(blobs.find(base.identity, base::sha256("nothing"))), Code::NotFound);
    const base::Hash loose = base::sha256("a scan that no application names");
    world.upload("aynur", "a scan that no application names");
    QCOMPARE(codeOf(blobs.find(base.identity, loose)), Code::NotFound);
  }

  void receiptsAreForThoseWhoMaySeeTheApplication() {
    World world;
    DeviceOfTest device(world, "aynur");
    submitted(device);
    auto& receipts = world.services->receipts;
    const std::string number = "TR-2024-0001-1";
    QVERIFY(workflow::verify(must(receipts.receipt(device.identity, number)), world.services->publicKey));
    QVERIFY(receipts.receipt(ReviewerOfTest(world, "base").identity, number));
    QVERIFY(receipts.receipt(ReviewerOfTest(world, "operator").identity, number));
    QCOMPARE(codeOf(receipts.receipt(ReviewerOfTest(world, "tursun").identity, number)), Code::NotFound);
    QCOMPARE(codeOf(receipts.receipt(ReviewerOfTest(world, "base_elsewhere").identity, number)),
             Code::NotFound);
    QCOMPARE(codeOf(receipts.receipt(device.identity, "TR-2024-0002-1")), Code::NotFound);
  }
};

std::unique_ptr<QObject> makeReviewTest() {
  return std::make_unique<ReviewTest>();
}

}  // namespace tarim::server::test

#include "tst_review.moc"
