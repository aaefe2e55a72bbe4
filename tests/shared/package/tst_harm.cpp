// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/shared/package/parcel.hpp"
#include "tests/shared/package/suites.hpp"

#include <QTest>

using namespace tarim;
using namespace tarim::tests;
using base::Code;

/// Whatever is done to a package on its way, nothing of it is taken.
class HarmTest : public QObject {
  Q_OBJECT
  Parcel m_parcel;

 private slots:
  void noByteMayChange() {
    base::Bytes bytes = m_parcel.inMemory({m_parcel.file(70000, 1)});
    // Every byte of the header and of the first and last stretch, samples between.
    for (std::size_t at = 0; at < bytes.size(); at += at < 300 || at + 300 > bytes.size() ? 1 : 997) {
      bytes[at] ^= 0x40;
      QVERIFY2(m_parcel.refusal(bytes) != Code::Unknown, std::to_string(at).c_str());
      bytes[at] ^= 0x40;
    }
    QVERIFY(m_parcel.prove(bytes));
  }
  void aCutIsSeenWhereverItIs() {
    const base::Bytes bytes = m_parcel.inMemory({m_parcel.file(140000, 1)});
    for (std::size_t at = kHeaderBytes; at < bytes.size(); at += 1009)
      QCOMPARE(m_parcel.refusal(base::ByteView(bytes).first(at)), Code::PackageCut);
    QCOMPARE(m_parcel.refusal(base::ByteView(bytes).first(bytes.size() - 1)), Code::PackageCut);
    // Exactly between two chunks, where only the missing last one tells.
    for (const std::size_t chunks : {1u, 2u})
      QCOMPARE(m_parcel.refusal(base::ByteView(bytes).first(kHeaderBytes + chunks * kSealedChunkBytes)),
               Code::PackageCut);
    QCOMPARE(m_parcel.refusal(base::ByteView(bytes).first(20)), Code::PackageCut);
    QCOMPARE(m_parcel.refusal(base::ByteView{}), Code::NotAPackage);
  }
  void chunksMayNotChangePlaces() {
    base::Bytes bytes = m_parcel.inMemory({m_parcel.file(140000, 1)});
    const auto chunk = [&](std::size_t n) { return bytes.begin() + kHeaderBytes + n * kSealedChunkBytes; };
    std::swap_ranges(chunk(0), chunk(1), chunk(1));
    QCOMPARE(m_parcel.refusal(bytes), Code::PackageDamaged);
  }
  void nothingMayFollow() {
    base::Bytes bytes = m_parcel.inMemory();
    bytes.push_back(0);
    QVERIFY(m_parcel.refusal(bytes) != Code::Unknown);
  }
  void anotherServersPackageIsToldSo() {
    const Parcel other;
    QCOMPARE(m_parcel.refusal(other.inMemory()), Code::PackageForOther);
  }
  void aReplyIsNoPackage() {
    MemorySink sink;
    QVERIFY(m_parcel.write(sink, kMostPartBytes, {}, Kind::Reply));
    QCOMPARE(m_parcel.refusal(sink.bytes()), Code::PackageWrongWay);
    const Parcel other;
    const auto refused = package::prove(bytesInMemory(sink.bytes()), other.server(Kind::Reply), [](auto&) {
      return base::Result<crypto::PublicKey>(crypto::PublicKey{});
    });
    QCOMPARE(refused.error().code(), Code::ReplyForOther);
  }
  void aNewerFormIsToldSo() {
    base::Bytes bytes = m_parcel.inMemory();
    bytes[8] = 2;
    QCOMPARE(m_parcel.refusal(bytes), Code::PackageTooNew);
  }
  void anotherDevicesSignatureIsRefused() {
    Parcel forged = m_parcel;
    forged.deviceSeed = crypto::randomKey();
    QCOMPARE(m_parcel.refusal(forged.inMemory({m_parcel.file(10, 1)})), Code::PackageDamaged);
  }
  void whoIsUnknownIsRefusedWithTheReasonGiven() {
    const base::Bytes bytes = m_parcel.inMemory();
    const auto refused = package::prove(bytesInMemory(bytes), m_parcel.server(), [](const std::string&) {
      return base::Result<crypto::PublicKey>(base::Error(Code::PackageOfUnknown));
    });
    QCOMPARE(refused.error().code(), Code::PackageOfUnknown);
  }
  void whatChangesBetweenThePassesIsNotTaken() {
    // The same sender, the same header: only they could make such chunks, and even they may not.
    const base::Bytes good = m_parcel.inMemory({m_parcel.file(70000, 1)});
    const auto proof = m_parcel.prove(good);
    base::Bytes other = good;
    other[kHeaderBytes + 10] ^= 1;
    int taken = 0;
    const auto read = eachRecord(bytesInMemory(other), m_parcel.server(), *proof, [&](Record&&) {
      ++taken;
      return base::Result<void>();
    });
    QCOMPARE(read.error().code(), Code::PackageDamaged);
    QCOMPARE(taken, 0);
  }
  void aRecordAboveItsLimitIsRefusedUnread() {
    MemorySink sink;
    auto writer = Writer::begin(Kind::ToServer, m_parcel.server().key, kMostPartBytes, sink);
    QVERIFY(writer);
    QCOMPARE(writer->add(RecordKind::PackageHeader, base::Bytes(wire::kMaxSmallBytes + 1)).error().code(),
             Code::TooLarge);
    QCOMPARE(
        writer->add(RecordKind::File, base::Bytes(kFileHeadBytes + wire::kMaxFileBytes + 1)).error().code(),
        Code::TooLarge);
  }
  void whatHasNoLetterIsRefused() {
    MemorySink sink;
    auto writer = Writer::begin(Kind::ToServer, m_parcel.server().key, kMostPartBytes, sink);
    QVERIFY(writer->addMessage(RecordKind::Request, "{}"));
    QVERIFY(writer->finish(
        [&](std::string_view text) { return crypto::sign(m_parcel.deviceSeed, base::bytesOf(text)); }));
    QCOMPARE(m_parcel.refusal(sink.bytes()), Code::PackageDamaged);
  }
  void aMessageThatUnpacksToTooMuchIsRefused() {
    MemorySink sink;
    auto writer = Writer::begin(Kind::ToServer, m_parcel.server().key, kMostPartBytes, sink);
    QVERIFY(writer->add(RecordKind::PackageHeader, base::bytesOf(package::write(m_parcel.packageHeader))));
    QVERIFY(writer->addMessage(RecordKind::Request, std::string(wire::kMaxSyncBytes + 1, ' ')));
    QVERIFY(writer->finish(
        [&](std::string_view text) { return crypto::sign(m_parcel.deviceSeed, base::bytesOf(text)); }));
    const auto proof = m_parcel.prove(sink.bytes());
    QVERIFY(proof);
    const auto read = eachRecord(bytesInMemory(sink.bytes()), m_parcel.server(), *proof, [](Record&& record) {
      const auto text = unpack(record);
      return text ? base::Result<void>() : base::Result<void>(text.error());
    });
    QCOMPARE(read.error().code(), Code::TooLarge);
  }
};

std::unique_ptr<QObject> makeHarmTest() {
  return std::make_unique<HarmTest>();
}

#include "tst_harm.moc"
