// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/store/packages.hpp"
#include "shared/imaging/recompress.hpp"
#include "tests/server/services/parcel.hpp"

#include <QTest>

#include <fstream>

namespace tarim::server::test {

namespace {

const std::string kScanHash = base::sha256(kScan).hex();

/// A whole application that was never online: draft, operations, its scan and the submission.
struct Offline {
  explicit Offline(World& world) : device(world, "aynur"), application(device.begin()) {
    device.fill(application, false);
    wire::SyncRequest request = device.request();
    request.files = {kScanHash};
    request.commands = {device.submit(application)};
    contents.requests = {request};
    contents.files = {{kScanHash, kScan, false}};
  }
  DeviceOfTest device;
  std::string application;
  Contents contents;
};

base::Result<TakenPackage> take(World& world, base::ByteView bytes, std::string_view carriedBy = {}) {
  return world.services->packages.take(package::bytesInMemory(bytes), carriedBy);
}

}  // namespace

class PackagesTest : public QObject {
  Q_OBJECT
 private slots:
  void aPackageSubmitsAndItsReplyBringsTheReceipt() {
    World world;
    Offline offline(world);
    const auto taken = must(take(world, packed(offline.device, offline.contents)));
    QVERIFY(taken.outcome == package::PackageOutcome::New);
    QCOMPARE(taken.personName, std::string("阿依努尔"));
    QCOMPARE(taken.newFiles, std::uint64_t(1));
    QCOMPARE(taken.receipts.size(), std::size_t(1));
    QCOMPARE(world.state(offline.application).phase, workflow::Phase::InReview);
    const OpenedReply reply = opened(offline.device, taken.reply);
    QCOMPARE(reply.answers.size(), std::size_t(1));
    QVERIFY(reply.answers[0].files.at(0).stored);
    QVERIFY(reply.answers[0].results.at(0).done);
    offline.device.take(reply.answers[0]);
    QCOMPARE(offline.device.drafts.at(offline.application).receipts.size(), std::size_t(1));
    QVERIFY(workflow::verify(offline.device.drafts.at(offline.application).receipts[0],
                             world.services->publicKey));
  }
  void theSamePackageAgainIsHarmless() {
    World world;
    Offline offline(world);
    const base::Bytes bytes = packed(offline.device, offline.contents);
    must(take(world, bytes));
    const auto events = world.events(offline.application).size();
    const auto again = must(take(world, bytes));
    QVERIFY(again.outcome == package::PackageOutcome::Repeated);
    QCOMPARE(again.newFiles, std::uint64_t(0));
    QCOMPARE(world.events(offline.application).size(), events);
    const OpenedReply reply = opened(offline.device, again.reply);
    QVERIFY(reply.packageHeader.outcome == package::PackageOutcome::Repeated);
    QVERIFY(reply.answers.at(0).results.at(0).done);
    QCOMPARE(reply.answers.at(0).acknowledged.at(0).sequence,
             std::uint64_t(offline.device.drafts.at(offline.application).own.size()));
  }
  void anOlderPackageSaysSoAndChangesNothing() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string application = device.begin();
    device.write(application, "name", "旧");
    const base::Bytes older = packed(device, {{device.request()}, {}, 1, {}});
    device.write(application, "name", "新");
    must(take(world, packed(device, {{device.request()}, {}, 2, {}})));
    const auto taken = must(take(world, older));
    QVERIFY(taken.outcome == package::PackageOutcome::Older);
    device.take(opened(device, taken.reply).answers.at(0));
    device.sync();
    QCOMPARE(device.drafts.at(application).acknowledged, std::uint64_t(2));
  }
  void aRevokedDevicesPackageIsRefused() {
    World world;
    Offline offline(world);
    const base::Bytes bytes = packed(offline.device, offline.contents);
    must(world.services->accounts.revokeDevice(offline.device.identity.device));
    QCOMPARE(codeOf(take(world, bytes)), base::Code::PackageOfUnknown);
    QVERIFY(!must(world.services->files.known("aynur", must(base::hashFromHex(kScanHash)))).stored);
  }
  void anUnknownDevicesPackageIsRefused() {
    World world;
    World elsewhere;
    Offline offline(elsewhere);
    QCOMPARE(codeOf(take(world, packed(offline.device, offline.contents))), base::Code::PackageForOther);
    // Sealed to us, by a device that enrolled somewhere else.
    Offline stranger(world);
    stranger.device.identity.device = offline.device.identity.device;
    QCOMPARE(codeOf(take(world, packed(stranger.device, stranger.contents))), base::Code::PackageOfUnknown);
  }
  void nobodySpeaksForAnother() {
    World world;
    Offline offline(world);
    DeviceOfTest other(world, "tursun");
    Offline forged(world);
    forged.device.identity = other.identity;
    forged.device.seed = offline.device.seed;
    QCOMPARE(codeOf(take(world, packed(forged.device, forged.contents))), base::Code::PackageDamaged);
    // A device that says it is another person's.
    forged.device.identity = offline.device.identity;
    forged.device.identity.person.id = "tursun";
    QCOMPARE(codeOf(take(world, packed(forged.device, forged.contents))), base::Code::PackageOfUnknown);
  }
  void aDamagedPackageTakesNothing() {
    World world;
    Offline offline(world);
    base::Bytes bytes = packed(offline.device, offline.contents);
    bytes[bytes.size() - 20] ^= 1;
    QCOMPARE(codeOf(take(world, bytes)), base::Code::PackageCut);
    bytes[bytes.size() - 20] ^= 1;
    bytes.resize(bytes.size() - 1);
    QCOMPARE(codeOf(take(world, bytes)), base::Code::PackageCut);
    QVERIFY(!must(world.services->files.known("aynur", must(base::hashFromHex(kScanHash)))).stored);
    QVERIFY(must(world.store->read([&](db::Database& database) {
              return applications::find(database, offline.application);
            })) == std::nullopt);
  }
  void aRecompressedPageIsGivenBack() {
    std::ifstream in(TARIM_TESTS_DIR "/data/images/documents/chinese-sign.jpg", std::ios::binary);
    std::string jpeg((std::istreambuf_iterator<char>(in)), {});
    QVERIFY(!jpeg.empty());
    const auto shorter = must(imaging::recompressJpeg(base::bytesOf(jpeg)));
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string hash = base::sha256(jpeg).hex();
    wire::SyncRequest request = device.request();
    request.files = {hash};
    const PackedFile file{hash, std::string(base::textOf(shorter)), true};
    const auto taken = must(take(world, packed(device, {{request}, {file}, 1, {}})));
    QCOMPARE(taken.newFiles, std::uint64_t(1));
    const auto stored = must(world.services->files.stored(must(base::hashFromHex(hash))));
    QCOMPARE(stored.size, std::uint64_t(jpeg.size()));
    QVERIFY(base::sha256(must(world.store->files().read(stored.path, 1 << 24))).hex() == hash);
  }
  /// With no time at all each request stores one more file; the last one has them all.
  void aPackageThatTakesTooLongGoesOnWithTheNextRequest() {
    World world;
    DeviceOfTest device(world, "aynur");
    world.services->packages.setTimeOfRequest(std::chrono::milliseconds(0));
    wire::SyncRequest request = device.request();
    Contents contents{{request}, {}, 1, {}};
    for (const char* bytes : {"one", "two", "three"})
      contents.files.push_back({base::sha256(bytes).hex(), bytes, false});
    const base::Bytes bytes = packed(device, contents);
    const auto carry = [&] { return take(world, bytes, "tursun"); };
    QCOMPARE(codeOf(carry()), base::Code::Throttled);
    QCOMPARE(codeOf(carry()), base::Code::Throttled);
    const auto taken = must(carry());
    QCOMPARE(taken.newFiles, std::uint64_t(1));
    QCOMPARE(taken.files, std::uint64_t(3));
    QCOMPARE(taken.outcome, package::PackageOutcome::New);
  }
  void aPageThatIsNotWhatItIsCalledIsLeftOut() {
    World world;
    Offline offline(world);
    offline.contents.files[0].bytes += "!";
    const auto taken = must(take(world, packed(offline.device, offline.contents)));
    QCOMPARE(taken.damagedFiles, std::uint64_t(1));
    const OpenedReply reply = opened(offline.device, taken.reply);
    QVERIFY(!reply.answers.at(0).files.at(0).stored);
    QCOMPARE(reply.answers.at(0).results.at(0).code, base::Code::FilesMissing);
    QCOMPARE(reply.answers.at(0).acknowledged.size(), std::size_t(1));
  }
  void policiesThatTheDeviceLacksComeAlong() {
    World world;
    DeviceOfTest device(world, "aynur");
    const auto without = must(take(world, packed(device, {{device.request()}, {}, 1, {}})));
    const OpenedReply reply = opened(device, without.reply);
    QCOMPARE(reply.policies.size(), std::size_t(1));
    QCOMPARE(base::sha256(reply.policies[0]).hex(), world.policy);
    const auto with = must(take(world, packed(device, {{device.request()}, {}, 2, {world.policy}})));
    QVERIFY(opened(device, with.reply).policies.empty());
  }
  void aLongFeedComesInOneReply() {
    World world;
    DeviceOfTest writer(world, "aynur");
    const std::string application = writer.begin();
    for (int i = 0; i < 2500; ++i)
      writer.write(application, "remark", std::to_string(i));
    writer.sync();
    DeviceOfTest reader(world, "aynur");
    const auto taken = must(take(world, packed(reader, {{reader.request()}, {}, 1, {}})));
    const OpenedReply reply = opened(reader, taken.reply);
    QVERIFY(reply.answers.size() > 1 && !reply.answers.back().more);
    for (const wire::SyncAnswer& answer : reply.answers)
      reader.take(answer);
    QCOMPARE(reader.drafts.at(application).all.size(), std::size_t(2500));
  }
  void piecesOfATakenPackageGoAfterAWhile() {
    World world;
    const base::Hash piece = must(base::hashFromHex(world.upload("base", "a piece of a package")));
    const base::Hash both = must(base::hashFromHex(world.upload("base", "a piece that two carry")));
    world.upload("tursun", "a piece that two carry");
    must(world.services->files.markAsSlices("base", {piece, both}));
    world.clock.advance(std::chrono::hours(7 * 24 + 1));
    must(world.services->files.expire(world.clock.now()));
    QVERIFY(must(world.services->files.known("base", piece)).stored);
    world.clock.advance(std::chrono::hours(24));
    must(world.services->files.expire(world.clock.now()));
    QVERIFY(!must(world.services->files.known("base", piece)).stored);
    QCOMPARE(codeOf(world.services->files.stored(piece)), base::Code::NotFound);
    QVERIFY(!std::filesystem::exists(world.services->files.pathOf(piece)));
    // Somebody else sent the same bytes as a page of their own: they stay.
    QVERIFY(must(world.services->files.known("tursun", both)).stored);
    QVERIFY(std::filesystem::exists(world.services->files.pathOf(both)));
  }
};

std::unique_ptr<QObject> makePackagesTest() {
  return std::make_unique<PackagesTest>();
}

}  // namespace tarim::server::test

#include "tst_packages.moc"
