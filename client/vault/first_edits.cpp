// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/vault/first_edits.hpp"

#include <algorithm>

namespace tarim::client {
namespace {

constexpr std::string_view kBasicTable = "basic";

/// Whether the field takes this value.
bool takes(const policy::Field* field, std::string_view value) {
  if (!field || value.empty()) return false;
  return field->type != policy::FieldType::Choice ||
         std::any_of(field->choices.begin(), field->choices.end(),
                     [&](const policy::Choice& choice) { return choice.id == value; });
}

}  // namespace

std::vector<CellEdit> firstEdits(const policy::Policy& policy, const Account& account, std::string_view kind,
                                 std::string_view level) {
  std::vector<CellEdit> edits;
  const auto put = [&](std::string_view table, std::string_view column, std::string_view value) {
    const dossier::CellKey cell{std::string(table), std::string(dossier::kRecordRow), std::string(column)};
    edits.push_back({cell, std::string(value)});
  };
  const auto propose = [&](std::string_view column, std::string_view value) {
    if (takes(policy.field(kBasicTable, column), value)) put(kBasicTable, column, value);
  };
  if (!kind.empty()) put(dossier::kApplicationTable, "kind", kind);
  if (!level.empty()) put(dossier::kApplicationTable, "level", level);
  propose("name", account.personName);
  propose("unit", account.unitName);
  propose("unit_county", account.unitCounty);
  return edits;
}

}  // namespace tarim::client
