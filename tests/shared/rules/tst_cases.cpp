// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// The policy's examples/<rule>/x.json is a dossier as tarim-cli reads it; x.findings.json beside it holds the
// time of the check and exactly what that rule finds. A new case is a new pair of files; a failure leaves
// x.actual.json.
#include "shared/base/json.hpp"
#include "shared/dossier/import.hpp"
#include "tests/shared/rules/bazhou.hpp"
#include "tests/shared/rules/tests.hpp"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace tarim;
namespace json = boost::json;

namespace {

const QString kCases = QStringLiteral(TARIM_POLICIES_DIR "/bazhou-ecology-2024/examples");

std::string readFile(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

json::value expectedOf(const QString& casePath) {
  return json::parse(
      readFile(QString(casePath).replace(QStringLiteral(".json"), QStringLiteral(".findings.json"))));
}

QStringList casesOf(const QString& rule) {
  QStringList paths;
  QDirIterator files(kCases + QLatin1Char('/') + rule, {QStringLiteral("*.json")}, QDir::Files);
  while (files.hasNext()) {
    const QString path = files.next();
    if (!path.endsWith(QLatin1String(".findings.json")) && !path.endsWith(QLatin1String(".actual.json")))
      paths << path;
  }
  paths.sort();
  return paths;
}

class CasesTest : public QObject {
  Q_OBJECT

 private slots:
  void ruleFindsExactlyWhatTheCaseSays_data();
  void ruleFindsExactlyWhatTheCaseSays();
  void everyRuleHasAPassingAndAFailingCase_data();
  void everyRuleHasAPassingAndAFailingCase();
  void everyFolderOfCasesIsARule();
};

void CasesTest::ruleFindsExactlyWhatTheCaseSays_data() {
  QTest::addColumn<QString>("rule");
  QTest::addColumn<QString>("path");
  for (const QString& rule : QDir(kCases).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
    for (const QString& path : casesOf(rule))
      QTest::newRow(qPrintable(rule + QLatin1Char('/') + QFileInfo(path).baseName())) << rule << path;
}

void CasesTest::ruleFindsExactlyWhatTheCaseSays() {
  QFETCH(QString, rule);
  QFETCH(QString, path);
  const json::value expected = expectedOf(path);
  const auto dossier = dossier::fromJson(readFile(path), tests::bazhou().policy());
  QVERIFY2(dossier.has_value(), dossier ? "" : dossier.error().line().c_str());
  const auto now = base::parseInstant(std::string(expected.at("at").as_string()));
  QVERIFY(now.has_value());
  const std::string actual = rules::toJson(tests::findingsOf(rule.toStdString(), *dossier, *now));
  const std::string wanted = base::canonicalJson(expected.at("findings"));
  const QString left = QString(path).replace(QStringLiteral(".json"), QStringLiteral(".actual.json"));
  QFile::remove(left);
  if (actual != wanted) {
    QFile file(left);
    const std::string text =
        R"({"at": ")" + std::string(expected.at("at").as_string()) + R"(", "findings": )" + actual + "}\n";
    if (file.open(QIODevice::WriteOnly)) file.write(QByteArray::fromStdString(text));
  }
  QCOMPARE(QString::fromStdString(actual), QString::fromStdString(wanted));
  const auto read = rules::readFindings(actual, actual.size());
  QVERIFY(read.has_value());
  QCOMPARE(rules::toJson(*read), actual);
}

void CasesTest::everyRuleHasAPassingAndAFailingCase_data() {
  QTest::addColumn<QString>("rule");
  for (const policy::RuleRow& row : tests::bazhou().policy().rules)
    QTest::newRow(row.id.c_str()) << QString::fromStdString(row.id);
}

void CasesTest::everyRuleHasAPassingAndAFailingCase() {
  QFETCH(QString, rule);
  int passing = 0;
  int failing = 0;
  for (const QString& path : casesOf(rule))
    ++(expectedOf(path).at("findings").as_array().empty() ? passing : failing);
  QVERIFY2(passing > 0, "no case that passes");
  QVERIFY2(failing > 0, "no case that fails");
}

void CasesTest::everyFolderOfCasesIsARule() {
  for (const QString& folder : QDir(kCases).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
    const auto& rows = tests::bazhou().policy().rules;
    QVERIFY2(std::any_of(rows.begin(), rows.end(),
                         [&](const auto& row) { return row.id == folder.toStdString(); }),
             qPrintable(folder));
  }
}

}  // namespace

std::unique_ptr<QObject> makeCasesTest() {
  return std::make_unique<CasesTest>();
}

#include "tst_cases.moc"
