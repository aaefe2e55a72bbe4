// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/services/blind_names.hpp"

#include "shared/base/clean_text.hpp"
#include "shared/base/text.hpp"

#include <algorithm>

namespace tarim::server {

namespace {

using policy::Blind;
using policy::Field;
using policy::FieldType;

constexpr std::size_t kFewestCharacters = 2;
constexpr std::size_t kFewestAscii = 4;
constexpr std::u32string_view kMiddleDots = U"·・･•‧";
/// Left out of the comparison: dots and dashes, which people and programs write in many ways.
constexpr std::u32string_view kSigns = U"·・･•‧.．。｡-‐‑‒–—―－_";

bool isIn(std::u32string_view set, char32_t point) {
  return set.find(point) != std::u32string_view::npos;
}

bool isLeftOut(char32_t point) {
  return isIn(kSigns, point) || base::isInvisible(point) || base::isBlank(base::toUtf8({&point, 1}));
}

char32_t foldedPoint(char32_t point) {
  if (point >= U'\uFF01' && point <= U'\uFF5E') point = point - U'\uFF01' + U'!';
  return point >= U'A' && point <= U'Z' ? point - U'A' + U'a' : point;
}

/// The characters that are compared, and where each stands in the text.
struct Folded {
  std::u32string points;
  std::vector<std::size_t> at;  ///< Index among the characters of the text.
};

Folded fold(std::u32string_view text) {
  Folded folded;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (isLeftOut(text[i])) continue;
    folded.points += foldedPoint(text[i]);
    folded.at.push_back(i);
  }
  return folded;
}

bool isTooShort(const std::u32string& folded) {
  const bool ascii = std::all_of(folded.begin(), folded.end(), [](char32_t point) { return point < 0x80; });
  return folded.size() < (ascii ? kFewestAscii : kFewestCharacters);
}

/// Fields whose values are words of the applicant's own; a choice, a month or a number names nobody.
bool mayName(const Field& field) {
  return field.blind == Blind::Hide && (field.type == FieldType::Text || field.type == FieldType::IdNumber ||
                                        field.type == FieldType::Phone);
}

void addCell(BlindNames& names, const policy::Policy& policy, std::string_view value) {
  const std::string_view text = base::trim(value);
  const auto& likes = policy.blank.lookalikes;
  const bool isBlank =
      text == policy.blank.word || std::find(likes.begin(), likes.end(), text) != likes.end();
  if (!isBlank) names.add(text);
}

}  // namespace

void BlindNames::add(std::string_view text) {
  if (!base::isValidUtf8(text)) return;
  addOne(text);
  const std::u32string points = base::codePoints(text);
  if (!std::any_of(points.begin(), points.end(), [](char32_t point) { return isIn(kMiddleDots, point); }))
    return;
  std::u32string part;
  for (const char32_t point : points + U"·") {
    if (!isIn(kMiddleDots, point)) {
      part += point;
      continue;
    }
    addOne(base::toUtf8(part));
    part.clear();
  }
}

void BlindNames::addOne(std::string_view text) {
  Name name{std::string(base::trim(text)), fold(base::codePoints(text)).points};
  const auto isSame = [&](const Name& other) { return other.folded == name.folded; };
  if (isTooShort(name.folded) || std::any_of(m_names.begin(), m_names.end(), isSame)) return;
  const auto isShorter = [&](const Name& other) { return other.folded.size() < name.folded.size(); };
  m_names.insert(std::find_if(m_names.begin(), m_names.end(), isShorter), std::move(name));
}

std::string BlindNames::covered(std::string_view text) const {
  if (!base::isValidUtf8(text)) return std::string(kCovered);
  const std::u32string points = base::codePoints(text);
  const Folded folded = fold(points);
  std::vector<bool> hidden(points.size());
  bool any = false;
  for (const Name& name : m_names)
    for (auto at = folded.points.find(name.folded); at != std::u32string::npos;
         at = folded.points.find(name.folded, at + 1)) {
      const auto begin = std::ptrdiff_t(folded.at[at]);
      const auto end = std::ptrdiff_t(folded.at[at + name.folded.size() - 1]) + 1;
      std::fill(hidden.begin() + begin, hidden.begin() + end, true);
      any = true;
    }
  if (!any) return std::string(text);
  std::string result;
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (!hidden[i])
      result += base::toUtf8({&points[i], 1});
    else if (i == 0 || !hidden[i - 1])
      result += kCovered;
  }
  return result;
}

std::vector<std::string> BlindNames::all() const {
  std::vector<std::string> texts;
  for (const Name& name : m_names)
    texts.push_back(name.text);
  return texts;
}

std::vector<std::string> BlindNames::foundIn(std::string_view text) const {
  std::vector<std::string> found;
  if (!base::isValidUtf8(text)) return found;
  const Folded folded = fold(base::codePoints(text));
  for (const Name& name : m_names)
    if (folded.points.find(name.folded) != std::u32string::npos) found.push_back(name.text);
  return found;
}

BlindNames namesIn(const policy::Policy& policy, const dossier::Dossier& dossier) {
  BlindNames names;
  for (const policy::Group& group : policy.groups) {
    for (const Field& field : group.fields)
      if (mayName(field)) addCell(names, policy, dossier.value(group.id, dossier::kRecordRow, field.id));
    for (const Field& field : group.rows.fields)
      if (mayName(field))
        for (const std::string& row : dossier.rows(group.id))
          addCell(names, policy, dossier.value(group.id, row, field.id));
  }
  return names;
}

}  // namespace tarim::server
