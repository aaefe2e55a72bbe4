// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Every page of the form, at every width, empty and full: named for screen readers, nothing cut, nothing too
// small to touch.
#include "tests/qml/dossier/stage.hpp"
#include "tests/support/still.hpp"
#include "tests/support/ui_walk.hpp"

#include <QElapsedTimer>
#include <QQmlProperty>
#include <QTest>

namespace tarim::tests {

class PagesTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyGroupIsNamedUncutAndBigEnough_data();
  void everyGroupIsNamedUncutAndBigEnough();
  void theScansPageIsNamedUncutAndBigEnough_data();
  void theScansPageIsNamedUncutAndBigEnough();
  void aTableOfTwoHundredRowsOpensAsFastAsOneOfFive();

 private:
  void dark(Stage& stage, bool on);
};

void PagesTest::everyGroupIsNamedUncutAndBigEnough_data() {
  QTest::addColumn<int>("width");
  QTest::addColumn<QString>("kind");
  for (const int width : {390, 820, 1440})
    for (const char* kind : {"empty", "full", "demo"})
      QTest::addRow("%d %s", width, kind) << width << QString::fromLatin1(kind);
}

void PagesTest::dark(Stage& stage, bool on) {
  QQmlComponent theme(stage.window().engine());
  theme.setData(
      "import QtQuick\nimport Tarim.Components\nQtObject { property bool on; onOnChanged: Theme.dark = on }",
      QUrl());
  const std::unique_ptr<QObject> setter(theme.create());
  setter->setProperty("on", !on);
  setter->setProperty("on", on);
}

void PagesTest::everyGroupIsNamedUncutAndBigEnough() {
  QFETCH(int, width);
  QFETCH(QString, kind);
  Stage stage;
  if (kind == QLatin1String("full")) stage.fill(3);
  if (kind == QLatin1String("demo")) stage.fillFromDemo();
  stage.router().start(QStringLiteral("dossier"));
  stage.open(QStringLiteral("Dossier/DossierPage"), width);
  dark(stage, kind == QLatin1String("full") && width == 820);
  QStringList wrong = testing::complaints(*stage.window().contentItem());
  const QString suffix = QStringLiteral("-%1-%2").arg(width).arg(kind);
  stage.shoot(QStringLiteral("list") + suffix);
  for (const policy::Group& group : stage.session().draft()->policy().groups) {
    const QString id = QString::fromStdString(group.id);
    const auto& rows = stage.session().draft()->dossier->rows(group.id);
    stage.router().openPlace(id, rows.size() > 1 ? QString::fromStdString(rows[1]) : QString());
    stage.settle();
    const QQuickItem* clause = stage.find(QStringLiteral("clause"));
    const qreal top = clause ? clause->mapToScene(QPointF(0, 0)).y() : -1;
    if (rows.size() < 2 && (top < 0 || top > 60))
      wrong << id + QStringLiteral(": does not begin at its beginning");
    for (const QString& complaint : testing::complaints(*stage.window().contentItem()))
      wrong << id + QStringLiteral(": ") + complaint;
    stage.shoot(id + suffix);
  }
  dark(stage, false);
  wrong.removeDuplicates();
  QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

void PagesTest::theScansPageIsNamedUncutAndBigEnough_data() {
  QTest::addColumn<int>("width");
  for (const int width : {390, 820, 1440})
    QTest::addRow("%d", width) << width;
}

void PagesTest::theScansPageIsNamedUncutAndBigEnough() {
  QFETCH(int, width);
  Stage stage;
  stage.fillFromDemo();
  stage.router().start(QStringLiteral("scans"));
  stage.open(QStringLiteral("Scans/ScansPage"), width);
  QVERIFY(testing::waitUntilStill(stage.window()));
  QStringList wrong = testing::complaints(*stage.window().contentItem());
  stage.shoot(QStringLiteral("scans-%1").arg(width));
  stage.router().openPage(QString::fromStdString(stage.session().draft()->attachments[3].id));
  stage.settle();
  QVERIFY(testing::waitUntilStill(stage.window()));
  wrong << testing::complaints(*stage.window().contentItem());
  stage.shoot(QStringLiteral("page-%1").arg(width));
  QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

void PagesTest::aTableOfTwoHundredRowsOpensAsFastAsOneOfFive() {
  Stage stage;
  std::vector<client::CellEdit> edits;
  for (int i = 0; i < 200; ++i) {
    const std::string row = "r" + std::to_string(i);
    edits.push_back({{"practice", row, "$row"}, "live"});
    edits.push_back({{"practice", row, "$order"}, std::to_string(i)});
    edits.push_back({{"practice", row, "name"}, "项目" + row});
    if (i >= 5) continue;
    edits.push_back({{"papers", row, "$row"}, "live"});
    edits.push_back({{"papers", row, "title"}, "论文" + row});
  }
  stage.write(edits);
  stage.router().start(QStringLiteral("dossier"));
  stage.open(QStringLiteral("Dossier/DossierPage"), 820);
  qint64 best[2] = {INT64_MAX, INT64_MAX};
  for (int round = 0; round < 3; ++round) {
    for (const bool many : {false, true}) {
      stage.router().openPlace(QStringLiteral("basic"));
      stage.settle();
      QElapsedTimer timer;
      timer.start();
      stage.router().openPlace(many ? QStringLiteral("practice") : QStringLiteral("papers"));
      QCoreApplication::processEvents();
      stage.window().grabWindow();
      best[many] = std::min(best[many], timer.nsecsElapsed());
      stage.settle();
    }
  }
  qInfo("5 rows %.1f ms, 200 rows %.1f ms", double(best[0]) / 1e6, double(best[1]) / 1e6);
  QVERIFY2(best[1] < 4 * best[0], "200 rows cost more than what is on screen");
}

std::unique_ptr<QObject> makePagesTest() {
  return std::make_unique<PagesTest>();
}

}  // namespace tarim::tests

#include "tst_pages.moc"
