// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/session/router.hpp"
#include "tests/client/app/session/tests.hpp"

#include <QSignalSpy>
#include <QTest>

namespace tarim::client::app::test {

class RouterTest : public QObject {
  Q_OBJECT

 private slots:
  void backLeadsTheWayOneCame();
  void theSamePlaceArrivesAgainWithoutASecondWayBack();
  void aPlaceOfTheRailForgetsTheWay();
};

void RouterTest::backLeadsTheWayOneCame() {
  Router router(nullptr);
  router.start(QStringLiteral("home"));
  QVERIFY(!router.canGoBack());
  router.openPlace(QStringLiteral("work"), QStringLiteral("r1"), QStringLiteral("employer"));
  router.openPage(QStringLiteral("a3"));
  QCOMPARE(router.route(), QStringLiteral("scans"));
  QCOMPARE(router.attachment(), QStringLiteral("a3"));
  QCOMPARE(router.group(), QString());
  router.back();
  QCOMPARE(router.route(), QStringLiteral("dossier"));
  QCOMPARE(router.column(), QStringLiteral("employer"));
  router.back();
  QCOMPARE(router.route(), QStringLiteral("home"));
  router.back();
  QCOMPARE(router.route(), QStringLiteral("home"));
}

void RouterTest::theSamePlaceArrivesAgainWithoutASecondWayBack() {
  Router router(nullptr);
  router.start(QStringLiteral("home"));
  QSignalSpy arrived(&router, &Router::arrived);
  router.openPlace(QStringLiteral("work"));
  router.openPlace(QStringLiteral("work"));
  QCOMPARE(arrived.count(), 2);
  router.back();
  QCOMPARE(router.route(), QStringLiteral("home"));
}

void RouterTest::aPlaceOfTheRailForgetsTheWay() {
  Router router(nullptr);
  router.start(QStringLiteral("home"));
  router.open(QStringLiteral("submit"));
  router.start(QStringLiteral("progress"));
  QVERIFY(!router.canGoBack());
}

std::unique_ptr<QObject> makeRouterTest() {
  return std::make_unique<RouterTest>();
}

}  // namespace tarim::client::app::test

#include "tst_router.moc"
