// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/base/json.hpp"

#include "shared/base/text.hpp"

#include <algorithm>
#include <limits>
#include <stdexcept>
#include <vector>

namespace tarim::base {
namespace {

namespace json = boost::json;

const json::value kNull;

std::string_view viewOf(json::string_view text) {
  return {text.data(), text.size()};
}

void writeText(std::string& out, std::string_view text) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  constexpr std::string_view kShort = "\"\\\b\f\n\r\t";
  constexpr std::string_view kShortNames = "\"\\bfnrt";
  out += '"';
  for (const char c : text) {
    const auto byte = static_cast<std::uint8_t>(c);
    if (const std::size_t named = kShort.find(c); named != std::string_view::npos) {
      out += '\\';
      out += kShortNames[named];
    } else if (byte < 0x20) {
      out += "\\u00";
      out += kDigits[byte >> 4];
      out += kDigits[byte & 15];
    } else {
      out += c;
    }
  }
  out += '"';
}

void write(std::string& out, const json::value& value);

void writeObject(std::string& out, const json::object& object) {
  std::vector<const json::key_value_pair*> members;
  members.reserve(object.size());
  for (const auto& member : object)
    members.push_back(&member);
  std::sort(members.begin(), members.end(),
            [](const auto* a, const auto* b) { return viewOf(a->key()) < viewOf(b->key()); });
  out += '{';
  for (const auto* member : members) {
    if (member != members.front()) out += ',';
    writeText(out, viewOf(member->key()));
    out += ':';
    write(out, member->value());
  }
  out += '}';
}

void writeArray(std::string& out, const json::array& array) {
  out += '[';
  for (std::size_t i = 0; i < array.size(); ++i) {
    if (i != 0) out += ',';
    write(out, array[i]);
  }
  out += ']';
}

void write(std::string& out, const json::value& value) {
  switch (value.kind()) {
    case json::kind::null:
      out += "null";
      return;
    case json::kind::bool_:
      out += value.get_bool() ? "true" : "false";
      return;
    case json::kind::int64:
      out += std::to_string(value.get_int64());
      return;
    case json::kind::uint64:
      out += std::to_string(value.get_uint64());
      return;
    case json::kind::string:
      writeText(out, viewOf(value.get_string()));
      return;
    case json::kind::array:
      writeArray(out, value.get_array());
      return;
    case json::kind::object:
      writeObject(out, value.get_object());
      return;
    case json::kind::double_:
      break;
  }
  throw std::logic_error("canonical JSON holds no doubles");
}

}  // namespace

Result<json::value> parseJson(std::string_view text, JsonLimits limits) {
  if (text.size() > limits.maxBytes)
    return Error{Code::TooLarge,
                 std::to_string(text.size()) + " bytes, at most " + std::to_string(limits.maxBytes)};
  json::parse_options options;
  options.max_depth = limits.maxDepth;
  json::parser parser({}, options);
  boost::system::error_code failure;
  const std::size_t offset = parser.write(text.data(), text.size(), failure);
  if (failure == json::error::too_deep)
    return Error{Code::TooLarge, "nested deeper than " + std::to_string(limits.maxDepth)};
  if (failure) return Error{Code::InvalidInput, failure.message() + " at byte " + std::to_string(offset)};
  return parser.release();
}

std::string canonicalJson(const json::value& value) {
  std::string out;
  write(out, value);
  return out;
}

JsonReader::JsonReader(const json::value& value, std::string path, Failure& error, Code code)
    : m_value(&value), m_path(std::move(path)), m_error(&error), m_code(code) {
  if (!failed() && !value.is_object()) *m_error = Error{m_code, "not an object", Place{{}, m_path}};
}

const json::value* JsonReader::find(std::string_view key) const {
  if (failed() || !m_value->is_object()) return nullptr;
  const json::value* value = m_value->get_object().if_contains(key);
  return value && !value->is_null() ? value : nullptr;
}

void JsonReader::fail(std::string_view key, std::string reason, Code code) {
  if (failed()) return;
  const std::string path = key.empty() ? m_path : m_path + "." + std::string(key);
  *m_error = Error{code, std::move(reason), Place{{}, path}};
}

bool JsonReader::has(std::string_view key) const {
  return find(key) != nullptr;
}

std::string JsonReader::string(std::string_view key, std::size_t maxBytes) {
  if (!has(key)) fail(key, "missing");
  return stringOr(key, {}, maxBytes);
}

std::string JsonReader::stringOr(std::string_view key, std::string fallback, std::size_t maxBytes) {
  const json::value* value = find(key);
  if (!value) return fallback;
  if (!value->is_string()) {
    fail(key, "not a text");
  } else if (value->get_string().size() > maxBytes) {
    fail(key, "longer than " + std::to_string(maxBytes) + " bytes");
  } else {
    return std::string(viewOf(value->get_string()));
  }
  return {};
}

std::int64_t JsonReader::integer(std::string_view key) {
  if (!has(key)) fail(key, "missing");
  return integerOr(key, 0);
}

std::int64_t JsonReader::integerOr(std::string_view key, std::int64_t fallback) {
  const json::value* value = find(key);
  if (!value) return fallback;
  if (value->is_int64()) return value->get_int64();
  // A value built in memory may hold its number unsigned.
  constexpr std::uint64_t kMost = std::numeric_limits<std::int64_t>::max();
  if (value->is_uint64() && value->get_uint64() <= kMost)
    return static_cast<std::int64_t>(value->get_uint64());
  fail(key, "not an integer of 64 bits");
  return 0;
}

bool JsonReader::booleanOr(std::string_view key, bool fallback) {
  const json::value* value = find(key);
  if (!value) return fallback;
  if (value->is_bool()) return value->get_bool();
  fail(key, "neither true nor false");
  return false;
}

const json::value& JsonReader::raw(std::string_view key) {
  const json::value* value = find(key);
  return value ? *value : kNull;
}

JsonReader JsonReader::object(std::string_view key) {
  const json::value* value = find(key);
  if (!value) fail(key, "missing");
  return part(value ? *value : kNull, key);
}

JsonReader JsonReader::part(const json::value& value, std::string_view place) {
  return {value, m_path + "." + std::string(place), *m_error, m_code};
}

const json::array* JsonReader::array(std::string_view key, std::size_t maxItems) {
  const json::value* value = find(key);
  if (!value) return nullptr;
  if (!value->is_array()) {
    fail(key, "not a list");
    return nullptr;
  }
  const json::array& items = value->get_array();
  if (items.size() <= maxItems) return &items;
  fail(key, "more than " + std::to_string(maxItems) + " items", Code::TooLarge);
  return nullptr;
}

std::vector<std::string> JsonReader::strings(std::string_view key, std::size_t maxItems) {
  std::vector<std::string> texts;
  const json::array* items = array(key, maxItems);
  for (std::size_t i = 0; items && i < items->size(); ++i) {
    if (const json::string* text = (*items)[i].if_string()) {
      texts.emplace_back(viewOf(*text));
      continue;
    }
    fail(std::string(key) + "[" + std::to_string(i) + "]", "not a text");
    return {};
  }
  return texts;
}

}  // namespace tarim::base
