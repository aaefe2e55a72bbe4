// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// A policy's top level and everything that is not the form or the calendar.
#include "shared/policy/read.hpp"

#include "shared/policy/read_values.hpp"

namespace tarim::policy {

using base::JsonReader;

namespace {

constexpr int kFormat = 1;
constexpr std::size_t kMaxClauses = 300;
constexpr std::size_t kMaxTradeTerms = 2000;
constexpr std::size_t kMaxClauseBytes = 8192;

/// Where a number is not an integer, which has no canonical form; empty when nowhere.
std::string pathOfDouble(const boost::json::value& value, const std::string& path) {
  if (value.is_double()) return path;
  if (const auto* object = value.if_object()) {
    for (const auto& [key, item] : *object)
      if (std::string found = pathOfDouble(item, path + "." + std::string(key)); !found.empty()) return found;
  }
  if (const auto* array = value.if_array()) {
    for (std::size_t i = 0; i < array->size(); ++i)
      if (std::string found = pathOfDouble((*array)[i], path + "[" + std::to_string(i) + "]"); !found.empty())
        return found;
  }
  return {};
}

base::Instant readInstant(JsonReader& reader, std::string_view key) {
  const auto instant = base::parseInstant(reader.string(key, 64));
  if (instant) return *instant;
  if (!reader.failed()) reader.fail(key, "must be an instant such as 2024-08-24T00:00:00+08:00");
  return {};
}

Window readWindow(JsonReader& reader, Source& source) {
  allowOnly(reader, {"id", "label", "clause", "from", "to"});
  Window window;
  window.id = readId(reader, "id");
  window.label = readLabel(reader, "label", source);
  window.clause = reader.string("clause", 64);
  window.from = readInstant(reader, "from");
  window.to = readInstant(reader, "to");
  return window;
}

Kind readKind(JsonReader& reader, Source& source) {
  allowOnly(reader, {"id", "zh", "en", "levels"});
  Kind kind;
  kind.id = readId(reader, "id");
  kind.label = readLabel(reader, source);
  kind.levels = reader.strings("levels", 20);
  return kind;
}

Fee readFee(JsonReader& reader) {
  allowOnly(reader, {"kind", "level", "yuan", "clause"});
  Fee fee;
  fee.kind = readId(reader, "kind");
  fee.level = readId(reader, "level");
  fee.yuan = readNumber(reader, "yuan", 0, 100000);
  fee.clause = reader.string("clause", 64);
  return fee;
}

Step readStep(JsonReader& reader, Source& source) {
  allowOnly(reader, {"id", "role", "label", "clause", "publicity"});
  Step step;
  step.id = readId(reader, "id");
  step.role = readReviewer(reader, "role");
  step.label = readLabel(reader, "label", source);
  step.clause = reader.string("clause", 64);
  step.publicity = reader.booleanOr("publicity", false);
  return step;
}

Review readReview(JsonReader reader, Source& source) {
  allowOnly(reader, {"steps", "returnHours", "returnCountsFrom", "maxSubmissions", "publicityWorkingDays",
                     "opinionSentence", "returnReasons"});
  requireKeys(reader, {"steps", "returnReasons"});
  Review review;
  reader.each(
      "steps", [&](JsonReader& item) { review.steps.push_back(readStep(item, source)); }, 20);
  review.returnHours = readNumber(reader, "returnHours", 1, 1000);
  review.returnCountsFrom = readId(reader, "returnCountsFrom");
  review.maxSubmissions = readNumber(reader, "maxSubmissions", 1, 100);
  review.publicityWorkingDays = readNumber(reader, "publicityWorkingDays", 1, 100);
  review.opinionSentence = reader.string("opinionSentence", 1024);
  reader.each(
      "returnReasons", [&](JsonReader& item) { review.returnReasons.push_back(readChoice(item, source)); },
      100);
  return review;
}

BlankWords readBlank(JsonReader reader) {
  allowOnly(reader, {"word", "lookalikes"});
  requireKeys(reader, {"lookalikes"});
  BlankWords blank;
  blank.word = reader.string("word", 64);
  blank.lookalikes = reader.strings("lookalikes", 200);
  return blank;
}

VagueWord readVagueWord(JsonReader& reader) {
  allowOnly(reader, {"word", "except", "in"});
  VagueWord vague;
  vague.word = reader.string("word", 64);
  vague.except = reader.strings("except", 200);
  vague.in = reader.strings("in", 2);
  return vague;
}

std::map<std::string, std::string> readTexts(JsonReader reader) {
  std::map<std::string, std::string> texts;
  if (reader.failed()) return texts;
  if (reader.value().get_object().size() > kMaxClauses) reader.fail("", "too many");
  for (const auto& [key, value] : reader.value().get_object()) {
    if (reader.failed()) break;
    texts[std::string(key)] = reader.string(key, kMaxClauseBytes);
  }
  return texts;
}

RuleRow readRule(JsonReader& reader, Source& source) {
  allowOnly(reader, {"id", "clause", "check", "severity", "params", "when", "group", "blocksAt", "words"});
  RuleRow row;
  row.id = readId(reader, "id");
  row.clause = reader.stringOr("clause", "", 64);
  row.check = reader.string("check", 64);
  row.severity = reader.string("severity", 16);
  row.params = "{}";
  if (reader.has("params")) row.params = base::canonicalJson(reader.object("params").value());
  row.when = readCondition(reader, "when", source);
  row.group = reader.stringOr("group", "", 64);
  row.blocksAt = reader.stringOr("blocksAt", "", 64);
  row.words = readLabel(reader, "words", source);
  return row;
}

OpenPoint readOpen(JsonReader& reader, Source& source) {
  allowOnly(reader, {"parameter", "clause", "value", "confirm", "why"});
  OpenPoint point;
  point.parameter = reader.string("parameter", 128);
  point.clause = reader.string("clause", 64);
  point.value = reader.string("value", 256);
  if (reader.string("confirm", 64) != roleName(Role::Operator) && !reader.failed())
    reader.fail("confirm", "must be operator");
  point.why = readLabel(reader, "why", source);
  return point;
}

void readLists(JsonReader& root, const Policy& policy, Source& source) {
  if (root.has("lists")) {
    JsonReader lists = root.object("lists");
    if (root.failed()) return;
    for (const auto& [key, value] : lists.value().get_object()) {
      auto& list = source.lists[std::string(key)];
      lists.each(
          key, [&](JsonReader& item) { list.push_back(readChoice(item, source)); }, 500);
    }
  }
  source.lists["levels"] = policy.levels;
  auto& kinds = source.lists["kinds"];
  kinds.clear();
  for (const Kind& kind : policy.kinds)
    kinds.push_back({kind.id, kind.label});
}

void readHead(JsonReader& root, Policy& policy, Source& source) {
  readNumber(root, "format", kFormat, kFormat);
  policy.id = readId(root, "id");
  policy.cycleYear = source.cycleYear = readNumber(root, "cycleYear", 2000, 2199);
  policy.title = readLabel(root, "title", source);
  policy.issuer = readLabel(root, "issuer", source);
  policy.demo = root.booleanOr("demo", false);
  root.each(
      "windows", [&](JsonReader& item) { policy.windows.push_back(readWindow(item, source)); }, 40);
  root.each(
      "levels", [&](JsonReader& item) { policy.levels.push_back(readChoice(item, source)); }, 20);
  root.each(
      "kinds", [&](JsonReader& item) { policy.kinds.push_back(readKind(item, source)); }, 20);
  root.each(
      "fees", [&](JsonReader& item) { policy.fees.push_back(readFee(item)); }, 200);
}

void readRest(JsonReader& root, Policy& policy, Source& source) {
  policy.review = readReview(root.object("review"), source);
  policy.calendar = readCalendar(root, source);
  policy.blank = readBlank(root.object("blank"));
  root.each(
      "vagueWords", [&](JsonReader& item) { policy.vagueWords.push_back(readVagueWord(item)); }, 500);
  policy.terms = root.strings("terms", kMaxTradeTerms);
  policy.sentences = readTexts(root.object("sentences"));
  policy.clauses = readTexts(root.object("clauses"));
  root.each(
      "rules", [&](JsonReader& item) { policy.rules.push_back(readRule(item, source)); }, 2000);
  root.each(
      "open", [&](JsonReader& item) { policy.open.push_back(readOpen(item, source)); }, 200);
  readConditions(root, policy, source);
  policy.stages = readStages(root, source);
}

}  // namespace

Role readReviewer(JsonReader& reader, std::string_view key) {
  const std::string name = readId(reader, key);
  const auto role = roleFromName(name);
  if (role && isReviewer(*role)) return *role;
  std::string reviewers;
  for (const RoleRow& row : kRoles)
    if (isReviewer(row.role)) reviewers += (reviewers.empty() ? "" : ", ") + std::string(row.name);
  if (!reader.failed()) reader.fail(key, "unknown role: " + name + "; one of: " + reviewers);
  return {};
}

void removeRemarks(boost::json::value& value) {
  if (auto* object = value.if_object()) {
    std::vector<std::string> remarks;
    for (const auto& [key, member] : *object)
      if (std::string_view(key).starts_with("//")) remarks.emplace_back(key);
    for (const std::string& key : remarks)
      object->erase(key);
    for (auto& [key, member] : *object)
      removeRemarks(member);
  } else if (auto* array = value.if_array()) {
    for (boost::json::value& item : *array)
      removeRemarks(item);
  }
}

base::Result<Policy> readPolicy(const boost::json::value& value) {
  if (const std::string path = pathOfDouble(value, "$"); !path.empty())
    return base::Error(base::Code::InvalidPolicy, "must be an integer", {{}, path});
  Source source;
  JsonReader root(value, "$", source.failure);
  allowOnly(root, {"format", "id",         "title",     "issuer",  "cycleYear", "demo",   "windows",
                   "levels", "kinds",      "fees",      "lists",   "groups",    "review", "calendar",
                   "blank",  "vagueWords", "sentences", "clauses", "rules",     "open",   "exemptions",
                   "ladder", "papers",     "terms",     "stages"});
  // Exemptions, ladder, papers, terms and stages came later: a policy published without them stays what it
  // was.
  requireKeys(root, {"windows", "levels", "kinds", "fees", "groups", "vagueWords", "rules", "open"});
  Policy policy;
  readHead(root, policy, source);
  readLists(root, policy, source);
  policy.groups = readGroups(root, source);
  readRest(root, policy, source);
  if (source.failure) return *source.failure;
  return policy;
}

}  // namespace tarim::policy
