// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// An untouched form is calm: findings speak where a person has been, and move nothing that has the focus.
#include "tests/qml/dossier/stage.hpp"
#include "tests/support/seen.hpp"

#include <QTest>

#include <functional>

namespace tarim::tests {

class QuietTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void anUntouchedFormIsQuiet_data();
  void anUntouchedFormIsQuiet();
  void aNewRowIsQuietUntilItIsLeft();
  void aFieldSpeaksOnceItIsLeft();
  void aFieldIsNotLeftForItsOwnButton();
  void aChoiceSpeaksOnceItIsPassedOver();
  void whatIsTypedIsJudgedWhenTheFieldIsLeft();
  void anItemSpeaksOnceThePersonGoesOn();
  void theFieldAtHandStaysWhereItIs_data();
  void theFieldAtHandStaysWhereItIs();
  void aButtonStaysUnderTheFinger_data();
  void aButtonStaysUnderTheFinger();
  void aFieldStaysWhereItIsWhenAFindingAboveItGoes();
};

namespace {

void openGroup(Stage& stage, const QString& group, int width = 820, int height = 860) {
  stage.router().start(QStringLiteral("dossier"));
  stage.open(QStringLiteral("Dossier/DossierPage"), width, height);
  stage.router().openPlace(group);
  stage.settle();
}

bool isA(const QQuickItem& item, const char* type) {
  return QLatin1String(item.metaObject()->className())
      .startsWith(QLatin1String(type) + QLatin1String("_QML"));
}

/// What is told aloud: findings, red boxes, badges that warn.
QStringList loud(QQuickItem& root) {
  QStringList found;
  testing::eachSeen(root, [&](QQuickItem& item) {
    if (isA(item, "TNoteLine")) found << item.property("words").toString();
    const QString tone = item.property("tone").toString();
    if (isA(item, "TBadge") && (tone == QLatin1String("block") || tone == QLatin1String("warn")))
      found << item.property("text").toString();
    if (item.property("level").toString() == QLatin1String("block") && !isA(item, "TNoteLine"))
      found << item.objectName();
  });
  return found;
}

QString loudIn(Stage& stage) {
  return loud(*stage.window().contentItem()).join(QLatin1Char('\n'));
}

QStringList loudAt(Stage& stage, const char* field) {
  QQuickItem* item = stage.find(QLatin1String(field));
  return item ? loud(*item) : QStringList{QStringLiteral("no such field")};
}

qreal topOf(const QQuickItem& item) {
  return item.mapToScene(QPointF(0, 0)).y();
}

/// Of a field, its input.
QPoint middleOf(QQuickItem& item) {
  QQuickItem* pressed = &item;
  testing::eachSeen(item, [&](QQuickItem& one) {
    if (one.inherits("QQuickTextInput")) pressed = &one;
  });
  return pressed->mapToScene(QPointF(pressed->width() / 2, pressed->height() / 2)).toPoint();
}

}  // namespace

void QuietTest::anUntouchedFormIsQuiet_data() {
  QTest::addColumn<int>("width");
  for (const int width : {390, 820, 1440})
    QTest::addRow("%d", width) << width;
}

void QuietTest::anUntouchedFormIsQuiet() {
  QFETCH(int, width);
  Stage stage;
  stage.router().start(QStringLiteral("dossier"));
  stage.open(QStringLiteral("Dossier/DossierPage"), width);
  QCOMPARE(loudIn(stage), QString());
  for (const policy::Group& group : stage.session().draft()->policy().groups) {
    stage.router().openPlace(QString::fromStdString(group.id));
    stage.settle();
    QVERIFY2(loudIn(stage).isEmpty(), qPrintable(QString::fromStdString(group.id) + loudIn(stage)));
  }
}

void QuietTest::aNewRowIsQuietUntilItIsLeft() {
  Stage stage;
  openGroup(stage, QStringLiteral("awards"), 390);
  QVERIFY(stage.click(QStringLiteral("addRow.awards")));
  stage.settle();
  const auto rows = stage.session().draft()->dossier->rows("awards");
  QCOMPARE(rows.size(), std::size_t(1));
  QCOMPARE(loudIn(stage), QString());
  const QString row = QString::fromStdString(rows.front());
  QVERIFY(QMetaObject::invokeMethod(stage.find(QStringLiteral("fold.awards.%1").arg(row)), "clicked"));
  stage.settle();
  QVERIFY(loudIn(stage).contains(QStringLiteral("必须处理")));
  stage.shoot(QStringLiteral("left-row"));
}

void QuietTest::aFieldSpeaksOnceItIsLeft() {
  Stage stage;
  openGroup(stage, QStringLiteral("basic"));
  stage.find(QStringLiteral("field.basic.@.name"))->forceActiveFocus();
  stage.settle();
  QCOMPARE(loudIn(stage), QString());
  QTest::keyClick(&stage.window(), Qt::Key_Tab);
  stage.settle();
  QVERIFY(loudAt(stage, "field.basic.@.name").filter(QStringLiteral("姓名")).size() == 1);
  QVERIFY(loudAt(stage, "field.basic.@.phone").isEmpty());
  stage.shoot(QStringLiteral("left-field"));
}

void QuietTest::aFieldIsNotLeftForItsOwnButton() {
  Stage stage;
  openGroup(stage, QStringLiteral("work"));
  QVERIFY(stage.click(QStringLiteral("addRow.work")));
  stage.settle();
  const std::string row = stage.session().draft()->dossier->rows("work").front();
  const QByteArray until = QByteArray::fromStdString("field.work." + row + ".to");
  QQuickItem* field = stage.find(QLatin1String(until));
  QVERIFY(field);
  field->forceActiveFocus();
  QTest::keyClick(&stage.window(), Qt::Key_Tab);  // To 至今.
  stage.settle();
  QVERIFY(field->hasActiveFocus());
  QVERIFY2(loudAt(stage, until).isEmpty(), qPrintable(loudAt(stage, until).join(QLatin1Char('\n'))));
  QTest::keyClick(&stage.window(), Qt::Key_Tab);
  stage.settle();
  QVERIFY(!field->hasActiveFocus());
  QVERIFY(!loudAt(stage, until).isEmpty());
}

void QuietTest::aChoiceSpeaksOnceItIsPassedOver() {
  Stage stage;
  openGroup(stage, QStringLiteral("basic"));
  stage.find(QStringLiteral("field.basic.@.name"))->forceActiveFocus();
  QTest::keyClick(&stage.window(), Qt::Key_Tab);
  stage.settle();
  QVERIFY(loudAt(stage, "field.basic.@.sex").isEmpty());
  QTest::keyClick(&stage.window(), Qt::Key_Tab);
  stage.settle();
  QVERIFY(!loudAt(stage, "field.basic.@.sex").isEmpty());
}

void QuietTest::whatIsTypedIsJudgedWhenTheFieldIsLeft() {
  Stage stage;
  openGroup(stage, QStringLiteral("basic"));
  QVERIFY(stage.type(QStringLiteral("field.basic.@.phone"), QStringLiteral("123")));
  stage.settle();
  QVERIFY(loudAt(stage, "field.basic.@.phone").isEmpty());
  QTest::keyClick(&stage.window(), Qt::Key_Tab);
  stage.settle();
  QVERIFY(!loudAt(stage, "field.basic.@.phone").isEmpty());
}

void QuietTest::anItemSpeaksOnceThePersonGoesOn() {
  Stage stage;
  openGroup(stage, QStringLiteral("summary"), 820);
  QVERIFY(stage.click(QStringLiteral("nextGroup")));
  stage.settle();
  QCOMPARE(stage.router().group(), QStringLiteral("training"));
  QCOMPARE(loudIn(stage), QString());
  stage.router().openPlace(QStringLiteral("summary"));
  stage.settle();
  QVERIFY(!loudAt(stage, "field.summary.@.text").isEmpty());
  stage.router().start(QStringLiteral("dossier"));
  stage.settle();
  QVERIFY(loudIn(stage).contains(QStringLiteral("1 个必须处理")));
  stage.shoot(QStringLiteral("list-finished"));
}

void QuietTest::theFieldAtHandStaysWhereItIs_data() {
  anUntouchedFormIsQuiet_data();
}

/// A field is left by pressing another one, of which the finding below the first pushes the rest of the form
/// down.
void QuietTest::theFieldAtHandStaysWhereItIs() {
  QFETCH(int, width);
  Stage stage;
  openGroup(stage, QStringLiteral("basic"), width);
  QQuickItem* name = stage.find(QStringLiteral("field.basic.@.name"));
  name->forceActiveFocus();
  stage.settle();
  QQuickItem* next = stage.find(QStringLiteral("field.basic.@.birth_date"));
  QVERIFY(next);
  const qreal before = topOf(*next);
  const qreal gap = before - topOf(*name);
  // A text input takes the focus when the finger is lifted.
  QTest::mouseClick(&stage.window(), Qt::LeftButton, Qt::NoModifier, middleOf(*next));
  stage.settle();
  QVERIFY(next->property("active").toBool());
  QVERIFY(!loudAt(stage, "field.basic.@.name").isEmpty());
  QVERIFY2(topOf(*next) - topOf(*name) > gap, "the finding does not take room");
  QCOMPARE(topOf(*next), before);
}

void QuietTest::aButtonStaysUnderTheFinger_data() {
  QTest::addColumn<int>("width");
  QTest::addColumn<int>("height");
  for (const int width : {390, 820, 1440})
    for (const int height : {860, 1600})
      QTest::addRow("%dx%d", width, height) << width << height;
}

void QuietTest::aButtonStaysUnderTheFinger() {
  QFETCH(int, width);
  QFETCH(int, height);
  Stage stage;
  openGroup(stage, QStringLiteral("summary"), width, height);
  stage.find(QStringLiteral("field.summary.@.text"))->forceActiveFocus();
  stage.settle();
  QQuickItem* button = stage.find(QStringLiteral("nextGroup"));
  QVERIFY(button);
  const qreal before = topOf(*button);
  const QPoint finger = middleOf(*button);
  QVERIFY2(QRect(QPoint(), stage.window().size()).contains(finger), "the button is out of sight");
  QTest::mousePress(&stage.window(), Qt::LeftButton, Qt::NoModifier, finger);
  stage.settle();
  QVERIFY(!loudAt(stage, "field.summary.@.text").isEmpty());
  QCOMPARE(topOf(*button), before);
  QTest::mouseRelease(&stage.window(), Qt::LeftButton, Qt::NoModifier, finger);
  stage.settle();
  QCOMPARE(stage.router().group(), QStringLiteral("training"));
}

void QuietTest::aFieldStaysWhereItIsWhenAFindingAboveItGoes() {
  Stage stage;
  stage.write({{{"basic", "@", "birth_date"}, "1991-03-07"}, {{"basic", "@", "id_number"}, ""}});
  openGroup(stage, QStringLiteral("basic"));
  QVERIFY(stage.type(QStringLiteral("field.basic.@.id_number"), QStringLiteral("652825199003070017")));
  QTest::keyClick(&stage.window(), Qt::Key_Tab);
  stage.settle();
  QVERIFY(!loudAt(stage, "field.basic.@.birth_date").isEmpty() ||
          !loudAt(stage, "field.basic.@.id_number").isEmpty());
  QQuickItem* field = stage.find(QStringLiteral("field.basic.@.id_number"));
  field->forceActiveFocus();
  stage.settle();
  const qreal before = topOf(*field);
  for (int i = 0; i < 18; ++i)
    QTest::keyClick(&stage.window(), Qt::Key_Backspace);
  stage.settle();
  QVERIFY(loudAt(stage, "field.basic.@.birth_date").isEmpty());
  QCOMPARE(topOf(*field), before);
}

std::unique_ptr<QObject> makeQuietTest() {
  return std::make_unique<QuietTest>();
}

}  // namespace tarim::tests

#include "tst_quiet.moc"
