// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// A person fills the form through its pages; the vault holds what they see.
#include "client/app/draft/open_draft.hpp"
#include "tests/qml/dossier/stage.hpp"

#include <QClipboard>
#include <QGuiApplication>
#include <QTest>
#include <QUrl>

namespace tarim::tests {

class FillingTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void whatIsTypedReachesTheVaultWithoutLeavingTheField();
  void theBlankWordIsOneTap();
  void aChoiceAndAYesAreTaken();
  void aRowIsAddedFilledAndBroughtBack();
  void theYearsThatTheNoticeWantsAreAddedAtOnce();
  void nothingIsOfferedOnlyWhereItIsAnAnswer();
  void theFirstDifferenceFromASentenceIsMarked();
  void theSentenceCanBeSelectedAndCopied();
  void aPageIsAttachedAnsweredAndRotated();
  void filesThatCannotBeTakenAreTold_data();
  void filesThatCannotBeTakenAreTold();
  void aPlaceIsRevealedAndHasTheCursor();
  void anotherDeviceDoesNotTypeIntoTheFieldAtHand();
  void theKeyboardComesToTheNextItemAfterTheLastField_data();
  void theKeyboardComesToTheNextItemAfterTheLastField();
};

namespace {

const QString kScan = QStringLiteral(TARIM_TESTS_DIR "/data/images/documents/chinese-sign.jpg");

void openDossier(Stage& stage, const QString& group, const QString& row = {}) {
  stage.router().start(QStringLiteral("dossier"));
  stage.open(QStringLiteral("Dossier/DossierPage"), 820, 1400);
  stage.router().openPlace(group, row);
  stage.settle();
}

bool attach(Stage& stage, const QString& button, const QStringList& files) {
  QList<QUrl> urls;
  for (const QString& file : files)
    urls << QUrl::fromLocalFile(file);
  QQuickItem* item = stage.find(button);
  return item && (QMetaObject::invokeMethod(item, "attach", Q_ARG(QVariant, QVariant::fromValue(urls))) ||
                  QMetaObject::invokeMethod(item, "attach", Q_ARG(QList<QUrl>, urls)));
}

}  // namespace

void FillingTest::whatIsTypedReachesTheVaultWithoutLeavingTheField() {
  Stage stage;
  openDossier(stage, QStringLiteral("basic"));
  QVERIFY(stage.type(QStringLiteral("field.basic.@.name"), QStringLiteral("买买提·阿依努尔")));
  QCOMPARE(stage.find(QStringLiteral("field.basic.@.name"))->property("text").toString(),
           QStringLiteral("买买提·阿依努尔"));
  QTRY_COMPARE_WITH_TIMEOUT(
      QString::fromUtf8(stage.vault()
                            .drafts.dossier(stage.session().application().toStdString())
                            ->value("basic", "@", "name")
                            .data()),
      QStringLiteral("买买提·阿依努尔"), 2000);
  QVERIFY(stage.find(QStringLiteral("field.basic.@.name"))->hasActiveFocus() ||
          stage.find(QStringLiteral("field.basic.@.name"))->property("active").toBool());
}

void FillingTest::theBlankWordIsOneTap() {
  Stage stage;
  openDossier(stage, QStringLiteral("awards"));
  QVERIFY(stage.click(QStringLiteral("none.awards.@.none")));
  QCOMPARE(stage.cell("awards", "@", "none"), std::string("无"));
  QVERIFY(stage.click(QStringLiteral("none.awards.@.none")));
  QCOMPARE(stage.cell("awards", "@", "none"), std::string());
  stage.write({{{"work", "r1", "$row"}, "live"}});
  stage.router().openPlace(QStringLiteral("work"), QStringLiteral("r1"));
  stage.settle();
  QVERIFY(stage.click(QStringLiteral("none.work.r1.position")));
  QCOMPARE(stage.cell("work", "r1", "position"), std::string("无"));
}

void FillingTest::aChoiceAndAYesAreTaken() {
  Stage stage;
  openDossier(stage, QStringLiteral("title"));
  QVERIFY(!stage.find(QStringLiteral("field.title.@.obtained_in")));
  QVERIFY(QMetaObject::invokeMethod(stage.find(QStringLiteral("field.title.@.has_title")), "take",
                                    Q_ARG(int, 0)));
  QCOMPARE(stage.cell("title", "@", "has_title"), std::string("yes"));
  QQuickItem* where = stage.find(QStringLiteral("field.title.@.obtained_in"));
  QVERIFY(where);
  QVERIFY(QMetaObject::invokeMethod(where, "take", Q_ARG(int, 1)));
  QCOMPARE(stage.cell("title", "@", "obtained_in"), std::string("elsewhere"));
  QVERIFY(stage.type(QStringLiteral("field.title.@.obtained"), QStringLiteral("20191220")));
  stage.find(QStringLiteral("field.title.@.has_title"))->forceActiveFocus();
  QCOMPARE(stage.cell("title", "@", "obtained"), std::string("2019-12-20"));
}

void FillingTest::aRowIsAddedFilledAndBroughtBack() {
  Stage stage;
  openDossier(stage, QStringLiteral("awards"));
  QVERIFY(stage.click(QStringLiteral("addRow.awards")));
  stage.settle();
  const auto rows = stage.vault().drafts.dossier(stage.session().application().toStdString())->rows("awards");
  QCOMPARE(rows.size(), std::size_t(1));
  const QString row = QString::fromStdString(rows.front());
  // What is typed now is not lost.
  QTRY_VERIFY(stage.window().activeFocusItem() &&
              stage.window().activeFocusItem()->inherits("QQuickTextInput"));
  QVERIFY(stage.type(QStringLiteral("field.awards.%1.name").arg(row), QStringLiteral("优秀")));
  QCOMPARE(stage.cell("awards", rows.front(), "name"), std::string("优秀"));
  QVERIFY(stage.click(QStringLiteral("deleteRow.awards.%1").arg(row)));
  stage.settle();
  QVERIFY(stage.vault().drafts.dossier(stage.session().application().toStdString())->rows("awards").empty());
  client::app::OpenDraft::of(stage.session()).undo();
  QCOMPARE(stage.cell("awards", rows.front(), "name"), std::string("优秀"));
  QVERIFY(!stage.vault().drafts.snapshots(stage.session().application().toStdString()).empty());
}

void FillingTest::theYearsThatTheNoticeWantsAreAddedAtOnce() {
  Stage stage;
  openDossier(stage, QStringLiteral("assessment"));
  QQuickItem* button = stage.find(QStringLiteral("addYears.assessment"));
  QVERIFY(button);
  QCOMPARE(button->property("text").toString(), QStringLiteral("一次添加 3 年：2021、2022、2023"));
  stage.shoot(QStringLiteral("add-years"));
  QVERIFY(stage.click(QStringLiteral("addYears.assessment")));
  stage.settle();
  const auto rows = [&] { return stage.session().draft()->dossier->rows("assessment"); };
  QCOMPARE(rows().size(), std::size_t(3));
  for (std::size_t i = 0; i < 3; ++i)
    QCOMPARE(stage.cell("assessment", rows()[i], "year"), std::to_string(2021 + i));
  QVERIFY(!stage.find(QStringLiteral("addYears.assessment")));
  stage.shoot(QStringLiteral("added-years"));
  client::app::OpenDraft::of(stage.session()).undo();
  stage.settle();
  QVERIFY(rows().empty());
  // Of what the notice asks for, a person who began to work in 2022 has two years.
  stage.write({{{"basic", "@", "work_start"}, "2022-07"}});
  QCOMPARE(stage.find(QStringLiteral("addYears.assessment"))->property("text").toString(),
           QStringLiteral("一次添加 2 年：2022、2023"));
}

void FillingTest::nothingIsOfferedOnlyWhereItIsAnAnswer() {
  Stage stage;
  stage.write({{{"application", "@", "kind"}, "assessment"}});
  openDossier(stage, QStringLiteral("practice"));
  QVERIFY(!stage.find(QStringLiteral("none.practice.@.none")));
  for (const char* refused : {"assessment", "training"}) {
    stage.router().openPlace(QLatin1String(refused));
    stage.settle();
    if (stage.find(QStringLiteral("none.%1.@.none").arg(QLatin1String(refused)))) {
      QVERIFY(stage.click(QStringLiteral("none.%1.@.none").arg(QLatin1String(refused))));
      stage.settle();
      for (const rules::Finding& finding : stage.session().draft()->findings)
        QVERIFY2(finding.place.table != refused || finding.severity != rules::Severity::Blocks ||
                     !finding.place.column.empty() || !finding.place.slot.empty(),
                 finding.zh.c_str());
    }
  }
  stage.router().openPlace(QStringLiteral("awards"));
  stage.settle();
  QVERIFY(stage.find(QStringLiteral("none.awards.@.none")));
  stage.write({{{"application", "@", "kind"}, "initial"}});
  stage.router().openPlace(QStringLiteral("practice"));
  stage.settle();
  QVERIFY(stage.find(QStringLiteral("none.practice.@.none")));
}

void FillingTest::theFirstDifferenceFromASentenceIsMarked() {
  Stage stage;
  openDossier(stage, QStringLiteral("promise"));
  const QString field = QStringLiteral("field.promise.@.sentence");
  const auto isMarked = [&] {
    QQuickItem* mark = stage.find(QStringLiteral("mark"));
    return mark && mark->isVisible();
  };
  const auto notes = [&] { return stage.find(field)->property("notes").toList(); };
  QVERIFY(stage.type(field, QStringLiteral("本人承诺以上填写")));
  stage.settle();
  QVERIFY(!isMarked());
  stage.find(QStringLiteral("field.promise.@.signed_on"))->forceActiveFocus();
  stage.settle();
  QVERIFY(isMarked());
  QCOMPARE(notes().size(), 1);
  const QString words = notes().first().toMap().value(QStringLiteral("text")).toString();
  QVERIFY2(words.startsWith(QStringLiteral("从第 8 个字起不同：应为“报内容和提交的材料真……”")),
           qPrintable(words));
  const QQuickItem* mark = stage.find(QStringLiteral("mark"));
  QVERIFY(mark->width() > 10 && mark->width() < 20);
  QVERIFY(mark->x() > 100);
  stage.shoot(QStringLiteral("promise-differs"));
  const std::string exact = stage.session().draft()->policy().sentences.at("promise");
  stage.write({{{"promise", "@", "sentence"}, exact}});
  QVERIFY(!isMarked());
  QVERIFY(notes().isEmpty());
}

void FillingTest::theSentenceCanBeSelectedAndCopied() {
  Stage stage;
  openDossier(stage, QStringLiteral("promise"));
  const QString exact = QString::fromStdString(stage.session().draft()->policy().sentences.at("promise"));
  QGuiApplication::clipboard()->clear();
  QVERIFY(stage.click(QStringLiteral("sentence.copy")));
  QCOMPARE(QGuiApplication::clipboard()->text(), exact);
  QQuickItem* card = stage.find(QStringLiteral("sentence"));
  QVERIFY(card);
  const QPoint begin = card->mapToScene(QPointF(2, 12)).toPoint();
  QTest::mousePress(&stage.window(), Qt::LeftButton, Qt::NoModifier, begin);
  QTest::mouseMove(&stage.window(), begin + QPoint(60, 0));
  QTest::mouseMove(&stage.window(), begin + QPoint(120, 0));
  QTest::mouseRelease(&stage.window(), Qt::LeftButton, Qt::NoModifier, begin + QPoint(120, 0));
  QTest::keySequence(&stage.window(), QKeySequence::Copy);
  const QString copied = QGuiApplication::clipboard()->text();
  QVERIFY2(copied.size() > 2 && copied.size() < exact.size() && exact.startsWith(copied), qPrintable(copied));
}

void FillingTest::aPageIsAttachedAnsweredAndRotated() {
  Stage stage;
  openDossier(stage, QStringLiteral("basic"));
  QVERIFY(attach(stage, QStringLiteral("attach.id_card.@.front"), {kScan, kScan}));
  QTRY_VERIFY(stage.find(QStringLiteral("sides.confirm")));
  stage.settle();
  QVERIFY(stage.click(QStringLiteral("sides.confirm")));
  QTRY_COMPARE_WITH_TIMEOUT(stage.session().draft()->attachments.size(), std::size_t(2), 10000);
  const auto pages = stage.session().draft()->attachments;
  QCOMPARE(pages[0].side, dossier::Side::Front);
  QCOMPARE(pages[1].side, dossier::Side::Back);
  stage.settle();
  const QString id = QString::fromStdString(pages[0].id);
  QVERIFY(QMetaObject::invokeMethod(stage.find(QStringLiteral("mask.%1.no").arg(id)), "clicked"));
  QCOMPARE(stage.cell("attachment", pages[0].id, "mask"), std::string("no"));
  stage.shoot(QStringLiteral("attached"));
  stage.router().openPage(id);
  stage.open(QStringLiteral("Scans/ScansPage"), 1100, 760);
  QVERIFY(QMetaObject::invokeMethod(stage.find(QStringLiteral("rotate")), "clicked"));
  QCOMPARE(stage.cell("attachment", pages[0].id, "rotation"), std::string("90"));
  QTest::keyClick(&stage.window(), Qt::Key_Right);
  QTest::keyClick(&stage.window(), Qt::Key_Y);
  QCOMPARE(stage.cell("attachment", pages[1].id, "mask"), std::string("yes"));
  stage.shoot(QStringLiteral("page-view"));
}

void FillingTest::filesThatCannotBeTakenAreTold_data() {
  QTest::addColumn<QString>("file");
  const QString folder = QStringLiteral(TARIM_TESTS_DIR "/data/images/");
  QTest::newRow("not an image") << folder + QStringLiteral("MANIFEST.md");
  QTest::newRow("not there") << folder + QStringLiteral("nothing.jpg");
}

void FillingTest::filesThatCannotBeTakenAreTold() {
  QFETCH(QString, file);
  Stage stage;
  openDossier(stage, QStringLiteral("basic"));
  QVERIFY(attach(stage, QStringLiteral("attach.portrait.@.none"), {file, kScan}));
  QTRY_COMPARE_WITH_TIMEOUT(stage.session().draft()->attachments.size(), std::size_t(1), 10000);
  stage.settle();
  QQuickItem* strip = stage.find(QStringLiteral("slot.portrait.@"));
  QVERIFY(strip);
  QVERIFY(strip->findChildren<QObject*>().size() > 0);
  bool told = false;
  std::function<void(QQuickItem*)> look = [&](QQuickItem* item) {
    told = told || item->property("text").toString().contains(file.section(QLatin1Char('/'), -1));
    for (QQuickItem* child : item->childItems())
      look(child);
  };
  look(strip);
  QVERIFY(told);
}

void FillingTest::aPlaceIsRevealedAndHasTheCursor() {
  Stage stage;
  stage.fill(20);
  openDossier(stage, QStringLiteral("work"));
  stage.router().openPlace(QStringLiteral("work"), QStringLiteral("r17"), QStringLiteral("witness"));
  stage.settle();
  QQuickItem* field = stage.find(QStringLiteral("field.work.r17.witness"));
  QVERIFY(field);
  QVERIFY(field->hasActiveFocus());
  const qreal top = field->mapToScene(QPointF(0, 0)).y();
  QVERIFY2(top >= 0 && top + field->height() <= stage.window().height(), qPrintable(QString::number(top)));
}

void FillingTest::anotherDeviceDoesNotTypeIntoTheFieldAtHand() {
  Stage stage;
  openDossier(stage, QStringLiteral("basic"));
  QVERIFY(stage.type(QStringLiteral("field.basic.@.name"), QStringLiteral("阿依")));
  stage.settle();
  stage.session().run([application = stage.session().application().toStdString()](client::Vault& vault) {
    (void)vault.drafts.edit(application, {{{"basic", "@", "name"}, "古丽"}}, base::fromMillis(1725240009000));
  });
  QTRY_VERIFY(stage.find(QStringLiteral("conflict.basic.@.name")));
  QCOMPARE(stage.find(QStringLiteral("field.basic.@.name"))->property("text").toString(),
           QStringLiteral("阿依"));
  stage.shoot(QStringLiteral("conflict"));
  QVERIFY(QMetaObject::invokeMethod(stage.find(QStringLiteral("conflict.basic.@.name")), "secondActed"));
  QCOMPARE(stage.cell("basic", "@", "name"), std::string("古丽"));
  QTRY_COMPARE(stage.find(QStringLiteral("field.basic.@.name"))->property("text").toString(),
               QStringLiteral("古丽"));
}

void FillingTest::theKeyboardComesToTheNextItemAfterTheLastField_data() {
  QTest::addColumn<QString>("group");
  QTest::addColumn<bool>("hasRow");
  QTest::addRow("one long text") << "summary" << false;
  QTest::addRow("fields") << "basic" << false;
  QTest::addRow("rows") << "awards" << true;
}

void FillingTest::theKeyboardComesToTheNextItemAfterTheLastField() {
  QFETCH(QString, group);
  QFETCH(bool, hasRow);
  Stage stage;
  openDossier(stage, group);
  if (hasRow) QVERIFY(stage.click(QStringLiteral("addRow.%1").arg(group)));
  const auto place = [&] { return stage.window().activeFocusItem(); };
  if (hasRow) QTRY_VERIFY(place() && place()->inherits("QQuickTextInput"));  // The new row is unfolded.
  stage.settle();
  if (!hasRow) {
    QString last;
    const auto draft = stage.session().draft();
    for (const policy::Field& field : draft->policy().group(group.toStdString())->fields) {
      const QString name = QStringLiteral("field.%1.@.%2").arg(group, QString::fromStdString(field.id));
      if (stage.find(name)) last = name;
    }
    QVERIFY(!last.isEmpty());
    stage.find(last)->forceActiveFocus(Qt::TabFocusReason);
  }
  QStringList passed;
  while (place() && place()->objectName() != QLatin1String("nextGroup") && passed.size() < 60) {
    QTest::keyClick(&stage.window(), Qt::Key_Tab);
    passed << (place() ? place()->objectName() : QString());
    // Not by way of the page's head, to which the keyboard comes after everything else.
    QVERIFY2(passed.last() != QLatin1String("clause") && passed.last() != QLatin1String("back"),
             qPrintable(passed.join(u' ')));
  }
  QVERIFY2(place() && place()->objectName() == QLatin1String("nextGroup"), qPrintable(passed.join(u' ')));
}

std::unique_ptr<QObject> makeFillingTest() {
  return std::make_unique<FillingTest>();
}

}  // namespace tarim::tests

#include "tst_filling.moc"
