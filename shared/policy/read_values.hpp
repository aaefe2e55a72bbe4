// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The small readers that all parts of a policy are made of. None of them returns an error: the first misfit
// stands in the JsonReader's failure, and what follows reads as empty.
#include "shared/base/json.hpp"
#include "shared/policy/policy.hpp"

#include <initializer_list>
#include <optional>

namespace tarim::policy {

/// What the parts of one policy share while it is read.
struct Source {
  int cycleYear = 0;
  std::map<std::string, std::vector<Choice>, std::less<>>
      lists;  ///< Choices by name; "kinds" and "levels" among them.
  base::JsonReader::Failure failure;
};

/// Fails at the first key that is not one of these.
void allowOnly(base::JsonReader& reader, std::initializer_list<std::string_view> keys);
/// Fails at the first of these that is absent: a list that is not there is a mistake, an empty one is an
/// answer.
void requireKeys(base::JsonReader& reader, std::initializer_list<std::string_view> keys);
/// An identifier: 1–64 of [a-z0-9_-].
std::string readId(base::JsonReader& reader, std::string_view key);
/// The "id" of a choice, in which a year may stand.
std::string readChoiceId(base::JsonReader& reader, const Source& source);
/// Within [least, most].
int readNumber(base::JsonReader& reader, std::string_view key, int least, int most,
               std::optional<int> absent = {});
/// {"zh":…,"en":…} under a key; both must have words. Absent is empty when it may be.
Label readLabel(base::JsonReader& reader, std::string_view key, Source& source, bool mayBeAbsent = false);
/// "zh" and "en" of the object itself.
Label readLabel(base::JsonReader& reader, const Source& source);
Choice readChoice(base::JsonReader& reader, const Source& source);
/// A list's name or the choices themselves.
std::vector<Choice> readChoices(base::JsonReader& reader, std::string_view key, Source& source);
Condition readCondition(base::JsonReader& reader, std::string_view key, const Source& source);

/// The value whose name stands under `key`.
template <class Value, std::size_t Count>
Value readName(base::JsonReader& reader, std::string_view key,
               const std::pair<std::string_view, Value> (&names)[Count]) {
  const std::string name = reader.string(key, 64);
  for (const auto& [known, value] : names)
    if (known == name) return value;
  if (!reader.failed()) reader.fail(key, "unknown: " + name);
  return names[0].second;
}

std::vector<Group> readGroups(base::JsonReader& root, Source& source);
/// Exemptions, ladder and papers, which a policy may leave out.
void readConditions(base::JsonReader& root, Policy& policy, Source& source);
Calendar readCalendar(base::JsonReader& root, Source& source);

}  // namespace tarim::policy
