// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/routes/answers.hpp"
#include "server/routes/content_encoding.hpp"
#include "server/routes/http_date.hpp"
#include "server/routes/upload_limiter.hpp"
#include "shared/wire/compress.hpp"
#include "tests/server/routes/office.hpp"
#include "tests/server/routes/suites.hpp"

#include <QTest>

using namespace tarim;

class SlicesTest : public QObject {
  Q_OBJECT
 private slots:
  void datesAreWrittenAsHttpWantsThem();
  void everyCodeHasAStatusOfAFailure();
  void smallAnswersAreNotPacked();
  void uploadsAreSharedOutAmongTheDevicesThatSend();
  void largeMessagesAndPackagesAreHeavy_data();
  void largeMessagesAndPackagesAreHeavy();
};

void SlicesTest::datesAreWrittenAsHttpWantsThem() {
  const auto at = [](const char* text) { return server::httpDate(base::parseInstant(text).value()); };
  QCOMPARE(at("1994-11-06T08:49:37Z"), "Sun, 06 Nov 1994 08:49:37 GMT");
  QCOMPARE(at("2024-03-01T07:59:59+08:00"), "Thu, 29 Feb 2024 23:59:59 GMT");
}

void SlicesTest::everyCodeHasAStatusOfAFailure() {
  for (int code = 0; code <= static_cast<int>(base::Code::ConfigInvalid); ++code) {
    const server::Answer answer = server::problem(base::Error(static_cast<base::Code>(code), "detail"));
    QVERIFY(answer.status >= 400 && answer.status < 600);
  }
  // The inside of the server stays inside.
  const server::Answer own = server::problem(base::Error(base::Code::StorageFailed, "/var/lib/tarim"));
  QCOMPARE(own.status, 500);
  QVERIFY(own.body.find("/var") == std::string::npos);
}

void SlicesTest::smallAnswersAreNotPacked() {
  server::Request request;
  request.headers["accept-encoding"] = "zstd";
  server::Answer answer = server::message("{}");
  server::encodeFor(request, answer);
  QCOMPARE(answer.body, "{}");
}

void SlicesTest::uploadsAreSharedOutAmongTheDevicesThatSend() {
  server::UploadLimiter uploadLimiter(4);
  std::vector<server::UploadLimiter::Place> first;
  for (int i = 0; i < 4; ++i)
    first.push_back(uploadLimiter.enter("first").value());
  QCOMPARE(uploadLimiter.enter("first").error().code(), base::Code::Throttled);
  // Whoever has none is let in however full it is; for a second one there must be room.
  const auto second = uploadLimiter.enter("second").value();
  QCOMPARE(uploadLimiter.enter("second").error().code(), base::Code::Throttled);
  first.resize(2);
  const auto another = uploadLimiter.enter("second").value();
  QCOMPARE(uploadLimiter.enter("first").error().code(), base::Code::Throttled);
  QCOMPARE(uploadLimiter.enter("second").error().code(), base::Code::Throttled);
  QVERIFY(uploadLimiter.enter("third"));
}

void SlicesTest::largeMessagesAndPackagesAreHeavy_data() {
  QTest::addColumn<QString>("path");
  QTest::addColumn<QString>("encoding");
  QTest::addColumn<std::string>("body");
  QTest::addColumn<bool>("isHeavy");
  const std::string small = "{\"protocol\":1,\"now\":1}";
  const std::string large(1u << 20, ' ');
  QTest::newRow("a sync") << "/v1/sync" << QString() << small << false;
  QTest::newRow("a small zt1") << "/v1/sync"
                               << "zt1" << wire::compress(small, wire::Packing::Zt1) << false;
  QTest::newRow("a large sync") << "/v1/sync" << QString() << large << true;
  QTest::newRow("few bytes that unpack to many") << "/v1/sync"
                                                 << "zstd" << wire::compress(large) << true;
  QTest::newRow("no size told") << "/v1/sync"
                                << "zstd" << std::string("\x28\xb5\x2f\xfd") << true;
  QTest::newRow("a package") << "/v1/packages" << QString() << small << true;
}

void SlicesTest::largeMessagesAndPackagesAreHeavy() {
  QFETCH(QString, path);
  QFETCH(QString, encoding);
  QFETCH(std::string, body);
  QFETCH(bool, isHeavy);
  tests::Office office;
  tests::Office::Headers headers;
  if (!encoding.isEmpty()) headers["content-encoding"] = encoding.toStdString();
  QCOMPARE(office.isHeavy("POST", path.toStdString(), headers, body), isHeavy);
}

std::unique_ptr<QObject> makeSlicesTest() {
  return std::make_unique<SlicesTest>();
}

#include "tst_slices.moc"
