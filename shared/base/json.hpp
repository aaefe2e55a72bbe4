// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// JSON: parsing with limits, a canonical form for hashing, and a strict reader that names the path of the
// first error.
#include "shared/base/result.hpp"

#include <boost/json.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tarim::base {

struct JsonLimits {
  std::size_t maxBytes = 8u << 20;
  std::size_t maxDepth = 24;
};

/// TooLarge before parsing; InvalidInput with the byte offset for bad JSON, invalid UTF-8 or anything after
/// it.
Result<boost::json::value> parseJson(std::string_view text, JsonLimits limits = {});

/// The canonical form: keys sorted bytewise, no white space, unescaped UTF-8, plain integers. Equal values
/// give equal bytes, so the form can be hashed and signed. Asserts that there is no double: hashed data
/// contains none.
std::string canonicalJson(const boost::json::value& value);

/// Reads the fields of one object by name. Stores the first misfit with its path in `error`; after that every
/// read returns a default, so a function reads a whole struct and checks once at the end:
///   JsonReader r(value, "$", error);
///   Group g{r.string("id"), r.integer("number")};
///   r.each("fields", [&](JsonReader& f) { g.fields.push_back(readField(f)); });
///   if (error) return *error;
class JsonReader {
 public:
  using Failure = std::optional<Error>;
  JsonReader(const boost::json::value& value, std::string path, Failure& error,
             Code code = Code::InvalidInput);

  [[nodiscard]] bool has(std::string_view key) const;
  std::string string(std::string_view key, std::size_t maxBytes = 65536);
  std::string stringOr(std::string_view key, std::string fallback, std::size_t maxBytes = 65536);
  std::int64_t integer(std::string_view key);
  std::int64_t integerOr(std::string_view key, std::int64_t fallback);
  bool booleanOr(std::string_view key, bool fallback);
  /// The raw value; null when absent.
  const boost::json::value& raw(std::string_view key);
  /// A required object.
  JsonReader object(std::string_view key);
  /// A reader for a value at `place` within this object.
  JsonReader part(const boost::json::value& value, std::string_view place);
  /// Visits every element of an array, which may be absent. TooLarge beyond maxItems.
  template <class Visit>
  void each(std::string_view key, Visit visit, std::size_t maxItems = 100000) {
    const boost::json::array* items = array(key, maxItems);
    for (std::size_t i = 0; items && !failed() && i < items->size(); ++i) {
      JsonReader item((*items)[i], m_path + "." + std::string(key) + "[" + std::to_string(i) + "]", *m_error,
                      m_code);
      visit(item);
    }
  }
  /// Array of strings; empty when absent.
  std::vector<std::string> strings(std::string_view key, std::size_t maxItems = 100000);

  void fail(std::string_view key, std::string reason) { fail(key, std::move(reason), m_code); }
  void fail(std::string_view key, std::string reason, Code code);
  [[nodiscard]] bool failed() const { return m_error->has_value(); }
  [[nodiscard]] const std::string& path() const { return m_path; }
  [[nodiscard]] const boost::json::value& value() const { return *m_value; }

 private:
  const boost::json::value* find(std::string_view key) const;
  const boost::json::array* array(std::string_view key, std::size_t maxItems);

  const boost::json::value* m_value;
  std::string m_path;
  Failure* m_error;
  Code m_code;
};

}  // namespace tarim::base
