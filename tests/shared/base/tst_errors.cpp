// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/base/error.hpp"
#include "tests/shared/base/suites.hpp"

#include <QTest>

using namespace tarim::base;

class ErrorsTest : public QObject {
  Q_OBJECT
 private slots:
  void everyCodeHasANameAndWordsInBothLanguages() {
    QSet<QString> names;
    for (int i = 0; i <= static_cast<int>(Code::WrongUser); ++i) {
      const auto code = static_cast<Code>(i);
      const QString name = QString::fromUtf8(codeName(code).data(), static_cast<int>(codeName(code).size()));
      QVERIFY2(!name.isEmpty() && !names.contains(name), qPrintable(name));
      names << name;
      QCOMPARE(codeFromName(codeName(code)), code);
      QVERIFY2(words(code).zh.find("。") != std::string_view::npos, qPrintable(name));
      QVERIFY2(words(code).en.find(". ") != std::string_view::npos, qPrintable(name));
      // Three sentences: what happened, what is safe, what to do.
      QVERIFY2(
          QString::fromUtf8(words(code).zh.data(), static_cast<int>(words(code).zh.size())).count("。") >= 3,
          qPrintable(name));
    }
  }
  void aNameFromANewerPeerIsUnknown() { QCOMPARE(codeFromName("NotInventedYet"), Code::Unknown); }
  void aLineSaysCodePlaceAndDetail() {
    const Error error{Code::InvalidPolicy, "from is after to", Place{"policy.json", "$.windows"}};
    QCOMPARE(error.line(), std::string("InvalidPolicy: policy.json $.windows: from is after to"));
    QCOMPARE(Error(Code::Offline).line(), std::string("Offline"));
    const Error row{Code::InvalidInput, "no such unit", Place{"people.csv", {}, 7}};
    QCOMPARE(row.line(), std::string("InvalidInput: people.csv row 7: no such unit"));
  }
};

std::unique_ptr<QObject> makeErrorsTest() {
  return std::make_unique<ErrorsTest>();
}

#include "tst_errors.moc"
