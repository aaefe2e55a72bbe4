// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/shared/package/parcel.hpp"
#include "tests/shared/package/suites.hpp"

#include <QTest>

using namespace tarim;
using namespace tarim::tests;
using base::Code;

/// What is packed comes out again, for the one it is sealed to and nobody else.
class FormatTest : public QObject {
  Q_OBJECT
 private slots:
  void whatIsPackedComesOutAgain_data() {
    QTest::addColumn<int>("size");
    // Around the borders of chunks: the records' heads and the packageHeader come before.
    for (const int size : {1, 100, 65535, 65536, 65537, 131072, 300000})
      QTest::addRow("%d", size) << size;
  }
  void whatIsPackedComesOutAgain() {
    QFETCH(int, size);
    const Parcel parcel;
    const std::vector<base::Bytes> files{parcel.file(std::size_t(size), 1), parcel.file(7, 2)};
    const base::Bytes bytes = parcel.inMemory(files);
    const auto proof = parcel.prove(bytes);
    QVERIFY2(proof, proof ? "" : proof.error().line().c_str());
    QCOMPARE(proof->files, std::uint64_t(2));
    QCOMPARE(readPackageHeader(proof->packageHeader)->device, std::string("d1"));
    std::vector<Record> records;
    const auto read = eachRecord(bytesInMemory(bytes), parcel.server(), *proof, [&](Record&& record) {
      records.push_back(std::move(record));
      return base::Result<void>();
    });
    QVERIFY(read);
    QCOMPARE(records.size(), std::size_t(3));
    QVERIFY(readFileHead(records[0].bytes)->hash == base::sha256(files[0]));
    QVERIFY(std::equal(files[0].begin(), files[0].end(), records[0].bytes.begin() + kFileHeadBytes,
                       records[0].bytes.end()));
    QCOMPARE(*unpack(records[2]), std::string(R"({"protocol":1,"now":5})"));
  }
  void everyLengthAroundABorderIsReadBack() {
    const Parcel parcel;
    const std::size_t before = parcel.inMemory({base::Bytes(1)}).size();
    for (std::size_t more = 0; more < 200; more += 7) {
      const std::size_t size = kChunkBytes - before + more;
      QVERIFY(parcel.prove(parcel.inMemory({parcel.file(size, 3)})));
    }
  }
  void nothingThatIsInItCanBeSeenFromOutside() {
    const Parcel parcel;
    const std::string secret = "阿依努尔·买买提的身份证在这个文件里";
    const base::ByteView view = base::bytesOf(secret);
    const base::Bytes bytes = parcel.inMemory({base::Bytes(view.begin(), view.end())});
    const std::string_view outside = base::textOf(bytes);
    QVERIFY(outside.find(secret) == std::string_view::npos);
    QVERIFY(outside.find("person") == std::string_view::npos);
    QVERIFY(parcel.inMemory() != parcel.inMemory());
  }
  void theSameHeaderIsReadBack() {
    ContainerHeader header;
    header.kind = Kind::Reply;
    header.part = 70000;
    header.id.fill(3);
    header.recipient.fill(4);
    header.ephemeral.fill(5);
    header.capacity = 12345678901;
    const auto read = readHeader(package::write(header));
    QVERIFY(read && read->isBeside(header));
    QCOMPARE(read->part, 70000u);
  }
  void lettersAreReadBack() {
    const PackageHeader packageHeader{"p1", "d1", 17, 4, std::string(64, 'b'), {std::string(64, 'c')}};
    const auto read = readPackageHeader(package::write(packageHeader));
    QVERIFY(read);
    QCOMPARE(read->sequence, std::int64_t(4));
    QCOMPARE(read->policies.size(), std::size_t(1));
    const ReplyHeader reply{"aa", "d1", 17, 16, 5, PackageOutcome::Older};
    const auto said = readReplyHeader(package::write(reply));
    QVERIFY(said);
    QVERIFY(said->outcome == PackageOutcome::Older);
    QCOMPARE(said->from, std::int64_t(5));
    QVERIFY(readPackageHeader("{}").error().code() == Code::PackageDamaged);
    QVERIFY(readReplyHeader("[").error().code() == Code::PackageDamaged);
  }
};

std::unique_ptr<QObject> makeFormatTest() {
  return std::make_unique<FormatTest>();
}

#include "tst_format.moc"
