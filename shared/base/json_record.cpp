// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/base/json_record.hpp"

#include "shared/base/ids.hpp"

#include <algorithm>

namespace tarim::base::json_record {

namespace json = boost::json;

namespace {

constexpr std::size_t kMostTextBytes = 64u << 10;
constexpr std::size_t kMostItems = 100000;

bool isHash(std::string_view text) {
  return text.size() == 64 && std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
         });
}

/// A value built in memory may hold its number unsigned.
std::optional<std::int64_t> integerOf(const json::value& json) {
  if (json.is_int64()) return json.get_int64();
  constexpr std::uint64_t kMost = std::numeric_limits<std::int64_t>::max();
  if (json.is_uint64() && json.get_uint64() <= kMost) return std::int64_t(json.get_uint64());
  return {};
}

}  // namespace

std::string Spot::text() const {
  std::string text(key);
  if (index != std::size_t(-1)) text.append("[").append(std::to_string(index)).append("]");
  return text;
}

std::string readText(JsonReader& reader, const Spot& spot, const json::value& json, const FieldRule& rule) {
  const std::size_t most = rule.most != 0 ? rule.most : kMostTextBytes;
  const json::string* found = json.if_string();
  if (!found) return reader.fail(spot.text(), "not a text"), std::string();
  if (found->size() > most)
    return reader.fail(spot.text(), "longer than " + std::to_string(most) + " bytes"), std::string();
  std::string text(found->data(), found->size());
  if (rule.format == Format::Id && !isId(text))
    reader.fail(spot.text(), "expected an id of a-z, 0-9, _ and -");
  if (rule.format == Format::Hash && !isHash(text))
    reader.fail(spot.text(), "expected 64 lower-case hex digits");
  return text;
}

Hash readHash(JsonReader& reader, const Spot& spot, const json::value& json) {
  const auto hash = hashFromHex(readText(reader, spot, json, kHash));
  return hash ? *hash : Hash{};
}

bool readBool(JsonReader& reader, const Spot& spot, const json::value& json) {
  if (json.is_bool()) return json.get_bool();
  return reader.fail(spot.text(), "neither true nor false"), false;
}

std::int64_t readInteger(JsonReader& reader, const Spot& spot, const json::value& json) {
  if (const auto number = integerOf(json)) return *number;
  return reader.fail(spot.text(), "not an integer of 64 bits"), 0;
}

std::int64_t readCount(JsonReader& reader, const Spot& spot, const json::value& json, std::uint64_t most) {
  const std::int64_t number = integerOf(json).value_or(-1);
  if (number >= 0 && std::uint64_t(number) <= most) return number;
  return reader.fail(spot.text(), "expected a number from 0 to " + std::to_string(most)), 0;
}

const json::array* readList(JsonReader& reader, const Spot& spot, const json::value& json,
                            const FieldRule& rule) {
  const std::size_t most = rule.most != 0 ? rule.most : kMostItems;
  const json::array* items = json.if_array();
  if (!items) return reader.fail(spot.text(), "not a list"), nullptr;
  if (items->size() < rule.least) return reader.fail(spot.text(), "is empty"), nullptr;
  if (items->size() <= most) return items;
  return reader.fail(spot.text(), "more than " + std::to_string(most) + " items", Code::TooLarge), nullptr;
}

void ArrayReader::fail(Code code, std::string why) {
  m_reader.fail(m_spot.text() + "[" + std::to_string(m_at) + "]", std::move(why), code);
}

std::int64_t ArrayReader::number(const json::value& json, const FieldRule& rule, std::uint64_t most) {
  const std::int64_t least = rule.required && !m_isOwn ? 1 : 0;
  const std::int64_t number = integerOf(json).value_or(-1);
  if (number >= least && std::uint64_t(number) <= most) return number;
  return fail(Code::InvalidInput, "a whole number from " + std::to_string(least) + " on"), 0;
}

std::string ArrayReader::text(const json::value& json, const FieldRule& rule) {
  const json::string* text = json.if_string();
  if (!text) return fail(Code::InvalidInput, "a string"), std::string();
  if (!m_isOwn) {
    if (rule.most != 0 && text->size() > rule.most)
      return fail(Code::TooLarge, "more than " + std::to_string(rule.most) + " bytes"), std::string();
    if (text->find('\0') != json::string::npos) fail(Code::InvalidInput, "has a NUL");
    if (rule.required && text->empty()) fail(Code::InvalidInput, "is empty");
  }
  return {text->data(), text->size()};
}

}  // namespace tarim::base::json_record
