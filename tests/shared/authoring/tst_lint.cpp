// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/authoring/diff.hpp"
#include "shared/authoring/lint.hpp"
#include "shared/base/json.hpp"
#include "tests/shared/authoring/suites.hpp"

#include <QTest>

#include <functional>

using namespace tarim;
namespace json = boost::json;

namespace {

using Edit = std::function<void(json::object&)>;

json::value smallPolicy() {
  return base::parseJson(testFile("data/policies/small/policy.json")).value();
}

std::string edited(const Edit& edit) {
  json::value policy = smallPolicy();
  edit(policy.as_object());
  return json::serialize(policy);
}

json::object& rule(json::object& policy, std::size_t index) {
  return policy["rules"].as_array()[index].as_object();
}

json::object& field(json::object& policy, std::size_t group, std::size_t index) {
  return policy["groups"].as_array()[group].as_object()["fields"].as_array()[index].as_object();
}

json::array when(const char* column, std::initializer_list<json::value_ref> values,
                 const char* how = "oneOf") {
  return {{{"table", "application"}, {"column", column}, {how, json::array(values)}}};
}

json::object words(const char* zh, const char* en) {
  return {{"zh", zh}, {"en", en}};
}

}  // namespace

class LintTest : public QObject {
  Q_OBJECT
 private slots:
  void everyFaultIsSaidWithItsPath_data();
  void everyFaultIsSaidWithItsPath();
  void allFaultsAreSaidAtOnceInTheOrderOfTheFile();
  void shippedPolicyIsInOrder();
  void whatIsNoPolicyIsOneRemark();
  void everyChangeIsSaidInWords_data();
  void everyChangeIsSaidInWords();
  void samePolicyHasNoChanges();
};

void LintTest::everyFaultIsSaidWithItsPath_data() {
  QTest::addColumn<QByteArray>("text");
  QTest::addColumn<QString>("kind");
  QTest::addColumn<QString>("path");
  const auto row = [](const char* name, const char* kind, const char* path, const Edit& edit) {
    QTest::newRow(name) << QByteArray::fromStdString(edited(edit)) << QString::fromUtf8(kind)
                        << QString::fromUtf8(path);
  };
  row("unknown check", "unknown-check", "$.rules[2].check",
      [](auto& p) { rule(p, 2)["check"] = "form.requird"; });
  row("parameter that the check refuses", "wrong-parameters", "$.rules[0].params.window", [](auto& p) {
    rule(p, 0)["params"] = {{"window", "nowhere"}};
  });
  row("conditions that exclude each other", "unreachable-row", "$.rules[2].when", [](auto& p) {
    json::array both = when("kind", {"assessment"});
    both.push_back(when("kind", {"assessment"}, "noneOf")[0]);
    rule(p, 2)["when"] = both;
  });
  row("check that meets nothing in the form", "unreachable-row", "$.rules[3].check",
      [](auto& p) { rule(p, 3)["check"] = "form.sides"; });
  row("row that repeats one above", "unreachable-row", "$.rules[3]", [](auto& p) {
    rule(p, 3)["check"] = "form.required";
    rule(p, 3).erase("params");
  });
  row("field that is never asked for", "unreachable-field", "$.groups[1].fields[0].when", [](auto& p) {
    json::array both = when("level", {"junior"});
    both.push_back(when("level", {"junior"}, "noneOf")[0]);
    field(p, 1, 0)["when"] = both;
  });
  row("kind and level that are not offered together", "unreachable-row", "$.rules[2].when", [](auto& p) {
    p["levels"].as_array().push_back({{"id", "senior"}, {"zh", "高级"}, {"en", "Senior"}});
    json::array both = when("kind", {"assessment"});
    both.push_back(when("level", {"senior"})[0]);
    rule(p, 2)["when"] = both;
  });
  row("column that nothing reads", "unread-column", "$.groups[1].fields[2]",
      [](auto& p) { field(p, 1, 2)["blankWord"] = false; });
  row("no English words", "missing-translation", "$.groups[1].fields[0].label.en", [](auto& p) {
    field(p, 1, 0)["label"] = {{"zh", "姓名"}};
  });
  row("no Chinese words", "missing-translation", "$.rules[1].words.zh",
      [](auto& p) { rule(p, 1)["words"].as_object()["zh"] = " "; });
  row("Chinese for English", "missing-translation", "$.rules[1].words.en",
      [](auto& p) { rule(p, 1)["words"].as_object()["en"] = "请改选"; });
  row("window that ends before it begins", "window-order", "$.windows[0].to",
      [](auto& p) { p["windows"].as_array()[0].as_object()["to"] = "2024-08-01T00:00:00+08:00"; });
  row("window before the one above", "window-order", "$.windows[1].from",
      [](auto& p) { p["windows"].as_array()[1].as_object()["from"] = "2024-08-01T00:00:00+08:00"; });
  row("window that overlaps the one above", "window-order", "$.windows[1].from",
      [](auto& p) { p["windows"].as_array()[1].as_object()["from"] = "2024-09-08T00:00:00+08:00"; });
  row("clause without a rule", "clause-without-rule", "$.clauses.九",
      [](auto& p) { p["clauses"].as_object()["九"] = "另行通知。"; });
  row("list that no field uses", "unused-list", "$.lists.colours", [](auto& p) {
    json::object red = words("红", "Red");
    red["id"] = "red";
    p["lists"] = {{"colours", json::array{red}}};
  });
  row("key that is misspelt", "does-not-load", "$.rules[1].severty",
      [](auto& p) { rule(p, 1)["severty"] = "warns"; });
}

void LintTest::everyFaultIsSaidWithItsPath() {
  QFETCH(QByteArray, text);
  QFETCH(QString, kind);
  QFETCH(QString, path);
  QStringList said;
  for (const authoring::Remark& remark : authoring::lint(text.toStdString())) {
    said << QString::fromStdString(remark.kind + " " + remark.path);
    QVERIFY(!remark.words.zh.empty() && !remark.words.en.empty());
  }
  QVERIFY2(said.contains(kind + " " + path), qPrintable(said.join('\n')));
}

void LintTest::allFaultsAreSaidAtOnceInTheOrderOfTheFile() {
  const std::string text = edited([](json::object& policy) {
    rule(policy, 4)["check"] = "no.such";
    rule(policy, 1)["check"] = "nor.this";
    policy["windows"].as_array()[0].as_object()["to"] = "2024-08-01T00:00:00+08:00";
  });
  QStringList wrong;
  for (const authoring::Remark& remark : authoring::lint(text))
    if (remark.gravity == authoring::Gravity::Wrong) wrong << QString::fromStdString(remark.path);
  QCOMPARE(wrong, QStringList({"$.windows[0].to", "$.rules[1].check", "$.rules[4].check"}));
}

void LintTest::shippedPolicyIsInOrder() {
  for (const authoring::Remark& remark : authoring::lint(shippedPolicy()))
    QVERIFY2(remark.kind == "clause-without-rule", (remark.path + ": " + remark.words.en).c_str());
}

void LintTest::whatIsNoPolicyIsOneRemark() {
  for (const char* text : {"", "[]", "{", "{\"rules\":7}"}) {
    const auto remarks = authoring::lint(text);
    QCOMPARE(remarks.size(), std::size_t(1));
    QVERIFY(authoring::anyWrong(remarks));
  }
}

void LintTest::everyChangeIsSaidInWords_data() {
  QTest::addColumn<QByteArray>("text");
  QTest::addColumn<QString>("en");
  QTest::addColumn<QString>("zh");
  const auto row = [](const char* name, const char* en, const char* zh, const Edit& edit) {
    QTest::newRow(name) << QByteArray::fromStdString(edited(edit)) << QString::fromUtf8(en)
                        << QString::fromUtf8(zh);
  };
  row("fee", "fee assessment/junior, yuan: 220 → 240", "收费 assessment/junior，元：220 → 240",
      [](auto& p) { p["fees"].as_array()[0].as_object()["yuan"] = 240; });
  row("window",
      "window Applying online (apply), ends: “2024-09-09T00:00:00+08:00” → “2024-09-10T00:00:00+08:00”",
      "时段 网上申报（apply），结束：“2024-09-09T00:00:00+08:00” → “2024-09-10T00:00:00+08:00”",
      [](auto& p) { p["windows"].as_array()[0].as_object()["to"] = "2024-09-10T00:00:00+08:00"; });
  row("field added", "item About you (basic), field Nickname (nick): added",
      "项目 基本信息（basic），栏目 小名（nick）：新增", [](auto& p) {
        p["groups"].as_array()[1].as_object()["fields"].as_array().push_back(
            {{"id", "nick"}, {"type", "text"}, {"label", words("小名", "Nickname")}, {"clause", "五(一)1"}});
      });
  row("rule removed", "rule mask_unanswered: removed", "规则 mask_unanswered：删去",
      [](auto& p) { p["rules"].as_array().pop_back(); });
  row("severity", "rule type, severity: “blocks” → “warns”", "规则 type，轻重：“blocks” → “warns”",
      [](auto& p) { rule(p, 4)["severity"] = "warns"; });
  row("condition", "rule type, condition: added application/level is junior",
      "规则 type，条件：新增 application/level 是 junior",
      [](auto& p) { rule(p, 4)["when"] = when("level", {"junior"}); });
  row("order", "rule: stand in another order", "规则：顺序改变", [](auto& p) {
    auto& rules = p["rules"].as_array();
    const json::value first = rules.front();
    rules.erase(rules.begin());
    rules.push_back(first);
  });
}

void LintTest::everyChangeIsSaidInWords() {
  QFETCH(QByteArray, text);
  QFETCH(QString, en);
  QFETCH(QString, zh);
  const auto from = policy::loadText(testFile("data/policies/small/policy.json"), "a");
  const auto to = policy::loadText(text.toStdString(), "b");
  QVERIFY2(to.has_value(), to ? "" : to.error().line().c_str());
  const auto changes = authoring::diff(**from, **to);
  QCOMPARE(changes.size(), std::size_t(1));
  QCOMPARE(QString::fromStdString(changes[0].words.en), en);
  QCOMPARE(QString::fromStdString(changes[0].words.zh), zh);
}

void LintTest::samePolicyHasNoChanges() {
  const auto policy = policy::loadText(shippedPolicy(), "a");
  QVERIFY(authoring::diff(**policy, **policy).empty());
}

std::unique_ptr<QObject> makeLintTest() {
  return std::make_unique<LintTest>();
}
#include "tst_lint.moc"
