// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/server/routes/office.hpp"
#include "tests/server/routes/suites.hpp"

#include <QTest>

using namespace tarim;
using namespace tarim::tests;
using server::Answer;

namespace {

const std::string kDigits = "0123456789";

}  // namespace

class BlobsTest : public QObject {
  Q_OBJECT
 private slots:
  void theOwnerGetsIt();
  void rangesAreParts_data();
  void rangesAreParts();
  void beyondTheEndIs416();
  void whatIsKnownIs304();
  void aRangeOfAnotherVersionIsTheWhole();
  void whatIsNoHashIsNotFound();
  void whatIsLostIsToldAsMissing_data();
  void whatIsLostIsToldAsMissing();
  void whatCannotBeOpenedIsNotPromised();
};

void BlobsTest::theOwnerGetsIt() {
  Office office;
  const std::string hash = office.storeFile("applicant", kDigits);
  for (const char* method : {"GET", "HEAD"}) {
    const Answer answer = office.askAs("applicant", method, "/v1/blobs/" + hash);
    QCOMPARE(answer.status, 200);
    QCOMPARE(headerOf(answer, "ETag"), "\"" + hash + "\"");
    QCOMPARE(headerOf(answer, "Accept-Ranges"), "bytes");
    QVERIFY(answer.file.has_value());
    QCOMPARE(answer.file->length, 10u);
    QCOMPARE(answer.file->content->size(), 10u);
  }
}

void BlobsTest::rangesAreParts_data() {
  QTest::addColumn<QString>("range");
  QTest::addColumn<int>("status");
  QTest::addColumn<int>("offset");
  QTest::addColumn<int>("length");
  QTest::addColumn<QString>("said");
  QTest::newRow("from the middle") << "bytes=4-" << 206 << 4 << 6 << "bytes 4-9/10";
  QTest::newRow("a part") << "bytes=2-3" << 206 << 2 << 2 << "bytes 2-3/10";
  QTest::newRow("the last") << "bytes=-3" << 206 << 7 << 3 << "bytes 7-9/10";
  QTest::newRow("more than there is") << "bytes=8-100" << 206 << 8 << 2 << "bytes 8-9/10";
  QTest::newRow("the last and more") << "bytes=-100" << 206 << 0 << 10 << "bytes 0-9/10";
  QTest::newRow("two parts") << "bytes=0-1,3-4" << 200 << 0 << 10 << "";
  QTest::newRow("backwards") << "bytes=5-2" << 200 << 0 << 10 << "";
  QTest::newRow("another unit") << "pages=1-2" << 200 << 0 << 10 << "";
  QTest::newRow("nonsense") << "bytes=x-" << 200 << 0 << 10 << "";
  QTest::newRow("nothing") << "bytes=-" << 200 << 0 << 10 << "";
}

void BlobsTest::rangesAreParts() {
  QFETCH(QString, range);
  QFETCH(int, status);
  QFETCH(int, offset);
  QFETCH(int, length);
  QFETCH(QString, said);
  Office office;
  const std::string hash = office.storeFile("applicant", kDigits);
  const Answer answer =
      office.askAs("applicant", "GET", "/v1/blobs/" + hash, {{"range", range.toStdString()}});
  QCOMPARE(answer.status, status);
  QVERIFY(answer.file.has_value());
  QCOMPARE(static_cast<int>(answer.file->offset), offset);
  QCOMPARE(static_cast<int>(answer.file->length), length);
  QCOMPARE(headerOf(answer, "Content-Range"), said.toStdString());
}

void BlobsTest::beyondTheEndIs416() {
  Office office;
  const std::string hash = office.storeFile("applicant", kDigits);
  for (const char* range : {"bytes=10-", "bytes=-0"}) {
    const Answer answer = office.askAs("applicant", "GET", "/v1/blobs/" + hash, {{"range", range}});
    QCOMPARE(answer.status, 416);
    QCOMPARE(headerOf(answer, "Content-Range"), "bytes */10");
    QVERIFY(!answer.file.has_value());
  }
}

void BlobsTest::whatIsKnownIs304() {
  Office office;
  const std::string hash = office.storeFile("applicant", kDigits);
  const Answer answer =
      office.askAs("applicant", "GET", "/v1/blobs/" + hash, {{"if-none-match", "\"" + hash + "\""}});
  QCOMPARE(answer.status, 304);
  QVERIFY(!answer.file.has_value());
}

void BlobsTest::aRangeOfAnotherVersionIsTheWhole() {
  Office office;
  const std::string hash = office.storeFile("applicant", kDigits);
  const Office::Headers other = {{"range", "bytes=4-"}, {"if-range", "\"another\""}};
  QCOMPARE(office.askAs("applicant", "GET", "/v1/blobs/" + hash, other).status, 200);
  const Office::Headers same = {{"range", "bytes=4-"}, {"if-range", "\"" + hash + "\""}};
  QCOMPARE(office.askAs("applicant", "GET", "/v1/blobs/" + hash, same).status, 206);
}

void BlobsTest::whatIsNoHashIsNotFound() {
  Office office;
  for (const std::string& name :
       {std::string("x"), std::string("../tarim.sqlite"), std::string(64, 'g'), std::string(64, '0')}) {
    const Answer answer = office.askAs("applicant", "GET", "/v1/blobs/" + name);
    QCOMPARE(answer.status, 404);
  }
}

void BlobsTest::whatIsLostIsToldAsMissing_data() {
  QTest::addColumn<QString>("range");
  QTest::addColumn<bool>("deleted");
  QTest::newRow("deleted") << "" << true;
  QTest::newRow("changed") << "" << false;
  QTest::newRow("a part of a deleted one") << "bytes=2-3" << true;
}

void BlobsTest::whatIsLostIsToldAsMissing() {
  QFETCH(QString, range);
  QFETCH(bool, deleted);
  Office office;
  const std::string hash = office.storeFile("applicant", kDigits);
  const auto place = office.services().files.pathOf(*base::hashFromHex(hash));
  base::DiskFiles disk;
  QVERIFY(deleted ? disk.remove(place) : disk.write(place, base::bytesOf("0123456780")));
  const Office::Headers headers =
      range.isEmpty() ? Office::Headers{} : Office::Headers{{"range", range.toStdString()}};
  for (int again = 0; again < 2; ++again) {
    const Answer answer = office.askAs("applicant", "GET", "/v1/blobs/" + hash, headers);
    QCOMPARE(answer.status, 409);
    QCOMPARE(problemCode(answer), "FilesMissing");
    QVERIFY(!answer.file && answer.reason.find(hash) != std::string::npos);
  }
  QCOMPARE(office.askAs("other", "GET", "/v1/blobs/" + hash).status, 404);
  QCOMPARE(office.storeFile("applicant", kDigits), hash);
  QCOMPARE(office.askAs("applicant", "GET", "/v1/blobs/" + hash).status, 200);
}

/// A folder in its place stands for whatever the system refuses. Why is for the log, not for who asks.
void BlobsTest::whatCannotBeOpenedIsNotPromised() {
  Office office;
  const std::string hash = office.storeFile("applicant", kDigits);
  const auto place = office.services().files.pathOf(*base::hashFromHex(hash));
  base::DiskFiles disk;
  QVERIFY(disk.remove(place) && disk.makeFolder(place));
  const Answer answer = office.askAs("applicant", "GET", "/v1/blobs/" + hash);
  QCOMPARE(answer.status, 500);
  QCOMPARE(problemCode(answer), "StorageFailed");
  QVERIFY(answer.body.find("not a file") == std::string::npos);
  const std::string expected = "StorageFailed: files/" + hash.substr(0, 2) + "/" + hash + ": not a file";
  QCOMPARE(answer.reason, expected);
}

std::unique_ptr<QObject> makeBlobsTest() {
  return std::make_unique<BlobsTest>();
}

#include "tst_blobs.moc"
