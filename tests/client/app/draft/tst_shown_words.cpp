// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/draft/shown_texts.hpp"
#include "client/app/session/words.hpp"
#include "tests/client/app/draft/draft_of_test.hpp"

#include <QTest>

namespace tarim::tests {

using namespace client::app;

class ShownWordsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aRowIsCalledByWhatIsFilledIn_data();
  void aRowIsCalledByWhatIsFilledIn();
  void theLineBelowTellsWhatTheTitleDoesNot();
  void aGroupHasItsNumberUnlessItStandsBeforeTheItems();
  void sidesHaveOneNameEach();
};

namespace {

const policy::Group& groupOf(const DraftOfTest& desk, const char* id) {
  return *desk.draft.policy().group(id);
}

}  // namespace

void ShownWordsTest::aRowIsCalledByWhatIsFilledIn_data() {
  QTest::addColumn<QString>("from");
  QTest::addColumn<QString>("to");
  QTest::addColumn<QString>("employer");
  QTest::addColumn<QString>("zh");
  QTest::addColumn<QString>("en");
  QTest::newRow("all") << "2016-08"
                       << "now"
                       << "监测站"
                       << "2016年8月 — 至今 监测站"
                       << "2016-08 — now 监测站";
  QTest::newRow("no end") << "2016-08"
                          << ""
                          << "监测站"
                          << "2016年8月— 监测站"
                          << "2016-08— 监测站";
  QTest::newRow("only where") << ""
                              << ""
                              << "监测站"
                              << "监测站"
                              << "监测站";
  QTest::newRow("lines become one") << ""
                                    << ""
                                    << "监测\n 站"
                                    << "监测 站"
                                    << "监测 站";
  QTest::newRow("nothing") << ""
                           << ""
                           << ""
                           << ""
                           << "";
}

void ShownWordsTest::aRowIsCalledByWhatIsFilledIn() {
  QFETCH(QString, from);
  QFETCH(QString, to);
  QFETCH(QString, employer);
  QFETCH(QString, zh);
  QFETCH(QString, en);
  DraftOfTest desk;
  desk.addRow("work", "r1");
  desk.set("work", "r1", "from", from.toStdString());
  desk.set("work", "r1", "to", to.toStdString());
  desk.set("work", "r1", "employer", employer.toStdString());
  desk.turn();
  QCOMPARE(rowTitle(groupOf(desk, "work"), desk.dossier, "r1", QStringLiteral("zh")), zh);
  QCOMPARE(rowTitle(groupOf(desk, "work"), desk.dossier, "r1", QStringLiteral("en")), en);
}

void ShownWordsTest::theLineBelowTellsWhatTheTitleDoesNot() {
  DraftOfTest desk;
  desk.addRow("work", "r1");
  desk.turn();
  const policy::Group& work = groupOf(desk, "work");
  int texts = 0;
  for (const policy::Field& field : work.rows.fields) {
    if (field.type != policy::FieldType::Text) continue;
    ++texts;
    desk.set("work", "r1", field.id, field.id == "employer" ? "监测站" : "说明" + std::to_string(texts));
  }
  const QString detail = rowDetail(work, desk.dossier, "r1", "无");
  QVERIFY(!detail.contains(QStringLiteral("监测站")));
  QVERIFY(detail.startsWith(QStringLiteral("说明")));
  QVERIFY(detail.count(QStringLiteral(" · ")) <= 1);
  for (const policy::Field& field : work.rows.fields)
    if (field.type == policy::FieldType::Text) desk.set("work", "r1", field.id, "无");
  QCOMPARE(rowDetail(work, desk.dossier, "r1", "无"), QString());
}

void ShownWordsTest::aGroupHasItsNumberUnlessItStandsBeforeTheItems() {
  DraftOfTest desk;
  desk.turn();
  for (const policy::Group& group : desk.draft.policy().groups) {
    const QString title = groupTitle(group, QStringLiteral("zh"));
    QVERIFY(title.endsWith(QString::fromStdString(group.title.zh)));
    QCOMPARE(title.startsWith(QString::number(group.number) + QLatin1Char(' ')), group.number > 0);
  }
  QVERIFY(groupTitle(groupOf(desk, "work"), QStringLiteral("en")) !=
          groupTitle(groupOf(desk, "work"), QStringLiteral("zh")));
}

void ShownWordsTest::sidesHaveOneNameEach() {
  for (const dossier::Side side : {dossier::Side::None, dossier::Side::Front, dossier::Side::Back})
    QVERIFY(sideFromName(sideName(side)) == side);
  QVERIFY(sideFromName(QStringLiteral("below")) == dossier::Side::None);
  QVERIFY(formatSide(dossier::Side::None).isEmpty());
  QVERIFY(formatSide(dossier::Side::Front) != formatSide(dossier::Side::Back));
}

std::unique_ptr<QObject> makeShownWordsTest() {
  return std::make_unique<ShownWordsTest>();
}

}  // namespace tarim::tests

#include "tst_shown_words.moc"
