// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/pages/page_text.hpp"

#include "shared/base/json.hpp"
#include "shared/base/text.hpp"

#include <algorithm>

namespace tarim::pages {
namespace {

namespace json = boost::json;
using base::Code;
using base::Error;

constexpr std::size_t kNumbers = 5;  ///< Of a character: its place and its confidence.
constexpr std::size_t kMostBytes = 64;

Error misfit(const char* why) {
  return {Code::InvalidInput, std::string("text of a page: ") + why};
}

bool isText(const json::value& value, bool mayBeEmpty) {
  const json::string* text = value.if_string();
  return text && (mayBeEmpty || !text->empty()) && text->size() <= kMostBytes && base::isValidUtf8(*text);
}

/// Numbers from 0 to `most`; false for anything else.
bool readNumber(const json::value& value, int most, int& out) {
  const std::int64_t* number = value.if_int64();
  if (!number || *number < 0 || *number > most) return false;
  out = static_cast<int>(*number);
  return true;
}

bool readCharacter(const json::value& value, Character& out) {
  const json::array* parts = value.if_array();
  if (!parts || parts->size() < 1 + kNumbers || parts->size() > 2 + kNumbers) return false;
  if (!isText((*parts)[0], false)) return false;
  out.text = (*parts)[0].get_string();
  Area& box = out.box;
  constexpr int kUnits = imaging::kPageUnits;
  if (!readNumber((*parts)[1], kUnits, box.x) || !readNumber((*parts)[2], kUnits, box.y) ||
      !readNumber((*parts)[3], kUnits - box.x, box.width) ||
      !readNumber((*parts)[4], kUnits - box.y, box.height) || !readNumber((*parts)[5], 100, out.confidence))
    return false;
  if (parts->size() == 1 + kNumbers) return true;
  if (!isText((*parts)[6], true)) return false;
  out.others = (*parts)[6].get_string();
  return true;
}

}  // namespace

std::size_t PageText::characters() const {
  std::size_t count = 0;
  for (const Line& line : lines)
    count += line.size();
  return count;
}

std::string PageText::text() const {
  std::string all;
  for (const Line& line : lines) {
    for (const Character& character : line)
      all += character.text;
    all += '\n';
  }
  return all;
}

int PageText::confidence() const {
  const std::size_t count = characters();
  std::size_t sum = 0;
  for (const Line& line : lines)
    for (const Character& character : line)
      sum += static_cast<std::size_t>(character.confidence);
  return count == 0 ? 0 : static_cast<int>(sum / count);
}

json::object jsonOf(const PageText& page) {
  json::array lines;
  for (const Line& line : page.lines) {
    json::array characters;
    for (const Character& one : line) {
      json::array parts{one.text, one.box.x, one.box.y, one.box.width, one.box.height, one.confidence};
      if (!one.others.empty()) parts.emplace_back(one.others);
      characters.emplace_back(std::move(parts));
    }
    lines.emplace_back(std::move(characters));
  }
  return {{"turn", page.turn}, {"lines", std::move(lines)}};
}

base::Result<PageText> readPageText(const json::value& value) {
  const json::object* object = value.if_object();
  const json::value* turn = object ? object->if_contains("turn") : nullptr;
  const json::value* list = object ? object->if_contains("lines") : nullptr;
  const json::array* lines = list ? list->if_array() : nullptr;
  PageText page;
  if (!turn || !lines || !readNumber(*turn, 270, page.turn) || page.turn % 90 != 0)
    return misfit("it has no turn and lines");
  std::size_t count = 0;
  for (const json::value& item : *lines) {
    const json::array* characters = item.if_array();
    if (!characters || characters->empty()) return misfit("a line has no characters");
    count += characters->size();
    if (count > kMaxTextCharacters) return Error(Code::TooLarge, "text of a page");
    Line line(characters->size());
    for (std::size_t i = 0; i < line.size(); ++i)
      if (!readCharacter((*characters)[i], line[i])) return misfit("a character is none");
    page.lines.push_back(std::move(line));
  }
  return page;
}

json::object jsonOf(const std::vector<PageText>& passes) {
  json::array list;
  for (const PageText& pass : passes)
    list.emplace_back(jsonOf(pass));
  return {{"passes", std::move(list)}};
}

base::Result<std::vector<PageText>> readPasses(const json::value& value) {
  const json::object* object = value.if_object();
  const json::value* list = object ? object->if_contains("passes") : nullptr;
  const json::array* items = list ? list->if_array() : nullptr;
  if (!items || items->empty() || items->size() > kMostPasses) return misfit("it has no passes");
  std::vector<PageText> passes;
  for (const json::value& item : *items) {
    auto pass = readPageText(item);
    if (!pass) return pass.error();
    passes.push_back(std::move(*pass));
  }
  return passes;
}

Area around(const Area& a, const Area& b) {
  if (a.width <= 0 || a.height <= 0) return b;
  if (b.width <= 0 || b.height <= 0) return a;
  const int left = std::min(a.x, b.x);
  const int top = std::min(a.y, b.y);
  return {left, top, std::max(a.x + a.width, b.x + b.width) - left,
          std::max(a.y + a.height, b.y + b.height) - top};
}

}  // namespace tarim::pages
