// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// A mutator breaks the shipped policy in the three ways in which authors break one: a rule is removed, a key
// is misspelt, an id is changed. The linter is to speak of 95 of 100, each with file, path and reason; what
// it misses is listed. Sixty of them, twenty of each kind, spread evenly; TARIM_ALL=1 tries all there are.
#include "shared/authoring/lint.hpp"
#include "shared/base/json.hpp"
#include "tests/shared/authoring/suites.hpp"

#include <QTest>

#include <set>
#include <variant>

using namespace tarim;
namespace json = boost::json;

namespace {

using JsonStep = std::variant<std::string, std::size_t>;
using JsonPath = std::vector<JsonStep>;

const std::string kFolder = TARIM_POLICIES_DIR "/bazhou-ecology-2024";
constexpr std::size_t kOfEach = 20;

struct Mutation {
  std::string name;
  json::value policy;
};

json::value& memberAt(json::value& policy, const JsonPath& way) {
  json::value* here = &policy;
  for (const JsonStep& step : way)
    here = step.index() == 0 ? &here->as_object()[std::get<std::string>(step)]
                             : &here->as_array()[std::get<std::size_t>(step)];
  return *here;
}

/// "$.rules[].params.table": the same for all rows.
std::string kindOf(const JsonPath& way) {
  std::string path = "$";
  for (const JsonStep& step : way)
    path += step.index() == 0 ? "." + std::get<std::string>(step) : "[]";
  return path;
}

std::string pathOf(const JsonPath& way) {
  std::string path = "$";
  for (const JsonStep& step : way)
    path += step.index() == 0 ? "." + std::get<std::string>(step)
                              : "[" + std::to_string(std::get<std::size_t>(step)) + "]";
  return path;
}

/// Every member of every object, in the order of the file.
void collect(const json::value& value, JsonPath& way, std::vector<JsonPath>& members) {
  if (const auto* object = value.if_object())
    for (const auto& [key, member] : *object) {
      way.emplace_back(std::string(key));
      members.push_back(way);
      collect(member, way, members);
      way.pop_back();
    }
  if (const auto* array = value.if_array())
    for (std::size_t i = 0; i < array->size(); ++i) {
      way.emplace_back(i);
      collect((*array)[i], way, members);
      way.pop_back();
    }
}

std::vector<JsonPath> membersOf(const json::value& policy) {
  std::vector<JsonPath> members;
  JsonPath way;
  collect(policy, way, members);
  return members;
}

std::vector<Mutation> withoutEachRule(const json::value& policy) {
  std::vector<Mutation> all;
  const std::size_t count = policy.at("rules").as_array().size();
  for (std::size_t i = 0; i < count; ++i) {
    json::value broken = policy;
    auto& rules = broken.at("rules").as_array();
    const std::string id(std::string_view(rules[i].at("id").as_string()));
    rules.erase(rules.begin() + std::ptrdiff_t(i));
    all.push_back({"without the rule " + id, std::move(broken)});
  }
  return all;
}

/// The last letter twice, in its place: "exempt" as "exemptt".
std::vector<Mutation> withEachKeyMisspelt(const json::value& policy) {
  std::vector<Mutation> all;
  std::set<std::string> seen;
  for (const JsonPath& way : membersOf(policy)) {
    if (!seen.insert(kindOf(way)).second) continue;
    json::value broken = policy;
    const std::string key = std::get<std::string>(way.back());
    json::object& owner = memberAt(broken, JsonPath(way.begin(), way.end() - 1)).as_object();
    json::object renamed;
    for (auto& member : owner)
      renamed[member.key() == key ? key + key.back() : std::string(member.key())] = member.value();
    if (static_cast<unsigned char>(key.back()) >= 0x80) continue;  // Half a character is no misspelling.
    owner = renamed;
    all.push_back({"key misspelt: " + pathOf(way), std::move(broken)});
  }
  return all;
}

std::vector<Mutation> withEachIdChanged(const json::value& policy) {
  std::vector<Mutation> all;
  for (const JsonPath& way : membersOf(policy)) {
    if (std::get<std::string>(way.back()) != "id") continue;
    json::value broken = policy;
    json::value& id = memberAt(broken, way);
    const std::string was(std::string_view(id.as_string()));
    id = was + "x";
    all.push_back({"id changed: " + pathOf(way) + " = " + was, std::move(broken)});
  }
  return all;
}

std::vector<Mutation> some(std::vector<Mutation> all) {
  if (qEnvironmentVariableIsSet("TARIM_ALL") || all.size() <= kOfEach) return all;
  std::vector<Mutation> chosen;
  for (std::size_t i = 0; i < kOfEach; ++i)
    chosen.push_back(std::move(all[i * all.size() / kOfEach]));
  return chosen;
}

std::string lineOf(const authoring::Remark& remark) {
  return remark.file + " " + remark.path + " " + remark.kind + " " + remark.words.en;
}

class MutationsTest : public QObject {
  Q_OBJECT
 private slots:
  void lintCatchesNineteenOfTwenty();

 private:
  void tryEach(const std::vector<Mutation>& mutations);
  [[nodiscard]] bool isCaught(const std::string& text) const;

  std::set<std::string> m_usual;  ///< What is said of the policy as it is.
  std::size_t m_tried = 0;
  QStringList m_missed;
};

bool MutationsTest::isCaught(const std::string& text) const {
  const auto speaks = [this](const std::vector<authoring::Remark>& remarks) {
    return std::any_of(remarks.begin(), remarks.end(), [this](const authoring::Remark& remark) {
      return !m_usual.contains(lineOf(remark)) && !remark.file.empty() && !remark.path.empty() &&
             !remark.words.zh.empty() && !remark.words.en.empty() &&
             !remark.words.zh.ends_with(remark.words.en);
    });
  };
  // Without what stands beside it first, which is quick.
  return speaks(authoring::lint(text)) || speaks(authoring::lintFolder(text, kFolder));
}

void MutationsTest::tryEach(const std::vector<Mutation>& mutations) {
  for (const Mutation& mutation : mutations) {
    ++m_tried;
    if (!isCaught(json::serialize(mutation.policy))) m_missed << QString::fromStdString(mutation.name);
  }
}

void MutationsTest::lintCatchesNineteenOfTwenty() {
  const json::value policy = base::parseJson(shippedPolicy()).value();
  for (const authoring::Remark& remark : authoring::lintFolder(shippedPolicy(), kFolder))
    m_usual.insert(lineOf(remark));
  tryEach(some(withoutEachRule(policy)));
  tryEach(some(withEachKeyMisspelt(policy)));
  tryEach(some(withEachIdChanged(policy)));
  qInfo("%zu broken policies, %d missed", m_tried, int(m_missed.size()));
  for (const QString& missed : m_missed)
    qInfo("missed: %s", qPrintable(missed));
  QVERIFY(m_tried >= 3 * kOfEach);
  QVERIFY2(std::size_t(m_missed.size()) * 20 <= m_tried, qPrintable(m_missed.join('\n')));
}

}  // namespace

std::unique_ptr<QObject> makeMutationsTest() {
  return std::make_unique<MutationsTest>();
}

#include "tst_mutations.moc"
