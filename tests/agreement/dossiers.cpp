// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/agreement/dossiers.hpp"

#include "shared/base/hash.hpp"

#include <array>

namespace tarim::agreement {

using client::CellEdit;
using policy::Field;
using policy::FieldType;

namespace {

const std::array<std::string, 24> kTexts{
    "",     "无",        "無",         " 无",     "没有",       "/",       "x",    "now",
    "yes",  "no",        "2023-02-30", "2020-01", "2019-07-01", "1990-13", "-1",   "30",
    "60.5", "𠮷田·古丽", "等",         "3年左右", "a\nb",       "１３９",  "live", "13899990000"};
constexpr std::array<const char*, 4> kSides{"", "front", "back", "left"};
constexpr std::array<const char*, 4> kTypes{"jpeg", "pdf", "", "png"};
constexpr std::array<const char*, 4> kMasks{"", "yes", "no", "perhaps"};

std::string monthOf(std::uint64_t number) {
  const std::uint64_t month = 1 + number % 12;
  return std::to_string(2010 + number / 12) + (month < 10 ? "-0" : "-") + std::to_string(month);
}

}  // namespace

Author::Author(const policy::Policy& policy, const dossier::Dossier& valid, std::uint64_t seed)
    : m_policy(policy), m_random(seed) {
  for (const auto& [cell, value] : valid.cells())
    m_valid.push_back({cell, std::string(value)});
}

std::vector<CellEdit> Author::write(Sort sort) {
  if (sort == Sort::Wild) return wild();
  Edits edits = whole();
  if (sort == Sort::NearlyValid)
    for (auto mistakes = 1 + below(4); mistakes > 0; --mistakes)
      spoil(edits);
  return edits;
}

/// With another telephone, so that no two are alike.
Author::Edits Author::whole() {
  Edits edits = m_valid;
  for (CellEdit& edit : edits)
    if (edit.cell.column == "phone") edit.value = "138" + std::to_string(10000000 + below(90000000));
  return edits;
}

void Author::spoil(Edits& edits) {
  CellEdit& edit = edits[below(edits.size())];
  if (edit.cell.column == dossier::kRowColumn) {
    edit.value = "deleted";
  } else if (edit.cell.column == dossier::kOrderColumn) {
    edit.value = std::to_string(below(40));
  } else if (const Field* field = m_policy.field(edit.cell.table, edit.cell.column)) {
    edit.value = valueFor(*field);
  } else {
    edit.value = anyText();
  }
}

std::string Author::anyText() {
  if (below(8) != 0) return kTexts[below(kTexts.size())];
  std::string text;
  for (auto characters = below(40); characters > 0; --characters)
    text += "水";
  return text;
}

std::string Author::valueFor(const Field& field) {
  if (below(4) == 0) return anyText();
  switch (field.type) {
    case FieldType::Choice:
      return field.choices[below(field.choices.size())].id;
    case FieldType::YesNo:
      return below(2) == 0 ? "yes" : "no";
    case FieldType::Integer:
    case FieldType::Decimal:
      return std::to_string(below(100));
    case FieldType::Date:
      return monthOf(below(200)) + "-15";
    case FieldType::Month:
      return monthOf(below(200));
    case FieldType::MonthOrNow:
      return below(5) == 0 ? "now" : monthOf(below(200));
    case FieldType::IdNumber:
      return "65280119880315002" + std::to_string(below(10));
    case FieldType::Phone:
      return "13899990" + std::to_string(100 + below(900));
    case FieldType::Text:
    case FieldType::LongText:
      break;
  }
  std::string text;
  for (auto characters = below(field.maxCharacters > 0 ? std::uint64_t(field.maxCharacters) + 2 : 30);
       characters > 0; --characters)
    text += below(30) == 0 ? "等" : "监";
  return text;
}

void Author::wildFields(Edits& edits, const std::string& table, const std::string& row,
                        const std::vector<Field>& fields) {
  for (const Field& field : fields)
    if (below(5) != 0) edits.push_back({{table, row, field.id}, valueFor(field)});
}

void Author::wildPages(Edits& edits, const policy::Group& group, const std::vector<std::string>& rows) {
  for (const policy::Slot& slot : group.evidence) {
    for (auto pages = below(4); pages > 0; --pages) {
      const std::string id = "p" + std::to_string(edits.size());
      const auto put = [&](const char* column, const std::string& value) {
        edits.push_back({{std::string(dossier::kAttachmentTable), id, column}, value});
      };
      put("$row", "live");
      put("slot", below(30) == 0 ? "nowhere" : slot.id);
      put("table", group.id);
      put("row", rows.empty() || below(10) == 0 ? "gone" : rows[below(rows.size())]);
      put("side", kSides[below(kSides.size())]);
      put("page", std::to_string(below(5)));
      put("file", base::sha256(id).hex());
      put("type", kTypes[below(10) == 0 ? below(kTypes.size()) : below(2)]);
      put("mask", kMasks[below(kMasks.size())]);
      put("masks", below(2) == 0 ? "" : "[[1,2,3,4]]");
    }
  }
}

Author::Edits Author::wild() {
  Edits edits;
  for (const policy::Group& group : m_policy.groups) {
    if (below(6) == 0) continue;
    wildFields(edits, group.id, "@", group.fields);
    std::vector<std::string> rows;
    if (group.hasRows && below(4) == 0) edits.push_back({{group.id, "@", "none"}, anyText()});
    for (auto count = group.hasRows ? below(6) : 0; count > 0; --count) {
      rows.push_back("r" + std::to_string(count));
      edits.push_back({{group.id, rows.back(), "$row"}, below(10) == 0 ? "deleted" : "live"});
      edits.push_back({{group.id, rows.back(), "$order"}, std::to_string(below(9))});
      wildFields(edits, group.id, rows.back(), group.rows.fields);
    }
    wildPages(edits, group, rows);
  }
  if (below(10) == 0) edits.push_back({{"no_table", "@", "no_column"}, "x"});
  return edits;
}

base::Instant Author::instant() {
  const policy::Window* apply = m_policy.window("apply");
  switch (below(5)) {
    case 0:
      return apply->from - std::chrono::seconds(below(2));
    case 1:
      return apply->to - std::chrono::milliseconds(below(2));
    case 2:
      return apply->to + std::chrono::hours(24 * below(300));
    default:
      return apply->from + std::chrono::minutes(below(60 * 24 * 10));
  }
}

}  // namespace tarim::agreement
