// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// tus 1.0 as its specification and docs/PROTOCOL.md say.
#include "shared/base/bytes.hpp"
#include "shared/wire/protocol.hpp"
#include "tests/server/routes/office.hpp"
#include "tests/server/routes/suites.hpp"

#include <QTest>

#include <openssl/sha.h>

#include <array>

using namespace tarim;
using namespace tarim::tests;
using server::Answer;

namespace {

const std::string kBytes = [] {
  std::string bytes;
  for (int i = 0; i < 10'000; ++i)
    bytes.push_back(static_cast<char>(i * 31 + i / 7));
  return bytes;
}();

std::string sha256Of(const std::string& bytes) {
  return "sha256 " + base::toBase64(base::sha256(bytes).bytes);
}

std::string sha1Of(const std::string& bytes) {
  std::array<std::uint8_t, 20> digest{};
  SHA1(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), digest.data());
  return "sha1 " + base::toBase64(digest);
}

/// Creates an upload of kBytes without a byte of it; its path.
std::string begun(Office& office) {
  const Answer answer = office.askAs("applicant", "POST", "/v1/files", tusCreate(kBytes));
  return headerOf(answer, "Location");
}

Answer patch(Office& office, const std::string& path, std::size_t offset, const std::string& bytes,
             Office::Headers further = {}) {
  further.emplace("upload-offset", std::to_string(offset));
  return office.askAs("applicant", "PATCH", path, tus(std::move(further)), bytes);
}

std::string offsetOf(Office& office, const std::string& path) {
  return headerOf(office.askAs("applicant", "HEAD", path, tus()), "Upload-Offset");
}

bool isStored(Office& office, const std::string& bytes) {
  return office.services().files.known("applicant", base::sha256(bytes)).value().stored;
}

}  // namespace

class FilesTest : public QObject {
  Q_OBJECT
 private slots:
  void optionsTellWhatTheServerCan();
  void creationWithUploadStoresASmallFile();
  void creationThenPatchesStoreAFile();
  void whatIsStoredIsCompleteAtOnce();
  void anUnfinishedUploadIsFoundAgain();
  void creationWithUploadGoesOnWhereAnEarlierOneBroke();
  void aCutKeepsWhatArrived();
  void anotherOffsetIs409AndChangesNothing();
  void aWrongChecksumIs460AndCountsNothing();
  void checksumsFit_data();
  void checksumsFit();
  void aCutUnderAChecksumKeepsNothing();
  void bytesThatAreNotThePromisedOnesAre460AndThrownAway();
  void moreBytesThanAnnouncedAreRefused();
  void terminationForgetsIt();
  void anOldUploadIsForgotten();
  void wrongHeadersAreNamed_data();
  void wrongHeadersAreNamed();
  void tooLargeIs413();
  void theMethodOfTheOverrideCounts_data();
  void theMethodOfTheOverrideCounts();
  void anOverrideIsForUploadsOnly();
  void metadataIsGivenBackAsItWasSaid();
  void everyAnswerAboutUploadsNamesTheVersion();
  void aFileInSlicesIsJoinedByTheLastOne();
  void damagedSlicesAreSaidSoAndStay();
  void aJoiningThatIsNoneIsRefused_data();
  void aJoiningThatIsNoneIsRefused();
};

void FilesTest::optionsTellWhatTheServerCan() {
  Office office;
  for (const char* path : {"/v1/files", "/v1/files/any"}) {
    const Answer answer = office.ask("OPTIONS", path);
    QCOMPARE(answer.status, 204);
    QCOMPARE(headerOf(answer, "Tus-Version"), "1.0.0");
    QCOMPARE(headerOf(answer, "Tus-Extension"),
             "creation,creation-with-upload,checksum,expiration,termination");
    QCOMPARE(headerOf(answer, "Tus-Max-Size"), std::to_string(wire::kMaxFileBytes));
    QCOMPARE(headerOf(answer, "Tus-Checksum-Algorithm"), "sha256,sha1");
  }
}

void FilesTest::creationWithUploadStoresASmallFile() {
  Office office;
  const Answer answer = office.askAs("applicant", "POST", "/v1/files", tusCreate(kBytes), kBytes);
  QCOMPARE(answer.status, 201);
  QVERIFY(headerOf(answer, "Location").starts_with("/v1/files/"));
  QCOMPARE(headerOf(answer, "Upload-Offset"), "10000");
  QCOMPARE(headerOf(answer, "Tus-Resumable"), "1.0.0");
  QVERIFY(isStored(office, kBytes));
}

void FilesTest::creationThenPatchesStoreAFile() {
  Office office;
  const Answer created = office.askAs("applicant", "POST", "/v1/files", tusCreate(kBytes));
  QCOMPARE(created.status, 201);
  QCOMPARE(headerOf(created, "Upload-Offset"), "0");
  QCOMPARE(headerOf(created, "Upload-Expires"), "Mon, 09 Sep 2024 02:00:00 GMT");
  const std::string path = headerOf(created, "Location");
  const Answer first = patch(office, path, 0, kBytes.substr(0, 4000));
  QCOMPARE(first.status, 204);
  QCOMPARE(headerOf(first, "Upload-Offset"), "4000");
  QVERIFY(!headerOf(first, "Upload-Expires").empty());
  const Answer head = office.askAs("applicant", "HEAD", path, tus());
  QCOMPARE(head.status, 200);
  QCOMPARE(headerOf(head, "Upload-Offset"), "4000");
  QCOMPARE(headerOf(head, "Upload-Length"), "10000");
  QCOMPARE(headerOf(head, "Cache-Control"), "no-store");
  const Answer last = patch(office, path, 4000, kBytes.substr(4000));
  QCOMPARE(last.status, 204);
  QCOMPARE(headerOf(last, "Upload-Offset"), "10000");
  QVERIFY(headerOf(last, "Upload-Expires").empty());
  QVERIFY(isStored(office, kBytes));
}

void FilesTest::whatIsStoredIsCompleteAtOnce() {
  Office office;
  office.storeFile("applicant", kBytes);
  const Answer again = office.askAs("applicant", "POST", "/v1/files", tusCreate(kBytes));
  QCOMPARE(again.status, 201);
  QCOMPARE(headerOf(again, "Upload-Offset"), "10000");
  const Answer withBytes = office.askAs("applicant", "POST", "/v1/files", tusCreate(kBytes), kBytes);
  QCOMPARE(withBytes.status, 201);
  QCOMPARE(headerOf(withBytes, "Upload-Offset"), "10000");
  // To somebody else it is not there.
  QCOMPARE(headerOf(office.askAs("other", "POST", "/v1/files", tusCreate(kBytes)), "Upload-Offset"), "0");
}

void FilesTest::anUnfinishedUploadIsFoundAgain() {
  Office office;
  const std::string path = begun(office);
  patch(office, path, 0, kBytes.substr(0, 100));
  const Answer again = office.askAs("applicant", "POST", "/v1/files", tusCreate(kBytes));
  QCOMPARE(headerOf(again, "Location"), path);
  QCOMPARE(headerOf(again, "Upload-Offset"), "100");
}

void FilesTest::creationWithUploadGoesOnWhereAnEarlierOneBroke() {
  Office office;
  office.cutAs("applicant", "POST", "/v1/files", tusCreate(kBytes), kBytes.substr(0, 5500), kBytes.size());
  const Answer again = office.askAs("applicant", "POST", "/v1/files", tusCreate(kBytes), kBytes);
  QCOMPARE(again.status, 201);
  QCOMPARE(headerOf(again, "Upload-Offset"), "10000");
  QVERIFY(isStored(office, kBytes));
}

void FilesTest::aCutKeepsWhatArrived() {
  Office office;
  const std::string path = begun(office);
  office.cutAs("applicant", "PATCH", path, tus({{"upload-offset", "0"}}), kBytes.substr(0, 3333),
               kBytes.size());
  QCOMPARE(offsetOf(office, path), "3333");
  QCOMPARE(patch(office, path, 3333, kBytes.substr(3333)).status, 204);
  QVERIFY(isStored(office, kBytes));
}

void FilesTest::anotherOffsetIs409AndChangesNothing() {
  Office office;
  const std::string path = begun(office);
  patch(office, path, 0, kBytes.substr(0, 100));
  for (const std::size_t offset : {0u, 99u, 101u, 10'000u}) {
    const Answer answer = patch(office, path, offset, "x");
    QCOMPARE(answer.status, 409);
    QCOMPARE(problemCode(answer), "StaleView");
    QCOMPARE(headerOf(answer, "Upload-Offset"), "100");
  }
  QCOMPARE(offsetOf(office, path), "100");
}

void FilesTest::aWrongChecksumIs460AndCountsNothing() {
  Office office;
  const std::string path = begun(office);
  const Answer answer =
      patch(office, path, 0, kBytes.substr(0, 5000), {{"upload-checksum", sha256Of("other bytes")}});
  QCOMPARE(answer.status, 460);
  QVERIFY(!problemCode(answer).empty());
  QCOMPARE(offsetOf(office, path), "0");
}

void FilesTest::checksumsFit_data() {
  QTest::addColumn<bool>("sha1");
  QTest::newRow("sha256") << false;
  QTest::newRow("sha1") << true;
}

void FilesTest::checksumsFit() {
  QFETCH(bool, sha1);
  Office office;
  const std::string path = begun(office);
  const std::string first = kBytes.substr(0, 5000);
  QCOMPARE(
      patch(office, path, 0, first, {{"upload-checksum", sha1 ? sha1Of(first) : sha256Of(first)}}).status,
      204);
  QCOMPARE(offsetOf(office, path), "5000");
}

void FilesTest::aCutUnderAChecksumKeepsNothing() {
  Office office;
  const std::string path = begun(office);
  office.cutAs("applicant", "PATCH", path,
               tus({{"upload-offset", "0"}, {"upload-checksum", sha256Of(kBytes)}}), kBytes.substr(0, 3333),
               kBytes.size());
  QCOMPARE(offsetOf(office, path), "0");
}

void FilesTest::bytesThatAreNotThePromisedOnesAre460AndThrownAway() {
  Office office;
  const std::string path = begun(office);
  const Answer answer = patch(office, path, 0, std::string(kBytes.size(), 'x'));
  QCOMPARE(answer.status, 460);
  QVERIFY(!problemCode(answer).empty());
  QCOMPARE(office.askAs("applicant", "HEAD", path, tus()).status, 404);
  QVERIFY(!isStored(office, kBytes));
}

void FilesTest::moreBytesThanAnnouncedAreRefused() {
  Office office;
  const std::string path = begun(office);
  QCOMPARE(patch(office, path, 0, kBytes + "x").status, 413);
  QCOMPARE(offsetOf(office, path), "0");
  Office::Headers headers = tusCreate(kBytes);
  QCOMPARE(office.askAs("applicant", "POST", "/v1/files", headers, kBytes + "x").status, 413);
}

void FilesTest::terminationForgetsIt() {
  Office office;
  const std::string path = begun(office);
  QCOMPARE(office.askAs("applicant", "DELETE", path, tus()).status, 204);
  QCOMPARE(office.askAs("applicant", "DELETE", path, tus()).status, 404);
  QCOMPARE(office.askAs("applicant", "HEAD", path, tus()).status, 404);
  QCOMPARE(patch(office, path, 0, kBytes).status, 404);
}

void FilesTest::anOldUploadIsForgotten() {
  Office office;
  const std::string path = begun(office);
  office.clock().advance(server::kUploadLifetime + std::chrono::seconds(1));
  QCOMPARE(office.askAs("applicant", "HEAD", path, tus()).status, 404);
  QCOMPARE(patch(office, path, 0, kBytes).status, 404);
  QVERIFY(begun(office) != path);
}

void FilesTest::wrongHeadersAreNamed_data() {
  QTest::addColumn<QString>("method");
  QTest::addColumn<QString>("header");
  QTest::addColumn<QString>("value");
  QTest::addColumn<int>("status");
  QTest::newRow("no version") << "POST"
                              << "tus-resumable"
                              << "" << 412;
  QTest::newRow("another version") << "POST"
                                   << "tus-resumable"
                                   << "0.2.2" << 412;
  QTest::newRow("another type") << "POST"
                                << "content-type"
                                << "image/jpeg" << 415;
  QTest::newRow("no length") << "POST"
                             << "upload-length"
                             << "" << 400;
  QTest::newRow("negative length") << "POST"
                                   << "upload-length"
                                   << "-5" << 400;
  QTest::newRow("length of nothing") << "POST"
                                     << "upload-length"
                                     << "0" << 413;
  QTest::newRow("no metadata") << "POST"
                               << "upload-metadata"
                               << "" << 400;
  QTest::newRow("no hash") << "POST"
                           << "upload-metadata"
                           << "filename eA==" << 400;
  QTest::newRow("hash not base64") << "POST"
                                   << "upload-metadata"
                                   << "sha256 ???" << 400;
  QTest::newRow("hash no hash") << "POST"
                                << "upload-metadata"
                                << "sha256 eA==" << 400;
  QTest::newRow("unknown checksum") << "POST"
                                    << "upload-checksum"
                                    << "md5 eA==" << 400;
  QTest::newRow("no version in PATCH") << "PATCH"
                                       << "tus-resumable"
                                       << "" << 412;
  QTest::newRow("another type in PATCH") << "PATCH"
                                         << "content-type"
                                         << "" << 415;
  QTest::newRow("no offset") << "PATCH"
                             << "upload-offset"
                             << "" << 400;
  QTest::newRow("offset is none") << "PATCH"
                                  << "upload-offset"
                                  << "1e3" << 400;
}

void FilesTest::wrongHeadersAreNamed() {
  QFETCH(QString, method);
  QFETCH(QString, header);
  QFETCH(QString, value);
  QFETCH(int, status);
  Office office;
  const std::string path = method == "PATCH" ? begun(office) : "/v1/files";
  Office::Headers headers = tusCreate(kBytes, {{"upload-offset", "0"}});
  headers[header.toStdString()] = value.toStdString();
  if (value.isEmpty()) headers.erase(header.toStdString());
  const Answer answer = office.askAs("applicant", method.toStdString(), path, headers, kBytes);
  QCOMPARE(answer.status, status);
  QVERIFY(!problemCode(answer).empty());
  QVERIFY(!isStored(office, kBytes));
}

void FilesTest::tooLargeIs413() {
  Office office;
  Office::Headers headers = tusCreate(kBytes);
  headers["upload-length"] = std::to_string(wire::kMaxFileBytes + 1);
  const Answer answer = office.askAs("applicant", "POST", "/v1/files", headers);
  QCOMPARE(answer.status, 413);
  QCOMPARE(problemCode(answer), "TooLarge");
}

namespace {

std::string hexOf(const std::string& bytes) {
  return base::sha256(bytes).hex();
}

Answer sendSlice(Office& office, const std::string& slice, const std::string& assembly) {
  Office::Headers headers = tusCreate(slice);
  if (!assembly.empty()) headers["tarim-join"] = assembly;
  return office.askAs("applicant", "POST", "/v1/files", headers, slice);
}

}  // namespace

void FilesTest::theMethodOfTheOverrideCounts_data() {
  QTest::addColumn<std::string>("method");
  for (const char* method : {"POST", "GET", "PUT"})
    QTest::newRow(method) << std::string(method);
}

void FilesTest::theMethodOfTheOverrideCounts() {
  QFETCH(std::string, method);
  Office office;
  const std::string path = begun(office);
  const auto ask = [&](const char* meant, Office::Headers headers, const std::string& body = {}) {
    headers.emplace("x-http-method-override", meant);
    return office.askAs("applicant", method, path, tus(std::move(headers)), body);
  };
  const Answer patched = ask("PATCH", {{"upload-offset", "0"}}, kBytes.substr(0, 4000));
  QCOMPARE(patched.status, 204);
  QCOMPARE(headerOf(patched, "Upload-Offset"), "4000");
  const Answer head = ask("head", {});
  QCOMPARE(head.status, 200);
  QCOMPARE(headerOf(head, "Upload-Offset"), "4000");
  QCOMPARE(headerOf(head, "Cache-Control"), "no-store");
  QCOMPARE(ask("DELETE", {}).status, 204);
  QCOMPARE(ask("HEAD", {}).status, 404);
  QCOMPARE(ask("TRACE", {}).status, 405);
}

void FilesTest::anOverrideIsForUploadsOnly() {
  Office office;
  QCOMPARE(office.ask("GET", "/v1/hello", {{"x-http-method-override", "DELETE"}}).status, 200);
}

void FilesTest::metadataIsGivenBackAsItWasSaid() {
  Office office;
  Office::Headers headers = tusCreate(kBytes);
  headers["upload-metadata"] =
      "filename 5omr5o+P5Lu2LmpwZw==," + headers["upload-metadata"] + ",confidential";
  const std::string said = headers["upload-metadata"];
  const std::string path = headerOf(office.askAs("applicant", "POST", "/v1/files", headers), "Location");
  QCOMPARE(headerOf(office.askAs("applicant", "HEAD", path, tus()), "Upload-Metadata"), said);
  patch(office, path, 0, kBytes);
  QCOMPARE(headerOf(office.askAs("applicant", "HEAD", path, tus()), "Upload-Metadata"), said);
  headers["upload-metadata"] += ",x " + std::string(5000, 'A');
  QCOMPARE(office.askAs("applicant", "POST", "/v1/files", headers).status, 413);
}

void FilesTest::everyAnswerAboutUploadsNamesTheVersion() {
  Office office;
  const std::string path = begun(office);
  const Answer answers[] = {
      office.ask("POST", "/v1/files"),                                                 // 401
      office.askAs("applicant", "POST", "/v1/files", tus()),                           // 400
      office.askAs("applicant", "HEAD", path),                                         // 412
      office.askAs("applicant", "GET", path, tus()),                                   // 405
      office.askAs("applicant", "HEAD", "/v1/files/nothing", tus()),                   // 404
      patch(office, path, 7, kBytes),                                                  // 409
      office.askAs("applicant", "PATCH", path, {{"tus-resumable", "1.0.0"}}, kBytes),  // 415
      office.askAs("applicant", "DELETE", path, tus()),                                // 204
  };
  for (const Answer& answer : answers)
    QVERIFY2(headerOf(answer, "Tus-Resumable") == "1.0.0", std::to_string(answer.status).c_str());
}

void FilesTest::aFileInSlicesIsJoinedByTheLastOne() {
  Office office;
  const std::string first = kBytes.substr(0, 6000);
  const std::string second = kBytes.substr(6000);
  const std::string assembly = hexOf(kBytes) + " asis " + hexOf(first) + " " + hexOf(second);
  const Answer one = sendSlice(office, first, assembly);
  QCOMPARE(one.status, 201);
  QCOMPARE(headerOf(one, "Tarim-Joined"), "");
  QVERIFY(!isStored(office, kBytes));
  const Answer other = sendSlice(office, second, {});
  QCOMPARE(other.status, 201);
  QCOMPARE(headerOf(other, "Tarim-Joined"), hexOf(kBytes) + " 1");
  QVERIFY(isStored(office, kBytes));
  QVERIFY(!isStored(office, first) && !isStored(office, second));
  // Asked again, without a byte.
  Office::Headers headers = tusCreate(first);
  headers["tarim-join"] = assembly;
  QCOMPARE(headerOf(office.askAs("applicant", "POST", "/v1/files", headers), "Tarim-Joined"),
           hexOf(kBytes) + " 1");
}

void FilesTest::damagedSlicesAreSaidSoAndStay() {
  Office office;
  const std::string first = kBytes.substr(0, 6000);
  const std::string second = kBytes.substr(6000);
  QCOMPARE(sendSlice(office, first, hexOf(kBytes) + " asis " + hexOf(second) + " " + hexOf(first)).status,
           201);
  const Answer other = sendSlice(office, second, {});
  QCOMPARE(other.status, 201);
  QCOMPARE(headerOf(other, "Tarim-Joined"), hexOf(kBytes) + " 0");
  QVERIFY(!isStored(office, kBytes) && isStored(office, first) && isStored(office, second));
}

void FilesTest::aJoiningThatIsNoneIsRefused_data() {
  const std::string hash = hexOf(kBytes);
  QTest::addColumn<std::string>("assembly");
  QTest::newRow("no hash") << std::string("page asis ") + hash + " " + hash;
  QTest::newRow("no form") << hash + " " + hash + " " + hash;
  QTest::newRow("one piece") << hash + " asis " + hash;
  QTest::newRow("a slice that is no hash") << hash + " asis " + hash + " ../../etc";
  std::string many = hash + " asis";
  for (std::size_t i = 0; i <= wire::kMaxSlicesOfFile; ++i)
    many += " " + hash;
  QTest::newRow("too many") << many;
}

void FilesTest::aJoiningThatIsNoneIsRefused() {
  QFETCH(std::string, assembly);
  Office office;
  const Answer answer = sendSlice(office, kBytes, assembly);
  QCOMPARE(answer.status, 400);
  QVERIFY(answer.body.find("Tarim-Join") != std::string::npos);
  QVERIFY(!isStored(office, kBytes));
}

std::unique_ptr<QObject> makeFilesTest() {
  return std::make_unique<FilesTest>();
}

#include "tst_files.moc"
