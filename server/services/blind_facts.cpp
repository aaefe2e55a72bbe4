// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/services/blind_facts.hpp"

#include <algorithm>

namespace tarim::server {

namespace {

using dossier::Dossier;
using policy::Blind;
using policy::Field;

/// The ids of rows are made by the applicant's device, and a person may have typed them into an import.
std::string countedRow(const Dossier& dossier, std::string_view table, std::string_view row) {
  if (row.empty() || row == dossier::kRecordRow) return std::string(row);
  const auto& rows = dossier.rows(table);
  const auto found = std::find(rows.begin(), rows.end(), row);
  return found == rows.end() ? std::string() : std::to_string(found - rows.begin() + 1);
}

/// A choice that the form does not have could be any text.
std::string shown(const Field& field, std::string_view value, const BlindNames& names) {
  if (field.type != policy::FieldType::Choice) return names.covered(value);
  const auto isIt = [value](const policy::Choice& choice) { return choice.id == value; };
  const bool known = std::any_of(field.choices.begin(), field.choices.end(), isIt);
  return known ? std::string(value) : std::string(kCovered);
}

void addRow(std::vector<wire::BlindCell>& cells, const Dossier& dossier, const std::string& table,
            const std::string& row, const std::vector<Field>& fields, const BlindNames& names) {
  for (const Field& field : fields) {
    if (field.blind == Blind::Hide) continue;
    const std::string_view value = dossier.value(table, row, field.id);
    if (value.empty()) continue;
    cells.push_back({table, countedRow(dossier, table, row), field.id, shown(field, value, names)});
  }
}

}  // namespace

std::vector<wire::BlindCell> blindCells(const policy::Policy& policy, const Dossier& dossier,
                                        const BlindNames& names) {
  std::vector<wire::BlindCell> cells;
  for (const policy::Group& group : policy.groups) {
    addRow(cells, dossier, group.id, std::string(dossier::kRecordRow), group.fields, names);
    for (const std::string& row : dossier.rows(group.id))
      addRow(cells, dossier, group.id, row, group.rows.fields, names);
  }
  return cells;
}

std::vector<dossier::Attachment> blindPages(const policy::Policy& policy, const Dossier& dossier) {
  std::vector<dossier::Attachment> pages = dossier::attachments(dossier);
  std::erase_if(pages, [&](const dossier::Attachment& page) {
    const policy::Slot* slot = policy.slot(page.slot);
    return !slot || slot->blind == Blind::Hide;
  });
  return pages;
}

wire::BlindSheet blindSheet(const Dossier& dossier, const dossier::Attachment& page) {
  wire::BlindSheet sheet;
  sheet.slot = page.slot;
  sheet.row = countedRow(dossier, page.table, page.row);
  sheet.table = sheet.row.empty() ? std::string() : page.table;
  sheet.side = dossier::nameOf(page.side);
  sheet.rotation = page.rotation;
  return sheet;
}

}  // namespace tarim::server
