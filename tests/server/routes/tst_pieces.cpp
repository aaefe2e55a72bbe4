// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/routes/answers.hpp"
#include "server/routes/http_date.hpp"
#include "server/routes/packing.hpp"
#include "server/routes/shares.hpp"
#include "tests/server/routes/suites.hpp"

#include <QTest>

using namespace tarim;

class PiecesTest : public QObject {
  Q_OBJECT
 private slots:
  void datesAreWrittenAsHttpWantsThem();
  void everyCodeHasAStatusOfAFailure();
  void smallAnswersAreNotPacked();
  void uploadsAreSharedOutAmongTheDevicesThatSend();
};

void PiecesTest::datesAreWrittenAsHttpWantsThem() {
  const auto at = [](const char* text) { return server::httpDate(base::parseInstant(text).value()); };
  QCOMPARE(at("1994-11-06T08:49:37Z"), "Sun, 06 Nov 1994 08:49:37 GMT");
  QCOMPARE(at("2024-03-01T07:59:59+08:00"), "Thu, 29 Feb 2024 23:59:59 GMT");
}

void PiecesTest::everyCodeHasAStatusOfAFailure() {
  for (int code = 0; code <= static_cast<int>(base::Code::ConfigInvalid); ++code) {
    const server::Answer answer = server::problem(base::Error(static_cast<base::Code>(code), "detail"));
    QVERIFY(answer.status >= 400 && answer.status < 600);
  }
  // The inside of the server stays inside.
  const server::Answer own = server::problem(base::Error(base::Code::StorageFailed, "/var/lib/tarim"));
  QCOMPARE(own.status, 500);
  QVERIFY(own.body.find("/var") == std::string::npos);
}

void PiecesTest::smallAnswersAreNotPacked() {
  server::Request request;
  request.headers["accept-encoding"] = "zstd";
  server::Answer answer = server::message("{}");
  server::packFor(request, answer);
  QCOMPARE(answer.body, "{}");
}

void PiecesTest::uploadsAreSharedOutAmongTheDevicesThatSend() {
  server::UploadShares shares(4);
  std::vector<server::UploadShares::Place> first;
  for (int i = 0; i < 4; ++i)
    first.push_back(shares.enter("first").value());
  QCOMPARE(shares.enter("first").error().code(), base::Code::Throttled);
  // Whoever has none is let in however full it is; for a second one there must be room.
  const auto second = shares.enter("second").value();
  QCOMPARE(shares.enter("second").error().code(), base::Code::Throttled);
  first.resize(2);
  const auto another = shares.enter("second").value();
  QCOMPARE(shares.enter("first").error().code(), base::Code::Throttled);
  QCOMPARE(shares.enter("second").error().code(), base::Code::Throttled);
  QVERIFY(shares.enter("third"));
}

std::unique_ptr<QObject> makePiecesTest() {
  return std::make_unique<PiecesTest>();
}

#include "tst_pieces.moc"
