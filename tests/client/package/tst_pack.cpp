// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/package/disk_parts.hpp"
#include "client/package/pack.hpp"
#include "tests/client/package/suites.hpp"
#include "tests/support/faulty_files.hpp"

#include <QTest>

namespace tarim::client::test {

class PackTest : public QObject {
  Q_OBJECT
 private slots:
  void everythingThatWaitsIsInItAndStillWaits();
  void aFullOutboxTakesSeveralRequests();
  void laterPackagesHaveHigherNumbers();
  void whatCannotBePackedIsSaid();
  void aCancelledPackageLeavesNothing();
  void aFullStickLeavesNothing();
};

namespace {

std::size_t filesIn(const std::filesystem::path& folder) {
  const std::filesystem::directory_iterator begin(folder);
  return std::size_t(std::distance(begin, std::filesystem::directory_iterator()));
}

}  // namespace

void PackTest::everythingThatWaitsIsInItAndStillWaits() {
  ModelSite model;
  Device device;
  QVERIFY(device.enrol(model));
  const std::string draft = newDraft(device.vault());
  QVERIFY(put(device.vault(), draft, "name", "阿依努尔"));
  const std::string page = device.attach(draft, 200'000);
  const std::string command = device.submit(draft);
  const wire::SyncRequest before = device.vault().exchange.pending(kNow);
  const Folder stick;
  const auto packed = pack(device.vault(), device.clock, {stick.path()});
  QVERIFY2(packed, packed ? "" : packed.error().line().c_str());
  QCOMPARE(packed->files.size(), std::size_t(1));
  QCOMPARE(packed->bytes, std::uint64_t(std::filesystem::file_size(packed->files[0])));
  QCOMPARE(filesIn(stick.path()), std::size_t(1));
  const Opened opened = openedBy(model, device.vault(), packed->files);
  QCOMPARE(opened.packageHeader.device, device.vault().settings.account().device);
  QCOMPARE(opened.packageHeader.replyKey, device.vault().settings.replyKey());
  QCOMPARE(opened.packageHeader.policies.size(), std::size_t(1));
  QCOMPARE(opened.requests.size(), std::size_t(1));
  // A package says nothing of how many operations were written: it may arrive after a later sync.
  wire::SyncRequest packedRequest = before;
  packedRequest.written.clear();
  // And it is of the version under which the vault last met a server: this one never did.
  packedRequest.protocol = wire::kProtocolMin;
  QCOMPARE(wire::write(opened.requests[0]), wire::write(packedRequest));
  QCOMPARE(opened.requests[0].commands.at(0).id, command);
  QVERIFY(opened.files.contains(page));
  // Nothing is marked as sent.
  QCOMPARE(wire::write(device.vault().exchange.pending(kNow)), wire::write(before));
}

void PackTest::aFullOutboxTakesSeveralRequests() {
  ModelSite model;
  Device device;
  QVERIFY(device.enrol(model));
  const std::string draft = newDraft(device.vault());
  for (int round = 0; round < 7; ++round) {
    std::vector<CellEdit> edits;
    for (int i = 0; i < 3'000; ++i)
      edits.push_back(
          {{"work", "r" + std::to_string(i), "employer"}, "且末县" + std::to_string(round * 3'000 + i)});
    QVERIFY(device.vault().drafts.edit(draft, edits, kNow));
  }
  const std::string command = device.submit(draft);
  const auto all = device.vault().exchange.allPending(kNow);
  QCOMPARE(all.size(), std::size_t(2));
  std::uint64_t next = 1;
  for (const wire::SyncRequest& request : all)
    for (const dossier::Operation& operation : request.operations.at(0).operations)
      QCOMPARE(operation.sequence, next++);
  QCOMPARE(next - 1, device.vault().drafts.list().front().operations);
  // A submission speaks of all of them: it comes with the last.
  QVERIFY(all[0].commands.empty());
  QCOMPARE(all[1].commands.at(0).id, command);
  QCOMPARE(device.vault().drafts.list().front().acknowledged, std::uint64_t(0));
}

void PackTest::laterPackagesHaveHigherNumbers() {
  ModelSite model;
  Device device;
  QVERIFY(device.enrol(model));
  const Folder stick;
  std::int64_t before = 0;
  for (int i = 0; i < 3; ++i) {
    device.reopen();
    const auto packed = pack(device.vault(), device.clock, {stick.path()});
    QVERIFY(packed);
    const Opened opened = openedBy(model, device.vault(), packed->files);
    QVERIFY(opened.packageHeader.sequence > before);
    before = opened.packageHeader.sequence;
  }
  QCOMPARE(filesIn(stick.path()), std::size_t(3));
}

void PackTest::whatCannotBePackedIsSaid() {
  ModelSite model;
  Device device;
  const Folder stick;
  const auto code = [&](PackOptions options) { return codeOf(pack(device.vault(), device.clock, options)); };
  QCOMPARE(code({stick.path()}), base::Code::NotAuthenticated);
  QVERIFY(device.enrol(model));
  Account account = device.vault().settings.account();
  const std::string seal = std::exchange(account.sealKey, {});
  QVERIFY(device.vault().settings.setAccount(account));
  QCOMPARE(code({stick.path()}), base::Code::SealKeyUnknown);
  account.sealKey = seal;
  QVERIFY(device.vault().settings.setAccount(account));
  QCOMPARE(code({stick.path() / "a.zip"}), base::Code::InvalidInput);
  QCOMPARE(code({stick.path() / "none" / "a.tarim"}), base::Code::NotFound);
  QCOMPARE(code({stick.path(), 100}), base::Code::InvalidInput);
  QVERIFY(pack(device.vault(), device.clock, {stick.path() / "a.tarim"}));
  QCOMPARE(code({stick.path() / "a.tarim"}), base::Code::InvalidInput);
  QCOMPARE(filesIn(stick.path()), std::size_t(1));
}

void PackTest::aCancelledPackageLeavesNothing() {
  ModelSite model;
  Device device;
  QVERIFY(device.enrol(model));
  const std::string draft = newDraft(device.vault());
  device.attach(draft, 300'000);
  device.attach(draft, 400'000);
  const Folder stick;
  const auto packed = pack(device.vault(), device.clock, {stick.path(), 100'000},
                           [](std::uint64_t done, std::uint64_t) { return done == 0; });
  QCOMPARE(codeOf(packed), base::Code::Cancelled);
  QCOMPARE(filesIn(stick.path()), std::size_t(0));
}

void PackTest::aFullStickLeavesNothing() {
  const crypto::PublicKey recipient = crypto::agreementKeyOf(crypto::randomKey());
  for (int failAt = 1; failAt < 100; ++failAt) {
    const Folder stick;
    tests::FaultyFiles files;
    files.failAt = failAt;
    base::Result<void> done;
    {
      DiskParts parts(files, stick.path() / "a.tarim");
      auto writer = package::Writer::begin(package::Kind::ToServer, recipient, 100'000, parts);
      done = writer->add(package::RecordKind::File, base::Bytes(250'000));
      if (done) done = writer->finish([](std::string_view) { return crypto::Signature{}; });
      const auto kept = done ? parts.commit() : base::Result<std::vector<base::Path>>(done.error());
      done = kept ? base::Result<void>() : kept.error();
    }
    if (done) {
      QVERIFY(failAt > 3);
      QCOMPARE(filesIn(stick.path()), std::size_t(3));
      QVERIFY(std::filesystem::exists(stick.path() / "a.tarim.003"));
      return;
    }
    QCOMPARE(done.error().code(), base::Code::StickFull);
    QCOMPARE(filesIn(stick.path()), std::size_t(0));
  }
  QFAIL("it never got through");
}

std::unique_ptr<QObject> makePackTest() {
  return std::make_unique<PackTest>();
}

}  // namespace tarim::client::test

#include "tst_pack.moc"
