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
  void backFindsThePlaceAsItWasLeft();
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

void RouterTest::backFindsThePlaceAsItWasLeft() {
  Router router(nullptr);
  router.start(QStringLiteral("dossier"));
  router.openPlace(QStringLiteral("work"));
  QVERIFY(!router.hasReturned());
  connect(&router, &Router::leaving, &router, [&router] { router.leaveAt(340, QStringLiteral("r2")); });
  router.openPage(QStringLiteral("a3"));
  QCOMPARE(router.scroll(), 0.0);
  QCOMPARE(router.openRow(), QString());
  router.back();
  QVERIFY(router.hasReturned());
  QCOMPARE(router.scroll(), 340.0);
  QCOMPARE(router.openRow(), QStringLiteral("r2"));
  router.openPlace(QStringLiteral("work"), QStringLiteral("r1"));
  QVERIFY(!router.hasReturned());
}

std::unique_ptr<QObject> makeRouterTest() {
  return std::make_unique<RouterTest>();
}

}  // namespace tarim::client::app::test

#include "tst_router.moc"
