// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/check.hpp"
#include "tests/shared/rules/bazhou.hpp"
#include "tests/shared/rules/coverage.hpp"
#include "tests/shared/rules/tests.hpp"

#include <QFile>
#include <QTest>

using namespace tarim;

namespace {

const QString kPage = QStringLiteral(TARIM_TESTS_DIR "/../docs/COVERAGE.md");

class CoverageTest : public QObject {
  Q_OBJECT

 private slots:
  void pageIsWhatTheCodeSays();
  void noClauseWithoutSomething();
  void everyRuleIsOnThePage();
  void namedTestsAreThere();
  void openPointsAreInTheManual();
  void everyCheckIsInTheManual();
};

/// "table, column: day, years, since?"
QString parametersOf(const rules::CheckInfo& check) {
  QStringList all;
  for (const QString& word :
       QString::fromUtf8(check.params.data(), qsizetype(check.params.size())).split(' ', Qt::SkipEmptyParts))
    all << '`' + QString(word).replace(':', ": ").replace('=', " of ") + '`';
  return all.join(", ");
}

QString manualOfChecks() {
  QString table =
      QStringLiteral("| check | nothing is found when | `params` | {words} |\n|---|---|---|---|\n");
  for (const std::string_view name : rules::checkNames()) {
    const rules::CheckInfo& check = *rules::findCheck(name);
    const auto text = [](std::string_view view) {
      return QString::fromUtf8(view.data(), qsizetype(view.size()));
    };
    QStringList words;
    for (const QString& word : text(check.words).split(' ', Qt::SkipEmptyParts))
      words << "`{" + word + "}`";
    table += QStringLiteral("| `%1` | %2 | %3 | %4 |\n")
                 .arg(text(name), text(check.means), parametersOf(check), words.join(", "));
  }
  return table;
}

void CoverageTest::everyCheckIsInTheManual() {
  QFile page(QStringLiteral(TARIM_TESTS_DIR "/../docs/POLICY.md"));
  QVERIFY(page.open(QIODevice::ReadOnly));
  QString text = QString::fromUtf8(page.readAll());
  page.close();
  const qsizetype open = text.indexOf("<!-- checks");
  const qsizetype begin = text.indexOf('\n', open) + 1;
  const qsizetype end = text.indexOf("<!-- /checks -->");
  QVERIFY(open >= 0 && begin <= end);
  if (qEnvironmentVariableIsSet("TARIM_WRITE")) {
    text.replace(begin, end - begin, manualOfChecks());
    QVERIFY(page.open(QIODevice::WriteOnly));
    page.write(text.toUtf8());
    return;
  }
  QCOMPARE(text.mid(begin, end - begin), manualOfChecks());
}

void CoverageTest::pageIsWhatTheCodeSays() {
  const std::string now =
      tests::coverageTable(tests::bazhou().policy(), TARIM_POLICIES_DIR "/bazhou-ecology-2024/examples");
  QFile page(kPage);
  if (qEnvironmentVariableIsSet("TARIM_WRITE")) {
    QVERIFY(page.open(QIODevice::WriteOnly));
    page.write(QByteArray::fromStdString(now));
    return;
  }
  QVERIFY2(page.open(QIODevice::ReadOnly), "write it: TARIM_WRITE=1 build/release/tests/tst_shared_rules");
  const QStringList there = QString::fromUtf8(page.readAll()).split('\n');
  const QStringList wanted = QString::fromStdString(now).split('\n');
  for (qsizetype i = 0; i < std::min(there.size(), wanted.size()); ++i)
    QCOMPARE(there[i], wanted[i]);
  QCOMPARE(there.size(), wanted.size());
}

void CoverageTest::noClauseWithoutSomething() {
  const policy::Policy& policy = tests::bazhou().policy();
  for (const auto& [clause, words] : policy.clauses) {
    const auto& others = tests::elsewhere();
    const bool known = std::any_of(others.begin(), others.end(),
                                   [&](const tests::Elsewhere& one) { return one.clause == clause; });
    QVERIFY2(known || !tests::rulesOf(policy, clause).empty(), clause.c_str());
  }
}

void CoverageTest::everyRuleIsOnThePage() {
  const policy::Policy& policy = tests::bazhou().policy();
  for (const policy::RuleRow& row : policy.rules) {
    const bool cited = std::any_of(policy.clauses.begin(), policy.clauses.end(), [&](const auto& clause) {
      const auto rows = tests::rulesOf(policy, clause.first);
      return std::find(rows.begin(), rows.end(), &row) != rows.end();
    });
    QVERIFY2(cited, row.id.c_str());
  }
}

void CoverageTest::namedTestsAreThere() {
  for (const tests::Elsewhere& one : tests::elsewhere()) {
    QVERIFY2(tests::bazhou().policy().clauses.contains(std::string(one.clause)), one.clause.data());
    QVERIFY2(
        one.test.empty() || QFile::exists(QStringLiteral(TARIM_TESTS_DIR "/") +
                                          QString::fromUtf8(one.test.data(), qsizetype(one.test.size()))),
        one.test.data());
  }
}

void CoverageTest::openPointsAreInTheManual() {
  QFile page(QStringLiteral(TARIM_TESTS_DIR "/../docs/POLICY.md"));
  QVERIFY(page.open(QIODevice::ReadOnly));
  const QString text = QString::fromUtf8(page.readAll());
  for (const policy::OpenPoint& point : tests::bazhou().policy().open) {
    const QString row =
        QStringLiteral("| %1 | `%2` | %3 | %4 |")
            .arg(QString::fromStdString(point.clause), QString::fromStdString(point.parameter),
                 QString::fromStdString(point.value), QString::fromStdString(point.why.en));
    QVERIFY2(text.contains(row), qPrintable(row));
  }
}

}  // namespace

std::unique_ptr<QObject> makeCoverageTest() {
  return std::make_unique<CoverageTest>();
}

#include "tst_coverage.moc"
