// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/authoring/diff.hpp"
#include "shared/authoring/lint.hpp"
#include "shared/base/json.hpp"
#include "tests/shared/authoring/suites.hpp"

#include <QFile>
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
  void everyIdOfTheShippedPolicyIsKept();
  void whatIsNoPolicyIsOneRemark();
  void syntaxErrorsNameLineAndColumn();
  void unknownNamesListTheNearest();
  void examplesTellWhichClauseLostItsCheck();
  void moreRowsThanTheTableTakesCannotBeAskedFor();
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
  row("parameter that is misspelt", "unknown-parameter", "$.rules[0].params.windw",
      [](auto& p) { rule(p, 0)["params"].as_object()["windw"] = 1; });
  row("word that nobody fills", "unknown-word", "$.rules[2].words.zh",
      [](auto& p) { rule(p, 2)["words"].as_object()["zh"] = "请填写“{lable}”。"; });
  row("word that is not closed", "unclosed-word", "$.rules[2].words.en",
      [](auto& p) { rule(p, 2)["words"].as_object()["en"] = "Fill in {label."; });
  row("year that is misspelt", "unknown-word", "$.title.zh",
      [](auto& p) { p["title"].as_object()["zh"] = "{yaer}年度"; });
  row("check on a column of another type", "wrong-type", "$.rules[3].params.column", [](auto& p) {
    rule(p, 3)["check"] = "date.notExpired";
    rule(p, 3)["params"] = {{"table", "basic"}, {"column", "name"}};
  });
  row("choice that no list has", "unknown-choice", "$.rules[3].params.refused", [](auto& p) {
    rule(p, 3)["check"] = "choice.refused";
    rule(p, 3)["params"] = {
        {"table", "application"}, {"column", "kind"}, {"refused", json::array{"elsewhere"}}};
  });
  row("two fields that wait for each other", "circular-condition", "$.groups[1].fields[0].when", [](auto& p) {
    const std::string first(std::string_view(field(p, 1, 0)["id"].as_string()));
    const std::string second(std::string_view(field(p, 1, 1)["id"].as_string()));
    const auto answered = [](const std::string& column) {
      json::object term{{"table", "basic"}, {"column", column}, {"noneOf", json::array{""}}};
      return json::array{term};
    };
    field(p, 1, 0)["when"] = answered(second);
    field(p, 1, 1)["when"] = answered(first);
  });
  row("no publicity", "no-publicity", "$.review.steps", [](auto& p) {
    for (auto& step : p["review"].as_object()["steps"].as_array())
      step.as_object().erase("publicity");
  });
  row("make-up day on a working day", "make-up-day", "$.calendar.years.2024.workdays", [](auto& p) {
    json::object& years = p["calendar"].as_object()["years"].as_object();
    years["2024"].as_object()["workdays"] = json::array{"2024-09-11"};
  });
  row("exception without its word", "useless-exception", "$.vagueWords[0].except[0]", [](auto& p) {
    json::object vague{{"word", "等"}, {"except", json::array{"高级"}}};
    p["vagueWords"] = json::array{vague};
  });
  row("term without a vague word", "useless-term", "$.terms[1]", [](auto& p) {
    p["vagueWords"] = json::array{json::object{{"word", "等"}}};
    p["terms"] = json::array{"等级", "高级"};
  });
  row("term that is a vague word", "vague-term", "$.terms[0]", [](auto& p) {
    p["vagueWords"] = json::array{json::object{{"word", "等"}}};
    p["terms"] = json::array{"等"};
  });
  row("rule of an open point that is gone", "missing-rule", "$.open[0].parameter", [](auto& p) {
    json::object point{
        {"parameter", "rules.gone"}, {"clause", "一"}, {"value", "x"}, {"confirm", "operator"}};
    point["why"] = words("没了", "Gone");
    p["open"] = json::array{point};
  });
  row("required fields and no check of them", "missing-check", "$.groups[0].fields[0]",
      [](auto& p) { p["rules"].as_array().erase(p["rules"].as_array().begin() + 2); });
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

void LintTest::everyIdOfTheShippedPolicyIsKept() {
  QFile kept(QStringLiteral(TARIM_POLICIES_DIR "/bazhou-ecology-2024/ids.json"));
  QVERIFY(kept.open(QIODevice::ReadOnly));
  QCOMPARE(QString::fromUtf8(kept.readAll()), QString::fromStdString(authoring::idsOf(shippedPolicy())));
}

void LintTest::syntaxErrorsNameLineAndColumn() {
  const auto remarks = authoring::lint("{\n \"id\": \"某\" x\n}");
  QCOMPARE(remarks.size(), std::size_t(1));
  QCOMPARE(remarks[0].kind, std::string("syntax"));
  QVERIFY2(remarks[0].words.en.starts_with("line 2, column 1"), remarks[0].words.en.c_str());
  QVERIFY(remarks[0].words.zh.starts_with("第2行第1"));
}

void LintTest::unknownNamesListTheNearest() {
  const auto says = [](const Edit& edit) {
    std::string all;
    for (const authoring::Remark& remark : authoring::lint(edited(edit)))
      all += remark.words.en + "\n";
    return all;
  };
  const std::string check = says([](auto& p) { rule(p, 2)["check"] = "form.requird"; });
  QVERIFY2(check.find("form.required") != std::string::npos, check.c_str());
  const std::string role = says(
      [](auto& p) { p["review"].as_object()["steps"].as_array()[0].as_object()["role"] = "base_offizer"; });
  QVERIFY2(role.find("base_officer") != std::string::npos, role.c_str());
}

void LintTest::examplesTellWhichClauseLostItsCheck() {
  json::value policy = base::parseJson(shippedPolicy()).value();
  json::array& rules = policy.at("rules").as_array();
  const auto gap = std::find_if(rules.begin(), rules.end(), [](const json::value& one) {
    return one.at("id").as_string() == "work_gap";
  });
  rules.erase(gap);
  const auto remarks =
      authoring::lintFolder(json::serialize(policy), TARIM_POLICIES_DIR "/bazhou-ecology-2024");
  const auto told = std::find_if(remarks.begin(), remarks.end(), [](const authoring::Remark& remark) {
    return remark.file == "examples/work_gap" && remark.kind == "missing-rule";
  });
  QVERIFY(told != remarks.end());
  QVERIFY2(told->words.zh.find("五(一)5") != std::string::npos, told->words.zh.c_str());
}

void LintTest::moreRowsThanTheTableTakesCannotBeAskedFor() {
  json::value policy = base::parseJson(shippedPolicy()).value();
  for (json::value& one : policy.at("rules").as_array())
    if (one.at("id").as_string() == "practice_needed") one.at("params").as_object()["count"] = 61;
  const auto remarks = authoring::lint(json::serialize(policy));
  QVERIFY(std::any_of(remarks.begin(), remarks.end(),
                      [](const authoring::Remark& remark) { return remark.kind == "impossible-count"; }));
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
  row("rule removed", "rule mask_unanswered: removed", "规则 mask_unanswered：删除",
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
