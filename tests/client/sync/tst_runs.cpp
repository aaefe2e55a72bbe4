// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// What a run carries, in which order, and in how many requests.
#include "tests/client/sync/device_of_test.hpp"

#include <QTest>

#include <algorithm>

namespace tarim::client::test {
namespace {

using Log = std::vector<std::string>;

const workflow::Actor kOfficer{"o1", "officer", policy::Role::BaseOfficer};

workflow::Command returnOf(ModelSite& model, const std::string& application) {
  const workflow::State state = model.state(application);
  workflow::Command command;
  command.id = "return-" + std::to_string(state.attempt);
  command.application = application;
  command.kind = workflow::CommandKind::Return;
  command.attempt = state.attempt;
  command.root = state.root;
  workflow::Reason reason;
  reason.table = "basic";
  reason.row = "@";
  reason.column = "name";
  reason.words = "请核对";
  command.reasons = {reason};
  return command;
}

}  // namespace

class RunsTest : public QObject {
  Q_OBJECT
 private slots:
  void editsReachTheOtherDevice();
  void nothingToSayIsOneSmallRequest();
  void filesArriveAndGetTheirReceipts();
  void submissionWaitsForItsFilesAndGetsThrough();
  void editOvertakesAFileUnderWay();
  void returnIsMarkedAsDeliveredOnce();
  void policyIsFetchedBeforeItsDraftIsTaken();
  void policyThatCannotBeHadStopsNothing();
  void policyWithAnotherHashIsNotTaken();
  void unenrolledVaultIsToldSo();
  void snapshotCountsWhatIsLeft();
};

void RunsTest::editsReachTheOtherDevice() {
  Site site;
  Device one;
  Device two;
  QVERIFY(one.enrol(site) && two.enrol(site));
  const std::string draft = newDraft(one.vault());
  QVERIFY(put(one.vault(), draft, "name", "阿依努尔"));
  QVERIFY(bool(one.sync()));
  QVERIFY(bool(two.sync()));
  QCOMPARE(valueOf(two.vault(), draft, "name"), std::string("阿依努尔"));
  QVERIFY(put(two.vault(), draft, "phone", "1"));
  QVERIFY(bool(two.sync()) && bool(one.sync()));
  QCOMPARE(valueOf(one.vault(), draft, "phone"), std::string("1"));
  QVERIFY(one.vault().exchange.pending(kNow).operations.empty());
}

void RunsTest::nothingToSayIsOneSmallRequest() {
  Site site;
  Device device;
  QVERIFY(bool(device.enrol(site)));
  SyncEngine engine(device.vault(), device.clock, quick());
  QVERIFY(bool(engine.runOnce()));
  const Log before = site.model.log();
  const auto first = engine.snapshot();
  const auto second = engine.runOnce();
  QVERIFY(bool(second));
  const Log after = site.model.log();
  QCOMPARE(after.size(), before.size() + 1);
  QCOMPARE(after.back(), std::string("POST /v1/sync"));
  const auto bytes = second->wireOut - first.wireOut + second->wireIn - first.wireIn;
  QVERIFY2(bytes > 100 && bytes < 700, std::to_string(bytes).c_str());
}

void RunsTest::filesArriveAndGetTheirReceipts() {
  Site site;
  Device device;
  QVERIFY(bool(device.enrol(site)));
  const std::string draft = newDraft(device.vault());
  const Log hashes{device.attach(draft, 700000), device.attach(draft, 10), device.attach(draft, 40000)};
  const auto synced = device.sync();
  QVERIFY(bool(synced));
  for (const std::string& hash : hashes) {
    QVERIFY(site.model.files.has(hash));
    QCOMPARE(device.vault().files.record(hash)->progress, FileProgress::OnServer);
  }
  QCOMPARE(synced->itemsLeft, std::uint64_t(0));
  QCOMPARE(synced->bytesSent, std::uint64_t(740010));
  QVERIFY(synced->bytesPerSecond > 0 && synced->wireOut > 740010);
  QCOMPARE(site.model.files.bytesAgain(), std::uint64_t(0));
}

void RunsTest::submissionWaitsForItsFilesAndGetsThrough() {
  Site site;
  Device device;
  QVERIFY(bool(device.enrol(site)));
  const std::string draft = newDraft(device.vault());
  QVERIFY(put(device.vault(), draft, "name", "阿依努尔"));
  device.attach(draft, 90000);
  device.submit(draft);
  const auto synced = device.sync();
  QVERIFY2(bool(synced), synced ? "" : synced.error().line().c_str());
  QVERIFY(device.vault().exchange.queued().empty());
  QCOMPARE(device.vault().exchange.state(draft).phase, workflow::Phase::InReview);
  QCOMPARE(synced->itemsLeft, std::uint64_t(0));
}

void RunsTest::editOvertakesAFileUnderWay() {
  Site site;
  Device device;
  QVERIFY(bool(device.enrol(site)));
  const std::string draft = newDraft(device.vault());
  device.attach(draft, 200000);
  int patches = 0;
  site.model.intercept([&](const SiteRequest& request) -> std::optional<HttpAnswer> {
    if (request.method == "PATCH" && ++patches == 2) put(device.vault(), draft, "name", "new");
    return std::nullopt;
  });
  SyncOptions options = quick();
  options.requestBytes = 20000;
  QVERIFY(bool(device.sync(options)));
  const Log log = site.model.log();
  const auto second =
      std::find(std::find(log.begin(), log.end(), "PATCH /v1/files/u1") + 1, log.end(), "PATCH /v1/files/u1");
  const auto sync = std::find(second, log.end(), "POST /v1/sync");
  const auto rest = std::count(sync, log.end(), "PATCH /v1/files/u1");
  QVERIFY2(sync != log.end() && rest > 0, "the edit waited for the whole file");
  QCOMPARE(std::string(site.model.server.cells(draft).dossier().value("basic", "@", "name")),
           std::string("new"));
  QCOMPARE(site.tls.connections(), 2);
}

void RunsTest::returnIsMarkedAsDeliveredOnce() {
  Site site;
  Device one;
  Device two;
  QVERIFY(one.enrol(site) && two.enrol(site));
  const std::string draft = newDraft(one.vault());
  QVERIFY(put(one.vault(), draft, "name", "阿依努尔"));
  one.submit(draft);
  QVERIFY(bool(one.sync()));
  QVERIFY(site.model.locked(
      [&](ModelSite& model) { return bool(model.decide(returnOf(model, draft), kOfficer)); }));
  QVERIFY(bool(one.sync()));
  QVERIFY(bool(one.vault().exchange.state(draft).deliveredAt));
  QVERIFY(bool(two.sync()) && bool(one.sync()) && bool(two.sync()));
  const auto events = site.model.events(draft);
  QCOMPARE(std::count_if(
               events.begin(), events.end(),
               [](const workflow::Event& event) { return event.kind == workflow::EventKind::Delivered; }),
           std::ptrdiff_t(1));
  QVERIFY(one.vault().exchange.queued().empty() && two.vault().exchange.queued().empty());
}

void RunsTest::policyIsFetchedBeforeItsDraftIsTaken() {
  Site site;
  Device one;
  Device two(false);
  QVERIFY(bool(one.enrol(site)));
  site.model.knowsPolicy = false;
  QVERIFY(bool(two.enrol(site)));
  site.model.knowsPolicy = true;
  const std::string draft = newDraft(one.vault());
  QVERIFY(put(one.vault(), draft, "name", "阿依努尔"));
  one.submit(draft);
  QVERIFY(bool(one.sync()));
  QVERIFY(bool(two.sync()));
  QVERIFY(bool(two.vault().drafts.rulebook(policyOfTest()->hash.hex())));
  QCOMPARE(two.vault().exchange.state(draft).phase, workflow::Phase::InReview);
}

void RunsTest::policyThatCannotBeHadStopsNothing() {
  Site site;
  site.model.knowsPolicy = false;
  Device one;
  Device two(false);
  QVERIFY(one.enrol(site) && two.enrol(site));
  const std::string draft = newDraft(one.vault());
  QVERIFY(put(one.vault(), draft, "name", "阿依努尔"));
  QVERIFY(bool(one.sync()));
  QVERIFY(bool(two.sync()));
  QCOMPARE(valueOf(two.vault(), draft, "name"), std::string("阿依努尔"));
}

void RunsTest::policyWithAnotherHashIsNotTaken() {
  Site site;
  site.model.intercept([](const SiteRequest& request) -> std::optional<HttpAnswer> {
    if (!request.target.starts_with("/v1/policies/")) return std::nullopt;
    return HttpAnswer{200, {}, "{\"id\":\"forged\"}"};
  });
  Device device(false);
  QVERIFY(bool(device.enrol(site)));
  QVERIFY(bool(device.sync()));
  QCOMPARE(codeOf(device.vault().drafts.rulebook(policyOfTest()->hash.hex())), base::Code::UnknownPolicy);
}

void RunsTest::unenrolledVaultIsToldSo() {
  Device device;
  QCOMPARE(codeOf(device.sync()), base::Code::NotAuthenticated);
}

void RunsTest::snapshotCountsWhatIsLeft() {
  ModelSite model;
  Device device;
  QVERIFY(bool(device.enrol(model)));
  const std::string draft = newDraft(device.vault());
  device.attach(draft, 1000);
  SyncOptions options = quick();
  options.transport = [](const Endpoint&, const SyncOptions&) {
    return std::make_unique<Loopback>([](const SiteRequest&) { return std::nullopt; }, [] { return Fate(); });
  };
  SyncEngine engine(device.vault(), device.clock, options);
  QCOMPARE(codeOf(engine.runOnce()), base::Code::Offline);
  const SyncSnapshot shown = engine.snapshot();
  QVERIFY(!shown.online && shown.trouble && shown.trouble->code() == base::Code::Offline);
  QCOMPARE(shown.bytesLeft, std::uint64_t(1000));
  QCOMPARE(shown.itemsLeft, device.vault().drafts.list().front().operations + 1);
}

std::unique_ptr<QObject> makeRunsTest() {
  return std::make_unique<RunsTest>();
}

}  // namespace tarim::client::test

#include "tst_runs.moc"
