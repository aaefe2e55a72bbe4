// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/dossier/import_value.hpp"

#include "shared/base/text.hpp"
#include "shared/dossier/cells.hpp"

#include <array>
#include <charconv>

namespace tarim::dossier {
namespace {

namespace json = boost::json;
using base::Code;
using base::Error;
using base::Result;
using policy::FieldType;

constexpr std::size_t kMaxFound = 60;  ///< Bytes of foreign text that an error repeats.

/// The shortest text that reads back as this number: 3.5, never 3.5E0.
std::string decimalText(double number) {
  std::array<char, 32> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), number).ptr;
  return {text.data(), end};
}

}  // namespace

Error misfit(Code code, std::string reason, std::string path, int row) {
  base::Place place;
  place.path = std::move(path);
  place.row = row;
  return {code, std::move(reason), std::move(place)};
}

std::string inQuotes(std::string_view text) {
  std::string out = "\"";
  for (const char c : text.substr(0, kMaxFound))
    out += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? '?' : c;
  while (text.size() > kMaxFound && !base::isValidUtf8(out))
    out.pop_back();
  return out + (text.size() > kMaxFound ? "…\"" : "\"");
}

std::string_view kindOf(const json::value& value) {
  switch (value.kind()) {
    case json::kind::null:
      return "null";
    case json::kind::bool_:
      return "true or false";
    case json::kind::int64:
    case json::kind::uint64:
      return "a number";
    case json::kind::double_:
      return "a fraction";
    case json::kind::string:
      return "text";
    case json::kind::array:
      return "an array";
    case json::kind::object:
      return "an object";
  }
  return "";
}

Accepts accepts(FieldType type) {
  return type == FieldType::Integer   ? Accepts::Integers
         : type == FieldType::Decimal ? Accepts::Numbers
                                      : Accepts::TextOnly;
}

Result<std::string> cellText(const json::value& value, Accepts accepted, const std::string& path, int row) {
  if (value.is_int64() && accepted != Accepts::TextOnly) return std::to_string(value.get_int64());
  if (value.is_uint64() && accepted != Accepts::TextOnly) return std::to_string(value.get_uint64());
  if (value.is_double() && accepted == Accepts::Numbers) return decimalText(value.get_double());
  if (!value.is_string()) {
    const std::string wanted = accepted == Accepts::TextOnly   ? "text"
                               : accepted == Accepts::Integers ? "a whole number or text"
                                                               : "a number or text";
    return misfit(Code::InvalidInput, "needs " + wanted + ", found " + std::string(kindOf(value)), path, row);
  }
  const json::string& text = value.get_string();
  if (text.size() > kMaxValueBytes)
    return misfit(Code::TooLarge, "longer than " + std::to_string(kMaxValueBytes) + " bytes", path, row);
  if (std::string_view(text).find('\0') != std::string_view::npos)
    return misfit(Code::InvalidInput, "holds a NUL character", path, row);
  return std::string(text.data(), text.size());
}

}  // namespace tarim::dossier
