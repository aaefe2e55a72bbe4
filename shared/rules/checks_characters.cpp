// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Characters that others cannot read, or cannot tell from the right ones, in texts that no other check looks
// at so closely.
#include "shared/rules/characters.hpp"
#include "shared/rules/registry.hpp"

#include <algorithm>

namespace tarim::rules {

namespace {

using CellName = std::pair<std::string, std::string>;

/// Columns whose own check names such characters.
std::set<CellName> lookedAtElsewhere(const policy::Policy& policy) {
  std::set<CellName> columns;
  for (const policy::RuleRow& row : policy.rules) {
    if (row.check != "words.name" && row.check != "id.valid") continue;
    const auto params = base::parseJson(row.params);
    const auto text = [&](std::string_view key) {
      const boost::json::value* value =
          params && params->is_object() ? params->as_object().if_contains(key) : nullptr;
      return value && value->is_string() ? std::string(value->as_string()) : std::string();
    };
    columns.emplace(text("table"), text("column"));
  }
  return columns;
}

std::vector<Oddity> readKinds(const CheckContext& context) {
  std::vector<Oddity> kinds;
  for (const std::string& name : context.params.strings("kinds", 8)) {
    if (name == "invisible")
      kinds.push_back(Oddity::Invisible);
    else if (name == "lookalike")
      kinds.push_back(Oddity::LookAlike);
    else if (name == "private")
      kinds.push_back(Oddity::PrivateUse);
    else
      context.params.fail("kinds", "must be invisible, lookalike or private");
  }
  if (kinds.empty()) context.params.fail("kinds", "must name at least one");
  return kinds;
}

/// Whether a character that begins like this may be one of them.
bool mayBeOdd(std::string_view rest) {
  const auto byteAt = [rest](std::size_t i) {
    return i < rest.size() ? static_cast<std::uint8_t>(rest[i]) : std::uint8_t{0};
  };
  const std::uint8_t lead = byteAt(0);
  const std::uint8_t next = byteAt(1);
  if (lead < 0x20 || lead == 0x7F || lead == 0xCD || lead == 0xD8 || lead == 0xE1 || lead == 0xEE ||
      lead > 0xF0)
    return true;
  if (lead == 0xC2) return next < 0xA0 || next == 0xAD;
  if (lead == 0xE2)
    return (next == 0x80 && (byteAt(2) < 0x90 || byteAt(2) > 0xA6)) || next == 0x81 || next >= 0xBA;
  if (lead == 0xE3) return next == 0x85;
  if (lead == 0xEF) return next != 0xBC && next != 0xBD;
  return lead == 0xF0 && (next == 0x9D || next == 0x9F || next >= 0xAF);
}

/// Nearly every text has none of them, and its bytes say so without taking it apart.
bool mayHaveSome(std::string_view value) {
  for (std::size_t i = 0; i < value.size(); ++i)
    if (mayBeOdd(value.substr(i))) return true;
  return false;
}

}  // namespace

Check makeCharacters(const CheckContext& context) {
  const std::vector<Oddity> kinds = readKinds(context);
  const std::set<CellName> elsewhere = lookedAtElsewhere(context.policy);
  return eachCell([kinds, elsewhere](const View& view, const Cell& cell, Report& report) {
    if (cell.value.empty() || !isFreeText(*cell.field) || !mayHaveSome(cell.value) ||
        elsewhere.contains({cell.group->id, cell.field->id}))
      return;
    const dossier::CellKey key{cell.group->id, std::string(cell.row), cell.field->id};
    for (const Oddity kind : kinds) {
      std::string found;
      const policy::Label reason = wordsOf(kind, view.policy, key, cell.value, &found);
      if (!reason.zh.empty())
        return report.push_back({placeOf(cell),
                                 cell.field->clause,
                                 found,
                                 {},
                                 {{"label", cell.field->label}, {"reason", reason}}});
    }
  });
}

}  // namespace tarim::rules
