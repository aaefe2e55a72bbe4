// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Every key of the shipped policy is deleted and given a wrong type. Deleted, it is refused or one of the
// keys that may be absent; mistyped, it is refused and the error points at it. Never a crash, never half a
// policy.
#include "shared/base/json.hpp"
#include "shared/policy/policy.hpp"
#include "tests/shared/policy/tests.hpp"

#include <QFile>
#include <QTest>

#include <functional>
#include <set>

using namespace tarim;
namespace json = boost::json;

namespace {

const std::set<std::string, std::less<>> kMayBeAbsent{
    "help",       "hint",       "required",  "blankWord", "minCharacters", "maxCharacters",
    "when",       "blind",      "perRow",    "twoSides",  "minPages",      "maxPages",
    "qr",         "fields",     "rows",      "evidence",  "min",           "max",
    "mayBeNone",  "masksPages", "publicity", "regional",  "useRegional",   "workdays",
    "except",     "params",     "clause",    "group",     "table",         "exemptions",
    "ladder",     "papers",     "degree",    "proof",     "until",         "delays",
    "since",      "with",       "years",     "copies",    "addition",      "additionFor",
    "goesBack",   "wording",    "in",        "blocksAt",  "terms",         "proves",
    "labels",     "stages",     "window",    "after",     "scored",        "sheet",
    "passPoints", "attend",     "pass"};

json::value wrongTypeFor(const json::value& value) {
  if (value.is_string()) return 7;
  if (value.is_int64() || value.is_bool()) return "seven";
  return true;
}

using Visit = std::function<void(json::value& root, json::object& owner, std::string key, std::string path)>;

/// Every key of every object; of long arrays the first and the last two elements.
void walk(json::value& root, json::value& here, const std::string& path, const Visit& visit) {
  if (auto* object = here.if_object()) {
    std::vector<std::string> keys;
    for (const auto& entry : *object)
      keys.emplace_back(entry.key());
    for (const std::string& key : keys) {
      visit(root, *object, key, path + "." + key);
      if (key != "params") walk(root, object->at(key), path + "." + key, visit);
    }
  } else if (auto* array = here.if_array()) {
    for (std::size_t i = 0; i < array->size(); ++i)
      if (array->size() <= 24 || i == 0 || i + 2 >= array->size())
        walk(root, (*array)[i], path + "[" + std::to_string(i) + "]", visit);
  }
}

class LoadTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase();
  void shippedPolicyLoads();
  void equalPoliciesHaveEqualHashes();
  void aMarkBeforeTheTextChangesNothing();
  void nextCycleIsAnEditOfYearWindowsAndCalendar();
  void deletedKeyIsRefusedOrMayBeAbsent();
  void mistypedKeyIsRefusedWhereItStands();
  void misspeltKeyIsRefused();
  void foreignBytesAreRefusedBeforeAnythingElse();
  void missingFolderIsRefused();

 private:
  base::Result<policy::PolicyPtr> load(const json::value& value) const {
    return policy::loadText(json::serialize(value), "policy.json");
  }
  std::string m_text;
  json::value m_value;
};

void LoadTest::initTestCase() {
  QFile file(QStringLiteral(TARIM_POLICIES_DIR "/bazhou-ecology-2024/policy.json"));
  QVERIFY(file.open(QIODevice::ReadOnly));
  m_text = file.readAll().toStdString();
  m_value = json::parse(m_text);
}

void LoadTest::shippedPolicyLoads() {
  const auto loaded = policy::loadText(m_text, "policy.json");
  QVERIFY2(loaded.has_value(), loaded ? "" : loaded.error().line().c_str());
  const policy::Policy& policy = **loaded;
  QCOMPARE(policy.groups.size(), 16U);
  QCOMPARE(policy.groups.front().id, std::string("application"));
  QCOMPARE(policy.group("masking")->number, 15);
  QCOMPARE(policy.field("basic", "ethnic_group")->choices.size(), 56U);
  QCOMPARE(policy.field("work", "to")->type, policy::FieldType::MonthOrNow);
  QCOMPARE(policy.groupOfSlot("diploma")->id, std::string("education"));
  QCOMPARE(base::formatInstant(policy.window("apply")->to), std::string("2024-09-09T00:00:00+08:00"));
  QCOMPARE(policy.field("nowhere", "name"), nullptr);
  QCOMPARE(policy.slot("nowhere"), nullptr);
  QCOMPARE(policy.review.opinionSentence, policy.sentences.at("opinion"));
  QVERIFY(policy.clauses.at("五(一)14").find(policy.sentences.at("promise")) != std::string::npos);
  QVERIFY(policy.clauses.at("五(二)").find(policy.sentences.at("opinion")) != std::string::npos);
}

void LoadTest::equalPoliciesHaveEqualHashes() {
  const auto pretty = policy::loadText(m_text, "a");
  const auto dense = load(m_value);
  QVERIFY(pretty && dense);
  QCOMPARE((*pretty)->hash.hex(), (*dense)->hash.hex());
  QCOMPARE((*pretty)->text, (*policy::loadText((*pretty)->text, "b"))->text);
  json::value other = m_value;
  other.as_object()["cycleYear"] = 2025;
  QVERIFY((*load(other))->hash != (*pretty)->hash);
}

/// As Windows' editor saves it; UTF-16 is named.
void LoadTest::aMarkBeforeTheTextChangesNothing() {
  const auto marked = policy::loadText("\xef\xbb\xbf" + m_text, "policy.json");
  QVERIFY(marked);
  QCOMPARE((*marked)->hash.hex(), (*policy::loadText(m_text, "policy.json"))->hash.hex());
  const auto wide = policy::loadText(std::string_view("\xff\xfe{\0", 4), "policy.json");
  QCOMPARE(wide.error().code(), base::Code::InvalidPolicy);
  QVERIFY(wide.error().detail().find("UTF-16") != std::string::npos);
}

void LoadTest::nextCycleIsAnEditOfYearWindowsAndCalendar() {
  json::value next = m_value;
  next.as_object()["cycleYear"] = 2025;
  const auto loaded = load(next);
  QVERIFY2(loaded.has_value(), loaded ? "" : loaded.error().line().c_str());
  QCOMPARE((*loaded)->title.zh.substr(0, 4), std::string("2025"));
  QCOMPARE((*loaded)->field("assessment", "year")->choices.at(1).id, std::string("2024"));
  QVERIFY((*loaded)->group("assessment")->hint.zh.find("2022、2023、2024") != std::string::npos);
}

void LoadTest::deletedKeyIsRefusedOrMayBeAbsent() {
  int refused = 0;
  walk(m_value, m_value, "$",
       [&](json::value& root, json::object& owner, const std::string& key, const std::string& path) {
         const json::value kept = owner.at(key);
         owner.erase(key);
         const auto loaded = load(root);
         owner[key] = kept;
         if (loaded) {
           // A list's own name, a clause that nothing cites or a year beyond the cycle may go as well.
           const bool free = path.starts_with("$.clauses.") || path.starts_with("$.calendar.years.") ||
                             path.starts_with("$.sentences.") || path.starts_with("$.ladder.delays.years.");
           QVERIFY2(free || kMayBeAbsent.contains(key), path.c_str());
           return;
         }
         ++refused;
         QCOMPARE(loaded.error().code(), base::Code::InvalidPolicy);
         QCOMPARE(loaded.error().place().file, std::string("policy.json"));
         QVERIFY2(loaded.error().place().path.starts_with("$"), path.c_str());
         QVERIFY2(!loaded.error().detail().empty(), path.c_str());
       });
  QVERIFY(refused > 500);
}

void LoadTest::mistypedKeyIsRefusedWhereItStands() {
  walk(m_value, m_value, "$",
       [&](json::value& root, json::object& owner, const std::string& key, const std::string& path) {
         const json::value kept = owner.at(key);
         owner[key] = wrongTypeFor(kept);
         const auto loaded = load(root);
         owner[key] = kept;
         QVERIFY2(!loaded.has_value(), path.c_str());
         QCOMPARE(loaded.error().code(), base::Code::InvalidPolicy);
         QVERIFY2(path.starts_with(loaded.error().place().path),
                  (path + " was told as " + loaded.error().place().path).c_str());
       });
}

void LoadTest::misspeltKeyIsRefused() {
  json::value misspelt = m_value;
  misspelt.at("groups").at(1).at("fields").at(0).as_object()["requierd"] = false;
  const auto loaded = load(misspelt);
  QVERIFY(!loaded.has_value());
  QCOMPARE(loaded.error().place().path, std::string("$.groups[1].fields[0].requierd"));
}

void LoadTest::foreignBytesAreRefusedBeforeAnythingElse() {
  for (const std::string& text :
       {std::string(), std::string("{"), std::string("[]"), std::string("null"), std::string("7"),
        std::string(100, '['), std::string(5u << 20, ' '), m_text.substr(0, m_text.size() / 2)}) {
    const auto loaded = policy::loadText(text, "policy.json");
    QVERIFY(!loaded.has_value());
    QCOMPARE(loaded.error().code(), base::Code::InvalidPolicy);
    QCOMPARE(loaded.error().place().file, std::string("policy.json"));
  }
  json::value fraction = m_value;
  fraction.at("review").as_object()["returnHours"] = 48.5;
  QCOMPARE(load(fraction).error().place().path, std::string("$.review.returnHours"));
}

void LoadTest::missingFolderIsRefused() {
  QCOMPARE(policy::loadFolder(TARIM_POLICIES_DIR "/nowhere").error().code(), base::Code::InvalidPolicy);
}

}  // namespace

std::unique_ptr<QObject> makeLoadTest() {
  return std::make_unique<LoadTest>();
}

#include "tst_load.moc"
