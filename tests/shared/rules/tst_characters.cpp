// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Cells that an older program, or another one, stored as they came: a finding names what cannot be seen. The
// cases under the policy's examples cannot hold such cells, since reading a file cleans them.
#include "tests/shared/rules/bazhou.hpp"
#include "tests/shared/rules/tests.hpp"

#include <QTest>

using namespace tarim;

namespace {

class CharactersTest : public QObject {
  Q_OBJECT

 private slots:
  void whatCannotBeSeenIsNamed_data();
  void whatCannotBeSeenIsNamed();
  void whatCanBeSeenIsNotSaidToBeHidden();
  void nothingButHiddenCharactersIsEmpty();
  void hiddenCharactersDoNotFillAText();
};

void CharactersTest::whatCannotBeSeenIsNamed_data() {
  QTest::addColumn<QString>("column");
  QTest::addColumn<QString>("value");
  QTest::addColumn<QString>("rule");
  QTest::addColumn<QString>("named");
  QTest::newRow("telephone between marks")
      << "phone" << QString::fromUtf8("\u202D13909960123\u202C") << "type"
      << "U+202D、U+202C";
  QTest::newRow("full-width telephone")
      << "phone" << QString::fromUtf8("１3909960123") << "type" << QString::fromUtf8("全角字符“１”");
  QTest::newRow("ID number after a mark")
      << "id_number" << QString::fromUtf8("\u200E11010519491231002X") << "id_number"
      << "U+200E";
  QTest::newRow("full-width ID number") << "id_number" << QString::fromUtf8("１1010519491231002X")
                                        << "id_number" << QString::fromUtf8("全角字符“１”");
  QTest::newRow("name before a gap without width")
      << "name" << QString::fromUtf8("古丽娜尔·艾力\u200B") << "name"
      << "U+200B";
  QTest::newRow("unit") << "unit" << QString::fromUtf8("库尔勒市\u00AD监测站") << "odd_characters"
                        << "U+00AD";
  QTest::newRow("choice") << "sex" << QString::fromUtf8("male\u2060") << "choice"
                          << "U+2060";
  QTest::newRow("code") << "unit_code" << QString::fromUtf8("12652825MB0A12345Q\u200D") << "unit_code"
                        << "U+200D";
}

void CharactersTest::whatCannotBeSeenIsNamed() {
  QFETCH(QString, column);
  QFETCH(QString, value);
  QFETCH(QString, rule);
  QFETCH(QString, named);
  dossier::Dossier dossier;
  tests::setCell(dossier, "basic", "@", column.toStdString(), value.toStdString());
  const auto findings = tests::findingsOf(rule.toStdString(), dossier);
  QCOMPARE(findings.size(), std::size_t{1});
  QVERIFY2(QString::fromStdString(findings[0].zh).contains(named), findings[0].zh.c_str());
  QVERIFY2(QString::fromStdString(findings[0].zh).count(named) == 1, findings[0].zh.c_str());
}

void CharactersTest::whatCanBeSeenIsNotSaidToBeHidden() {
  dossier::Dossier dossier;
  tests::setCell(dossier, "basic", "@", "phone", "139 0996 0123");
  const auto findings = tests::findingsOf("type", dossier);
  QCOMPARE(findings.size(), std::size_t{1});
  QVERIFY(findings[0].zh.find("看不见") == std::string::npos);
}

void CharactersTest::nothingButHiddenCharactersIsEmpty() {
  dossier::Dossier dossier;
  tests::setCell(dossier, "basic", "@", "name", "\u200E\u2060\uFEFF");
  bool told = false;
  for (const rules::Finding& finding : tests::findingsOf("required", dossier))
    told = told || finding.place.column == "name";
  QVERIFY(told);
}

void CharactersTest::hiddenCharactersDoNotFillAText() {
  std::string text;
  for (int i = 0; i < 2100; ++i)
    text += "\u200D";
  dossier::Dossier dossier;
  tests::setCell(dossier, "summary", "@", "text", "水" + text);
  QCOMPARE(tests::findingsOf("too_short", dossier).size(), std::size_t{1});
}

}  // namespace

std::unique_ptr<QObject> makeCharactersTest() {
  return std::make_unique<CharactersTest>();
}

#include "tst_characters.moc"
