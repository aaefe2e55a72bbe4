// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// The law: after every edit, the findings are those of a full run. Edits are drawn at random over the whole
// form, rows, pages and the clock; the seed is printed with a failure. TARIM_EDITS says how many (100,000
// under the label slow).
#include "shared/rules/incremental.hpp"
#include "tests/shared/rules/bazhou.hpp"
#include "tests/shared/rules/tests.hpp"

#include <QTest>

#include <random>

using namespace tarim;

namespace {

class IncrementalTest : public QObject {
  Q_OBJECT

 private slots:
  void everyEditLeavesWhatAFullRunFinds_data();
  void everyEditLeavesWhatAFullRunFinds();
  void oneCellRunsFewChecks();
  void timeGoesOn();
};

constexpr int kMostRows = 6;
constexpr int kMostPages = 12;

/// Draws edits that a form, a merge or a foreign program could make.
class Editor {
 public:
  explicit Editor(unsigned seed) : m_random(seed) {}

  std::pair<dossier::CellKey, std::string> next() {
    const int dice = below(10);
    return dice < 2 ? pageEdit() : dice < 4 ? rowEdit() : cellEdit();
  }
  int below(int count) { return std::uniform_int_distribution<int>(0, count - 1)(m_random); }

 private:
  const policy::Policy& m_policy = tests::bazhou().policy();

  template <class Things>
  const auto& one(const Things& things) {
    return things[static_cast<std::size_t>(below(static_cast<int>(things.size())))];
  }
  std::string rowName() { return "r" + std::to_string(below(kMostRows)); }
  const policy::Group& group(bool withRows) {
    for (;;) {
      const policy::Group& drawn = one(m_policy.groups);
      if (withRows ? drawn.hasRows : !drawn.fields.empty()) return drawn;
    }
  }

  std::string valueOf(const policy::Field& field) {
    if (!field.choices.empty() && below(8) > 0) return one(field.choices).id;
    if (field.type == policy::FieldType::YesNo && below(8) > 0) return below(2) == 0 ? "yes" : "no";
    static const std::vector<std::string> kDates{"2018-12-20", "2020-12-01", "2021-01-15", "2023-02-30",
                                                 "2024-09-02", "2024-08-01", "1964-09-01", "约2016年"};
    static const std::vector<std::string> kMonths{"2012-07", "2019-06", "2019-07", "2019-08", "2020-01",
                                                  "2023-12", "2024-07", "2025-01", "now",     "2024-13"};
    static const std::vector<std::string> kTexts{"无",
                                                 "",
                                                 "無",
                                                 "/",
                                                 "负责监测等工作",
                                                 "652825199003070421",
                                                 "30",
                                                 "29",
                                                 "60",
                                                 "59",
                                                 "6",
                                                 "13909960123",
                                                 "且末县生态环境监测站",
                                                 "古丽娜尔·艾力",
                                                 "王.建国",
                                                 "91350100M000100Y43",
                                                 " ",
                                                 "无 "};
    switch (field.type) {
      case policy::FieldType::Date:
        return one(kDates);
      case policy::FieldType::Month:
      case policy::FieldType::MonthOrNow:
        return one(kMonths);
      case policy::FieldType::LongText: {
        std::string text;
        for (int i = 1990 + below(1020); i > 0; --i)
          text += "水";
        return below(4) == 0 ? text : one(kTexts);
      }
      default:
        return one(kTexts);
    }
  }

  std::pair<dossier::CellKey, std::string> cellEdit() {
    const bool inRow = below(2) == 0;
    const policy::Group& drawn = group(inRow);
    if (drawn.hasRows && below(12) == 0) return {{drawn.id, "@", "none"}, below(2) == 0 ? "无" : "没有"};
    const policy::Field& field = one(inRow ? drawn.rows.fields : drawn.fields);
    return {{drawn.id, inRow ? rowName() : "@", field.id}, below(6) == 0 ? std::string() : valueOf(field)};
  }
  std::pair<dossier::CellKey, std::string> rowEdit() {
    const std::string& table = group(true).id;
    if (below(4) == 0) return {{table, rowName(), "$order"}, std::to_string(below(9))};
    return {{table, rowName(), "$row"}, below(4) == 0 ? "deleted" : "live"};
  }
  std::pair<dossier::CellKey, std::string> pageEdit() {
    const std::string page = "p" + std::to_string(below(kMostPages));
    const auto cell = [&](const char* column, std::string value) {
      return std::pair<dossier::CellKey, std::string>{{"attachment", page, column}, std::move(value)};
    };
    switch (below(8)) {
      case 0:
        return cell("$row", below(5) == 0 ? "deleted" : "live");
      case 1: {
        const policy::Group* owner = nullptr;
        while (!owner || owner->evidence.empty())
          owner = &one(m_policy.groups);
        return cell("slot", one(owner->evidence).id);
      }
      case 2:
        return cell("row", below(5) == 0 ? "" : rowName());
      case 3:
        return cell("type", below(3) == 0 ? "pdf" : "jpeg");
      case 4:
        return cell("mask", below(3) == 0 ? "" : below(2) == 0 ? "yes" : "no");
      case 5:
        return cell("side", below(2) == 0 ? "front" : "back");
      case 6:
        return cell("width", std::to_string(300 + below(900)));
      default:
        return cell("page", std::to_string(1 + below(5)));
    }
  }

  std::mt19937 m_random;
};

rules::RulebookPtr book() {
  static const rules::RulebookPtr made = rules::Rulebook::make(tests::bazhou().policyPtr()).value();
  return made;
}

void IncrementalTest::everyEditLeavesWhatAFullRunFinds_data() {
  QTest::addColumn<unsigned>("seed");
  QTest::addColumn<int>("edits");
  const int edits = qEnvironmentVariableIntValue("TARIM_EDITS");
  const int each = edits > 0 ? edits / 10 : 100;
  for (unsigned seed = 1; seed <= 10; ++seed)
    QTest::newRow(qPrintable(QStringLiteral("seed %1").arg(seed))) << seed << each;
}

void IncrementalTest::everyEditLeavesWhatAFullRunFinds() {
  QFETCH(unsigned, seed);
  QFETCH(int, edits);
  Editor editor(seed);
  base::Instant now = tests::inTheWindow();
  rules::Incremental incremental(book(), {}, now);
  for (int i = 0; i < edits; ++i) {
    auto [cell, value] = editor.next();
    const std::string what = cell.table + "/" + cell.row + "/" + cell.column + " = " + value.substr(0, 60);
    incremental.set(cell, std::move(value));
    if (editor.below(50) == 0) {
      now += std::chrono::hours(editor.below(24 * 40)) - std::chrono::hours(24 * 20);
      incremental.setNow(now);
    }
    const auto left = incremental.findings();
    const auto full = book()->check(incremental.dossier(), now);
    if (left == full) continue;
    const std::string words = "edit " + std::to_string(i) + ": " + what;
    QCOMPARE(QString::fromStdString(words + rules::toJson(left)),
             QString::fromStdString(words + rules::toJson(full)));
  }
}

void IncrementalTest::oneCellRunsFewChecks() {
  rules::Incremental incremental(book(), {}, tests::inTheWindow());
  for (int row = 0; row < 40; ++row)
    incremental.set({"work", "r" + std::to_string(row), "$row"}, "live");
  incremental.set({"work", "r3", "duty"}, "采样");
  QVERIFY2(incremental.lastRuns() < 60, std::to_string(incremental.lastRuns()).c_str());
  incremental.set({"basic", "@", "name"}, "王建国");
  QVERIFY2(incremental.lastRuns() < 80, std::to_string(incremental.lastRuns()).c_str());
}

void IncrementalTest::timeGoesOn() {
  rules::Incremental incremental(book(), {}, tests::inTheWindow());
  const auto late = base::parseInstant("2024-09-09T00:00:00+08:00").value();
  const auto hasWindow = [&] {
    const auto findings = incremental.findings();
    return std::any_of(findings.begin(), findings.end(),
                       [](const auto& one) { return one.rule == "window"; });
  };
  QVERIFY(!hasWindow());
  incremental.setNow(late);
  QVERIFY(hasWindow());
}

}  // namespace

std::unique_ptr<QObject> makeIncrementalTest() {
  return std::make_unique<IncrementalTest>();
}

#include "tst_incremental.moc"
