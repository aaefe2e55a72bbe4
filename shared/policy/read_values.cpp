// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/policy/read_values.hpp"

#include "shared/base/ids.hpp"
#include "shared/base/text.hpp"
#include "shared/policy/read.hpp"

#include <algorithm>

namespace tarim::policy {

using base::JsonReader;

namespace {

constexpr std::size_t kMaxWordsBytes = 4096;
constexpr std::size_t kMaxTerms = 8;
constexpr std::size_t kMaxChoices = 500;

std::string readText(JsonReader& reader, std::string_view key, const Source& source) {
  std::string text = withYears(reader.string(key, kMaxWordsBytes), source.cycleYear);
  if (!reader.failed() && base::isBlank(text)) reader.fail(key, "must not be empty");
  return text;
}

Condition::Term readTerm(JsonReader& reader, const Source& source) {
  allowOnly(reader, {"table", "column", "oneOf", "noneOf"});
  Condition::Term term;
  if (reader.has("table")) term.table = readId(reader, "table");
  term.column = readId(reader, "column");
  term.negated = reader.has("noneOf");
  if (term.negated && reader.has("oneOf"))
    reader.fail("oneOf", "stands beside noneOf; one of them is enough");
  const std::string_view key = term.negated ? "noneOf" : "oneOf";
  term.oneOf = reader.strings(key, kMaxChoices);
  for (std::string& value : term.oneOf)
    value = withYears(std::move(value), source.cycleYear);
  if (!reader.failed() && term.oneOf.empty()) reader.fail(key, "must name at least one value");
  return term;
}

}  // namespace

std::string withYears(std::string text, int cycleYear) {
  constexpr std::string_view kOpen = "{year";
  for (std::size_t at = text.find(kOpen); at != std::string::npos; at = text.find(kOpen, at + 1)) {
    const std::size_t sign = at + kOpen.size();
    if (sign < text.size() && text[sign] == '}') {
      text.replace(at, kOpen.size() + 1, std::to_string(cycleYear));
    } else if (sign + 2 < text.size() && (text[sign] == '-' || text[sign] == '+') && text[sign + 1] >= '0' &&
               text[sign + 1] <= '9' && text[sign + 2] == '}') {
      const int distance = text[sign + 1] - '0';
      text.replace(at, kOpen.size() + 3,
                   std::to_string(cycleYear + (text[sign] == '-' ? -distance : distance)));
    }
  }
  return text;
}

void allowOnly(JsonReader& reader, std::initializer_list<std::string_view> keys) {
  if (reader.failed() || !reader.value().is_object()) return;
  for (const auto& [key, value] : reader.value().get_object())
    if (std::find(keys.begin(), keys.end(), std::string_view(key)) == keys.end())
      return reader.fail(std::string_view(key).substr(0, 64), "is no known key here");
}

void requireKeys(JsonReader& reader, std::initializer_list<std::string_view> keys) {
  for (const std::string_view key : keys)
    if (!reader.failed() && !reader.has(key)) reader.fail(key, "is missing");
}

std::string readId(JsonReader& reader, std::string_view key) {
  std::string id = reader.string(key, 64);
  if (!reader.failed() && !base::isId(id)) reader.fail(key, "must be 1-64 of a-z, 0-9, _ and -");
  return id;
}

std::string readChoiceId(JsonReader& reader, const Source& source) {
  std::string id = withYears(reader.string("id", 64), source.cycleYear);
  if (!reader.failed() && !base::isId(id)) reader.fail("id", "must be 1-64 of a-z, 0-9, _ and -");
  return id;
}

int readNumber(JsonReader& reader, std::string_view key, int least, int most, std::optional<int> absent) {
  if (absent && !reader.has(key)) return *absent;
  const std::int64_t number = reader.integer(key);
  if (reader.failed()) return least;
  if (number < least || number > most) {
    reader.fail(key, "must be " + std::to_string(least) + "-" + std::to_string(most));
    return least;
  }
  return static_cast<int>(number);
}

Label readLabel(JsonReader& reader, std::string_view key, Source& source, bool mayBeAbsent) {
  if (mayBeAbsent && !reader.has(key)) return {};
  JsonReader words = reader.object(key);
  allowOnly(words, {"zh", "en"});
  return readLabel(words, source);
}

Label readLabel(JsonReader& reader, const Source& source) {
  Label label;
  label.zh = readText(reader, "zh", source);
  label.en = readText(reader, "en", source);
  return label;
}

Choice readChoice(JsonReader& reader, const Source& source) {
  allowOnly(reader, {"id", "zh", "en"});
  Choice choice;
  choice.id = readChoiceId(reader, source);
  choice.label = readLabel(reader, source);
  return choice;
}

std::vector<Choice> readChoices(JsonReader& reader, std::string_view key, Source& source) {
  std::vector<Choice> choices;
  if (!reader.has(key)) return choices;
  if (reader.raw(key).is_string()) {
    const auto list = source.lists.find(reader.string(key, 64));
    if (list != source.lists.end()) return list->second;
    if (!reader.failed()) reader.fail(key, "names no list");
    return choices;
  }
  reader.each(
      key, [&](JsonReader& item) { choices.push_back(readChoice(item, source)); }, kMaxChoices);
  return choices;
}

Condition readCondition(JsonReader& reader, std::string_view key, const Source& source) {
  Condition condition;
  reader.each(
      key, [&](JsonReader& term) { condition.all.push_back(readTerm(term, source)); }, kMaxTerms);
  if (!reader.failed() && reader.has(key) && condition.all.empty())
    reader.fail(key, "must have a term; leave it out");
  return condition;
}

}  // namespace tarim::policy
