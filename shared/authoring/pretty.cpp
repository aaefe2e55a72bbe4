// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/authoring/pretty.hpp"

#include <boost/json.hpp>

namespace tarim::authoring {
namespace {

namespace json = boost::json;

constexpr std::size_t kShortLine = 100;  ///< Bytes.

void write(std::string& out, const json::value& value, std::size_t level);

template <class Items, class WriteItem>
void writeItems(std::string& out, const Items& items, char open, char close, std::size_t level,
                WriteItem writeItem) {
  const std::string inside(2 * (level + 1), ' ');
  out += open;
  bool isFirst = true;
  for (const auto& item : items) {
    out += isFirst ? "\n" : ",\n";
    out += inside;
    writeItem(item);
    isFirst = false;
  }
  out += "\n" + std::string(2 * level, ' ') + close;
}

void write(std::string& out, const json::value& value, std::size_t level) {
  std::string line = json::serialize(value);
  if (line.size() <= kShortLine || value.is_string())
    out += line;
  else if (const auto* object = value.if_object())
    writeItems(out, *object, '{', '}', level, [&](const json::key_value_pair& member) {
      out += json::serialize(member.key()) + ": ";
      write(out, member.value(), level + 1);
    });
  else if (const auto* array = value.if_array())
    writeItems(out, *array, '[', ']', level, [&](const json::value& item) { write(out, item, level + 1); });
  else
    out += line;
}

}  // namespace

std::string pretty(const json::value& value) {
  std::string out;
  write(out, value, 0);
  return out + "\n";
}

}  // namespace tarim::authoring
