// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A record lists its fields once, beside its members:
//
//   struct Held {
//     std::string application;
//     base::Code code = base::Code::Unknown;
//     std::string detail;
//     static void fields(auto& field, auto& held) {
//       field("application", held.application, base::kRequired);
//       field("code", held.code, base::kRequired);
//       field("detail", held.detail);
//     }
//   };
//
// The list is a template over its visitor, so a header of records needs neither JSON nor SQL. Visitors write
// and read JSON (json_record.hpp), bind and read rows (server/store/rows.hpp), and name the fields (tests).
// The order of the list is the order of the keys that are written. A new field is its member and its line
// there.
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace tarim::base {

enum class Format : std::uint8_t {
  Any,
  Id,    ///< base::isId()
  Hash,  ///< 64 lower-case hex digits.
};

/// Fields of a record that are not written where they are known from its surroundings.
enum class Part : std::uint8_t { Content = 0, Sequence = 1, Author = 2 };
using Parts = std::uint8_t;  ///< Of these, by bits.

/// What is asked of a field beside its type.
struct FieldRule {
  bool required = false;  ///< A reader refuses a record without it, so it is written even when empty.
  bool always = false;    ///< Written even when empty; absent it reads as empty.
  bool hashed = true;     ///< Part of the canonical form.
  bool anyName = false;   ///< Of an enum: a name that is not known leaves the value as it is.
  bool asText = false;    ///< A record inside, written as a text that holds its JSON.
  Format format = Format::Any;
  Part part = Part::Content;
  Parts omits = 0;        ///< Of the operations inside.
  std::size_t least = 0;  ///< Items of a list.
  /// Bytes of a text, items of a list, the largest number; 0: 64 KiB, 100 000, any. A program refuses a whole
  /// message because of one field above its limit, so a limit never shrinks in a later version.
  std::size_t most = 0;
};

inline constexpr FieldRule kRequired{.required = true};
inline constexpr FieldRule kAlways{.always = true};
/// A number from 0 on.
inline constexpr FieldRule kCount{.most = INT64_MAX};
/// An id that must be there.
inline constexpr FieldRule kId{.required = true, .format = Format::Id};
/// A hash or key that must be there.
inline constexpr FieldRule kHash{.required = true, .format = Format::Hash};
constexpr FieldRule atMost(std::size_t most) {
  return {.most = most};
}
constexpr bool isOmitted(const FieldRule& rule, Parts omits) {
  return (Parts(rule.part) & omits) != 0;
}

/// Whether T lists its fields.
struct AnyField {
  void operator()(std::string_view, const auto&, const FieldRule& = {}) {}
};
template <class T>
concept Record = requires(AnyField& field, T& record) {
  T::fields(field, record);
};
/// A record that is written as an array of its fields, since there are many of it.
template <class T>
concept ArrayRecord = Record<T> && T::kIsArray;

/// An enum that is written by name has a function namesOf() beside it: the names, in the order of its values.
template <class Enum>
concept NamedEnum = requires(Enum value) {
  namesOf(value);
};

template <NamedEnum Enum>
constexpr std::string_view enumName(Enum value) {
  const auto& names = namesOf(value);
  return std::size_t(value) < names.size() ? names[std::size_t(value)] : std::string_view("unknown");
}
template <NamedEnum Enum>
constexpr std::optional<Enum> enumFromName(std::string_view name) {
  const auto& names = namesOf(Enum{});
  for (std::size_t i = 0; i < names.size(); ++i)
    if (names[i] == name) return Enum(i);
  return {};
}

}  // namespace tarim::base
