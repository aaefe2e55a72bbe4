// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Records (fields.hpp) as JSON and back. For .cpp files that know the records; a header has no use for it.
//
// Reading is strict in what it knows and ignores what it does not: limits before anything is built, the first
// misfit with its JSON path, every value checked against its field's rule.
#include "shared/base/fields.hpp"
#include "shared/base/hash.hpp"
#include "shared/base/json.hpp"
#include "shared/base/time.hpp"

#include <limits>
#include <type_traits>
#include <vector>

namespace tarim::base {

enum class JsonForm {
  Sparse,     ///< As sent: without what is empty, 0 or false, unless a rule wants it.
  Full,       ///< As kept: every field.
  Canonical,  ///< As hashed: every field but those that are not; canonicalJson() sorts the keys.
};

template <class T>
boost::json::value jsonOf(const T& value, JsonForm form = JsonForm::Sparse, const FieldRule& rule = {});

// The visitors; from outside only what stands below this namespace is called.
namespace json_record {

template <class T>
inline constexpr bool kIsList = false;
template <class T>
inline constexpr bool kIsList<std::vector<T>> = true;
template <class T>
inline constexpr bool kIsOptional = false;
template <class T>
inline constexpr bool kIsOptional<std::optional<T>> = true;

template <class T>
bool isEmpty(const T& value) {
  if constexpr (Record<T>)
    return false;
  else if constexpr (kIsOptional<T>)
    return !value;
  else if constexpr (requires { value.empty(); })
    return value.empty();
  else
    return value == T{};
}

/// How many elements an array record has.
template <ArrayRecord T>
std::size_t elementsOf(const T& record, Parts omits) {
  std::size_t count = 0;
  const auto each = [&](std::string_view, const auto&, const FieldRule& rule = {}) {
    if (!isOmitted(rule, omits)) ++count;
  };
  T::fields(each, record);
  return count;
}

class Writer {
 public:
  Writer(boost::json::object& object, JsonForm form) : m_object(object), m_form(form) {}
  template <class T>
  void operator()(std::string_view name, const T& value, const FieldRule& rule = {}) {
    const bool isWanted = m_form == JsonForm::Sparse ? rule.required || rule.always || !isEmpty(value)
                                                     : m_form == JsonForm::Full || rule.hashed;
    if (!isWanted) return;
    if constexpr (std::is_same_v<T, std::string>)
      m_object.emplace(name, std::string_view(value));
    else if (rule.asText)
      m_object.emplace(name, boost::json::serialize(jsonOf(value, m_form)));
    else
      m_object.emplace(name, jsonOf(value, m_form, rule));
  }

 private:
  boost::json::object& m_object;
  JsonForm m_form;
};

class ArrayWriter {
 public:
  ArrayWriter(boost::json::array& array, Parts omits) : m_array(array), m_omits(omits) {}
  template <class T>
  void operator()(std::string_view, const T& value, const FieldRule& rule = {}) {
    if (isOmitted(rule, m_omits)) return;
    if constexpr (std::is_integral_v<T>)
      m_array.emplace_back(value);
    else
      m_array.emplace_back(std::string_view(value));
  }

 private:
  boost::json::array& m_array;
  Parts m_omits;
};

/// Where a value stands: under a key, or as an item of the list there.
struct Spot {
  std::string_view key;
  std::size_t index = std::size_t(-1);
  [[nodiscard]] std::string text() const;
};

// What does not fit fails the reader.
std::string readText(JsonReader& reader, const Spot& spot, const boost::json::value& json,
                     const FieldRule& rule);
Hash readHash(JsonReader& reader, const Spot& spot, const boost::json::value& json);
bool readBool(JsonReader& reader, const Spot& spot, const boost::json::value& json);
std::int64_t readInteger(JsonReader& reader, const Spot& spot, const boost::json::value& json);
/// From 0 to `most`.
std::int64_t readCount(JsonReader& reader, const Spot& spot, const boost::json::value& json,
                       std::uint64_t most);
/// Null when it does not fit.
const boost::json::array* readList(JsonReader& reader, const Spot& spot, const boost::json::value& json,
                                   const FieldRule& rule);

/// The elements of an array record. `isOwn`: this program has written them, with what it checked then.
class ArrayReader {
 public:
  ArrayReader(JsonReader& reader, const Spot& spot, const boost::json::array& array, Parts omits, bool isOwn)
      : m_reader(reader), m_spot(spot), m_array(array), m_omits(omits), m_isOwn(isOwn) {}
  template <class T>
  void operator()(std::string_view, T& value, const FieldRule& rule = {}) {
    if (isOmitted(rule, m_omits)) return;
    const boost::json::value& json = m_array[m_at];
    if constexpr (std::is_integral_v<T>)
      value = T(number(json, rule, std::uint64_t(std::numeric_limits<T>::max())));
    else
      value = text(json, rule);
    ++m_at;
  }

 private:
  void fail(Code code, std::string why);
  std::int64_t number(const boost::json::value& json, const FieldRule& rule, std::uint64_t most);
  std::string text(const boost::json::value& json, const FieldRule& rule);

  JsonReader& m_reader;
  const Spot& m_spot;
  const boost::json::array& m_array;
  Parts m_omits;
  bool m_isOwn;
  std::size_t m_at = 0;
};

template <ArrayRecord T>
void readArray(JsonReader& reader, const Spot& spot, const boost::json::value& json, T& record, Parts omits,
               bool isOwn) {
  const std::size_t elements = elementsOf(record, omits);
  // Longer arrays are a later version's: what is known is read, the rest ignored.
  const boost::json::array* array = json.if_array();
  if (!array || array->size() < elements)
    return reader.fail(spot.text(), "an array of " + std::to_string(elements) + " elements");
  ArrayReader each(reader, spot, *array, omits, isOwn);
  T::fields(each, record);
}

class Reader {
 public:
  explicit Reader(JsonReader& reader) : m_reader(reader) {}
  template <class T>
  void operator()(std::string_view name, T& value, const FieldRule& rule = {}) {
    const boost::json::value& json = m_reader.raw(name);
    if (!json.is_null())
      read({name}, json, value, rule);
    else if (rule.required || rule.least > 0)
      m_reader.fail(name, "missing");
  }

 private:
  template <class T>
  void read(const Spot& spot, const boost::json::value& json, T& value, const FieldRule& rule) {
    if constexpr (ArrayRecord<T>)
      readArray(m_reader, spot, json, value, rule.omits, false);
    else if constexpr (Record<T>)
      rule.asText ? readInText(spot, json, value, rule) : readRecord(spot, json, value);
    else if constexpr (kIsList<T>)
      readItems(spot, json, value, rule);
    else if constexpr (kIsOptional<T>)
      read(spot, json, value.emplace(), rule);
    else if constexpr (NamedEnum<T>)
      readName(spot, json, value, rule);
    else if constexpr (std::is_same_v<T, std::string>)
      value = readText(m_reader, spot, json, rule);
    else if constexpr (std::is_same_v<T, bool>)
      value = readBool(m_reader, spot, json);
    else if constexpr (std::is_same_v<T, Instant>)
      value = fromMillis(readInteger(m_reader, spot, json));
    else if constexpr (std::is_same_v<T, Hash>)
      value = readHash(m_reader, spot, json);
    else if constexpr (std::is_same_v<T, Code>)
      value = codeFromName(readText(m_reader, spot, json, rule));
    else if constexpr (std::is_same_v<T, std::int64_t>)
      value = rule.most == 0 ? readInteger(m_reader, spot, json) : readCount(m_reader, spot, json, rule.most);
    else if constexpr (std::is_enum_v<T>)
      value = T(readCount(m_reader, spot, json, rule.most));
    else
      value = T(readCount(m_reader, spot, json, std::uint64_t(std::numeric_limits<T>::max())));
  }
  void readRecord(const Spot& spot, const boost::json::value& json, auto& record) {
    JsonReader inside = m_reader.part(json, spot.text());
    Reader each(inside);
    record.fields(each, record);
  }
  void readInText(const Spot& spot, const boost::json::value& json, auto& record, const FieldRule& rule) {
    const auto inside = parseJson(readText(m_reader, spot, json, rule));
    inside ? readRecord(spot, *inside, record) : m_reader.fail(spot.text(), "holds no JSON");
  }
  template <class T>
  void readItems(const Spot& spot, const boost::json::value& json, std::vector<T>& list,
                 const FieldRule& rule) {
    const boost::json::array* items = readList(m_reader, spot, json, rule);
    if (!items) return;
    FieldRule ofItem = rule;
    ofItem.most = 0;
    list.reserve(items->size());
    for (std::size_t i = 0; i < items->size() && !m_reader.failed(); ++i)
      read({spot.key, i}, (*items)[i], list.emplace_back(), ofItem);
  }
  template <class T>
  void readName(const Spot& spot, const boost::json::value& json, T& value, const FieldRule& rule) {
    const std::optional<T> known = enumFromName<T>(readText(m_reader, spot, json, {}));
    if (known)
      value = *known;
    else if (!rule.anyName)
      m_reader.fail(spot.text(), "no such " + std::string(spot.key));
  }

  JsonReader& m_reader;
};

}  // namespace json_record

template <class T>
boost::json::value jsonOf(const T& value, JsonForm form, const FieldRule& rule) {
  if constexpr (ArrayRecord<T>) {
    boost::json::array array;
    array.reserve(json_record::elementsOf(value, rule.omits));
    json_record::ArrayWriter each(array, rule.omits);
    T::fields(each, value);
    return array;
  } else if constexpr (Record<T>) {
    boost::json::object object;
    json_record::Writer each(object, form);
    T::fields(each, value);
    return object;
  } else if constexpr (json_record::kIsList<T>) {
    boost::json::array array;
    array.reserve(value.size());
    for (const auto& item : value)
      array.emplace_back(jsonOf(item, form, rule));
    return array;
  } else if constexpr (json_record::kIsOptional<T>) {
    return value ? jsonOf(*value, form, rule) : boost::json::value();
  } else if constexpr (std::is_same_v<T, Instant>) {
    return toMillis(value);
  } else if constexpr (std::is_same_v<T, Hash>) {
    return boost::json::value(value.hex());
  } else if constexpr (std::is_same_v<T, Code>) {
    return boost::json::value(codeName(value));
  } else if constexpr (NamedEnum<T>) {
    return boost::json::value(enumName(value));
  } else if constexpr (std::is_enum_v<T>) {
    return int(value);
  } else if constexpr (std::is_same_v<T, std::string>) {
    return boost::json::value(std::string_view(value));
  } else {
    return value;
  }
}

template <Record T>
std::string writeRecord(const T& record, JsonForm form = JsonForm::Sparse) {
  return boost::json::serialize(jsonOf(record, form));
}

/// InvalidInput, or TooLarge for a list, with the path of the first misfit.
template <Record T>
Result<T> readRecord(const boost::json::value& json) {
  JsonReader::Failure failure;
  JsonReader reader(json, "$", failure);
  T record;
  json_record::Reader each(reader);
  T::fields(each, record);
  if (failure) return *failure;
  return record;
}
/// TooLarge before parsing.
template <Record T>
Result<T> readRecord(std::string_view text, JsonLimits limits) {
  const auto json = parseJson(text, limits);
  if (!json) return json.error();
  return readRecord<T>(*json);
}

/// An array record as this program keeps it, without the parts that its place tells.
template <ArrayRecord T>
std::string writeOwnArray(const T& record, Parts omits) {
  return boost::json::serialize(jsonOf(record, JsonForm::Full, {.omits = omits}));
}
template <ArrayRecord T>
Result<T> readOwnArray(std::string_view text, Parts omits) {
  const auto json = parseJson(text);
  if (!json) return json.error();
  JsonReader::Failure failure;
  const boost::json::value around = boost::json::object();
  JsonReader reader(around, "$", failure);
  T record;
  json_record::readArray(reader, {}, *json, record, omits, true);
  if (failure) return *failure;
  return record;
}

}  // namespace tarim::base
