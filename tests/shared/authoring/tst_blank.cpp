// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// The skeleton of another notice loads as it is, and its remarks stay with the author.
#include "shared/authoring/blank.hpp"
#include "shared/authoring/lint.hpp"
#include "tests/shared/authoring/suites.hpp"

#include <QTest>

using namespace tarim;
using namespace tarim::authoring;

class BlankTest : public QObject {
  Q_OBJECT
 private slots:
  void theSkeletonIsAPolicy() {
    const auto text = blankPolicy("doctors-2027", 2027);
    QVERIFY(text.has_value());
    const auto policy = policy::loadText(*text, "policy.json");
    QVERIFY2(policy.has_value(), policy ? "" : policy.error().line().c_str());
    QCOMPARE((*policy)->id, std::string("doctors-2027"));
    QCOMPARE((*policy)->cycleYear, 2027);
    QStringList wrong;
    for (const Remark& remark : lint(*text))
      wrong << QString::fromStdString(remark.kind + " " + remark.path + ": " + remark.words.en);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
  }

  void everyPartHasARemark() {
    const std::string text(blankText());
    for (const char* part : {"\"windows\"", "\"kinds\"", "\"lists\"", "\"groups\"", "\"review\"",
                             "\"calendar\"", "\"clauses\"", "\"rules\""}) {
      const std::size_t at = text.find(part);
      QVERIFY2(at != std::string::npos, part);
      QVERIFY2(text.find("\"//", at) < at + 120, part);
    }
  }

  void remarksAreNoPartOfThePolicy() {
    const std::string text = *blankPolicy("doctors-2027", 2027);
    const auto policy = policy::loadText(text, "policy.json");
    QVERIFY2(policy.has_value(), policy ? "" : policy.error().line().c_str());
    QVERIFY((*policy)->text.find("\"//") == std::string::npos);
    // Devices of before refuse keys that they do not know: what is published has none.
    const auto again = policy::loadText((*policy)->text, "policy.json");
    QVERIFY(again.has_value());
    QCOMPARE((*again)->hash.hex(), (*policy)->hash.hex());
  }

  void aMisspeltKeyIsStillRefused() {
    std::string text = *blankPolicy("doctors-2027", 2027);
    text.replace(text.find("\"format\""), 8, "\"formatt\"");
    QVERIFY(!policy::loadText(text, "policy.json"));
  }

  void idsAndYearsAreChecked() {
    QVERIFY(!blankPolicy("Doctors 2027", 2027));
    QVERIFY(!blankPolicy("", 2027));
    QVERIFY(!blankPolicy("doctors", 1999));
  }
};

std::unique_ptr<QObject> makeBlankTest() {
  return std::make_unique<BlankTest>();
}

#include "tst_blank.moc"
