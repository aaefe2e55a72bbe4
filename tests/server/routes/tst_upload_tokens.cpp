// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// Uploads of devices that are revoked meanwhile.
#include "tests/server/routes/office.hpp"
#include "tests/server/routes/suites.hpp"

#include <QTest>

using namespace tarim;
using namespace tarim::tests;
using server::Answer;

class UploadTokensTest : public QObject {
  Q_OBJECT
 private slots:
  void anUploadEndsWithTheTokenOfItsDevice();
  void aShortUploadEndsWithTheTokenToo();
};

/// It may be under way for hours when its device is reported stolen.
void UploadTokensTest::anUploadEndsWithTheTokenOfItsDevice() {
  Office office;
  const std::string bytes(200'000, 'x');
  const auto begin = [&] {
    const Answer made = office.askAs("applicant", "POST", "/v1/files", tusCreate(bytes));
    return office.beginAs("applicant", headerOf(made, "Location"), tus({{"upload-offset", "0"}}),
                          bytes.size());
  };
  const auto upload = begin();
  QVERIFY(upload);
  const base::ByteView chunk = base::bytesOf(bytes).first(20'000);
  for (int i = 0; i < 5; ++i)
    QVERIFY(upload->write(chunk));
  QVERIFY(office.services().accounts.revokeDevice(office.device("applicant")));
  base::Result<void> taken;
  for (int i = 0; i < 5 && taken; ++i)
    taken = upload->write(chunk);
  QVERIFY(!taken);
  QCOMPARE(taken.error().code(), base::Code::NotAuthenticated);
  QCOMPARE(upload->fail(taken.error()).status, 401);
}

/// Also one that is too short for a look on the way.
void UploadTokensTest::aShortUploadEndsWithTheTokenToo() {
  Office office;
  const std::string bytes(10'000, 'x');
  const Answer made = office.askAs("applicant", "POST", "/v1/files", tusCreate(bytes));
  const auto upload =
      office.beginAs("applicant", headerOf(made, "Location"), tus({{"upload-offset", "0"}}), bytes.size());
  QVERIFY(upload && upload->write(base::bytesOf(bytes)));
  QVERIFY(office.services().accounts.revokeDevice(office.device("applicant")));
  QCOMPARE(upload->finish().status, 401);
  QVERIFY(!office.services().files.known("applicant", base::sha256(bytes)).value().stored);
}

std::unique_ptr<QObject> makeUploadTokensTest() {
  return std::make_unique<UploadTokensTest>();
}

#include "tst_upload_tokens.moc"
