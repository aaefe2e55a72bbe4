// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// A package that a program of before has written: it opens, and its parts are written again as they are.
#include "tests/shared/package/parcel.hpp"
#include "tests/shared/package/suites.hpp"
#include "tests/support/golden.hpp"

using namespace tarim;
using namespace tarim::tests;
using base::ByteView;

namespace {

std::string textOf(ByteView bytes) {
  return std::string(base::textOf(bytes));
}

crypto::Key keyOf(std::uint8_t first) {
  crypto::Key key{};
  for (std::size_t i = 0; i < key.size(); ++i)
    key[i] = std::uint8_t(first + i);
  return key;
}

Parcel parcelOfFixedKeys() {
  Parcel parcel;
  parcel.deviceSeed = keyOf(1);
  parcel.serverSecret = keyOf(101);
  parcel.packageHeader = {"p1", "d1", 1725240000000, 3, full::hex('a'), {full::hex('b'), full::hex('c')}};
  return parcel;
}

/// Two chunks, the border inside the second file.
std::vector<base::Bytes> filesOf(const Parcel& parcel) {
  return {parcel.file(100, 1), parcel.file(66000, 7)};
}

/// What stands between the header and the end, with a record's head before each record.
void append(base::Bytes& inside, RecordKind kind, ByteView bytes) {
  inside.push_back(std::uint8_t(kind));
  for (int shift = 56; shift >= 0; shift -= 8)
    inside.push_back(std::uint8_t(std::uint64_t(bytes.size()) >> shift));
  inside.insert(inside.end(), bytes.begin(), bytes.end());
}

}  // namespace

class PackageGoldenTest : public QObject {
  Q_OBJECT
 private slots:
  void headers() {
    const Parcel parcel = parcelOfFixedKeys();
    const auto writes = [](const auto& value) { return package::write(value); };
    QVERIFY(isGoldenBothWays("package/package_header.json", parcel.packageHeader, writes, readPackageHeader));
    QVERIFY(isGoldenBothWays("package/package_header_empty.json",
                             PackageHeader{"p1", "d1", 0, 0, full::hex('a'), {}}, writes, readPackageHeader));
    const ReplyHeader reply{full::hex('1', 32), "d1", 1725240000001,
                            1725240000000,      41,   PackageOutcome::Older};
    QVERIFY(isGoldenBothWays("package/reply_header.json", reply, writes, readReplyHeader));
    QVERIFY(isGoldenBothWays("package/reply_header_empty.json",
                             ReplyHeader{{}, "d1", 0, 0, 0, PackageOutcome::New}, writes, readReplyHeader));
    ContainerHeader header;
    header.kind = Kind::Reply;
    header.part = 258;
    header.id.fill(3);
    header.recipient.fill(4);
    header.ephemeral.fill(5);
    header.capacity = 1u << 20;
    const auto writesHeader = [](const ContainerHeader& one) { return textOf(package::write(one)); };
    const auto readsHeader = [](std::string_view text) { return readHeader(base::bytesOf(text)); };
    QVERIFY(isGoldenBothWays("package/header.bin", header, writesHeader, readsHeader));
    QVERIFY(isGolden("package/chunk.key", base::toHex(chunkKey(keyOf(9), header))));
    QVERIFY(isGolden("package/chunk.nonce", base::toHex(chunkNonce(0x0102030405060708, true))));
    QVERIFY(isGolden("package/chunk.sealed",
                     textOf(crypto::sealAt(keyOf(9), chunkNonce(7, false), base::bytesOf("sealed")))));
    QVERIFY(isGolden("package/file_head.bin", textOf(package::write(FileHead{full::hash('e'), true}))));
    QVERIFY(isGolden("package/signed", signedText(Kind::ToServer, full::hash('f'))));
  }

  void aKeptPackageOpensAndIsWrittenAgain() {
    const Parcel parcel = parcelOfFixedKeys();
    const std::vector<base::Bytes> files = filesOf(parcel);
    if (goldenBytes("package/package.tarim").empty())
      QVERIFY(isGolden("package/package.tarim", textOf(parcel.inMemory(files))));
    const std::string kept = goldenBytes("package/package.tarim");
    const ByteView bytes = base::bytesOf(kept);
    const auto proof = parcel.prove(bytes);
    QVERIFY2(proof, proof ? "" : proof.error().line().c_str());
    QCOMPARE(proof->packageHeader, package::write(parcel.packageHeader));

    base::Bytes inside;
    append(inside, RecordKind::PackageHeader, base::bytesOf(package::write(parcel.packageHeader)));
    std::vector<Record> records;
    const auto read = eachRecord(bytesInMemory(bytes), parcel.server(), *proof, [&](Record&& record) {
      append(inside, record.kind, record.bytes);
      records.push_back(std::move(record));
      return base::Result<void>();
    });
    QVERIFY(read);
    QCOMPARE(records.size(), std::size_t(3));
    for (std::size_t i = 0; i < 2; ++i) {
      QVERIFY(readFileHead(records[i].bytes)->hash == base::sha256(files[i]));
      QVERIFY(std::ranges::equal(ByteView(records[i].bytes).subspan(kFileHeadBytes), files[i]));
    }
    QCOMPARE(*unpack(records[2]), std::string(R"({"protocol":1,"now":5})"));

    ContainerHeader first = proof->header;
    first.part = 0;
    base::Sha256 digest;
    digest.update(package::write(first));
    digest.update(inside);
    append(inside, RecordKind::Signature,
           crypto::sign(parcel.deviceSeed, base::bytesOf(signedText(Kind::ToServer, digest.finish()))));
    const crypto::Key key = chunkKey(*crypto::agree(parcel.serverSecret, first.ephemeral), first);
    first.part = 1;
    std::string again = textOf(package::write(first));
    for (std::size_t at = 0, index = 0; at < inside.size(); at += kChunkBytes, ++index) {
      const ByteView chunk = ByteView(inside).subspan(at, std::min(kChunkBytes, inside.size() - at));
      const bool last = at + chunk.size() == inside.size();
      again += textOf(crypto::sealAt(key, chunkNonce(index, last), chunk));
    }
    QVERIFY(again == kept);
  }
};

std::unique_ptr<QObject> makePackageGoldenTest() {
  return std::make_unique<PackageGoldenTest>();
}

#include "tst_golden.moc"
