// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Readers of the values that all parts of a policy use. None of them returns an error: the JsonReader keeps
// the first failure, and later values read as empty.
#include "shared/base/json.hpp"
#include "shared/policy/policy.hpp"

#include <initializer_list>
#include <optional>

namespace tarim::policy {

/// State that the readers of one policy share.
struct Source {
  int cycleYear = 0;
  std::map<std::string, std::vector<Choice>, std::less<>>
      lists;  ///< Lists of choices by name, including "kinds" and "levels".
  base::JsonReader::Failure failure;
};

/// Fails at the first key that is not one of these.
void allowOnly(base::JsonReader& reader, std::initializer_list<std::string_view> keys);
/// Fails at the first absent key: a missing list is a mistake, an empty one is valid.
void requireKeys(base::JsonReader& reader, std::initializer_list<std::string_view> keys);
/// An identifier: 1–64 of [a-z0-9_-].
std::string readId(base::JsonReader& reader, std::string_view key);
/// The "id" of a choice, which may contain a year.
std::string readChoiceId(base::JsonReader& reader, const Source& source);
/// Within [least, most].
int readNumber(base::JsonReader& reader, std::string_view key, int least, int most,
               std::optional<int> absent = {});
/// {"zh":…,"en":…} under a key; both must have text. With `mayBeAbsent` an absent key gives an empty label.
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
/// A role that decides about other people's applications.
Role readReviewer(base::JsonReader& reader, std::string_view key);
/// What follows when an application was received, which a policy may leave out.
std::vector<Stage> readStages(base::JsonReader& root, Source& source);

}  // namespace tarim::policy
