// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/reading/compare.hpp"

#include "shared/reading/cell_on_page.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace tarim::reading {
namespace {

using dossier::CellKey;
using policy::Field;
using policy::FieldType;

/// A cell that the page proves, with the policy's words about it.
struct Asked {
  const Proof* proof;
  const Field* field;
  CellKey cell;
  std::string typed;
};

bool isAsked(FieldType type) {
  return type != FieldType::LongText && type != FieldType::YesNo && type != FieldType::Phone;
}

std::vector<Asked> askedOf(const policy::Policy& policy, const policy::Proofs& proofs,
                           const dossier::Dossier& dossier, const dossier::Attachment& page) {
  const policy::Slot* slot = policy.slot(page.slot);
  const policy::Group* group = policy.groupOfSlot(page.slot);
  std::vector<Asked> asked;
  const auto proven = proofs.find(page.slot);
  if (!slot || !group || proven == proofs.end()) return asked;
  for (const Proof& proof : proven->second) {
    const bool isOfRow = proof.cell.table.empty() && slot->perRow;
    const std::string& table = proof.cell.table.empty() ? group->id : proof.cell.table;
    const CellKey cell{table, isOfRow ? page.row : std::string(dossier::kRecordRow), proof.cell.column};
    const Field* field = policy.field(table, proof.cell.column);
    if (!field || !isAsked(field->type) || (isOfRow && page.row.empty())) continue;
    std::string typed(dossier.value(cell.table, cell.row, cell.column));
    if (typed == policy.blank.word) continue;
    asked.push_back({&proof, field, cell, std::move(typed)});
  }
  return asked;
}

Said ask(const ReadyPage& page, const Question& question) {
  switch (question.field.type) {
    case FieldType::Date:
    case FieldType::Month:
    case FieldType::MonthOrNow:
      return askDate(page, question);
    case FieldType::Integer:
    case FieldType::Decimal:
      return askNumber(page, question);
    case FieldType::Choice:
      return askChoice(page, question);
    default:
      return askText(page, question);
  }
}

/// What the readings say together: an agreement of one; else what most of those say that say something. When
/// there are several readings a value that only one of them says is not sure.
Said agreed(const std::vector<Said>& all) {
  std::map<std::pair<Comparison, std::string>, int> votes;
  const Said* best = nullptr;
  int most = 0;
  for (const Said& said : all) {
    if (said.comparison == Comparison::Agrees) return said;
    if (said.comparison == Comparison::Unread) continue;
    const int count = ++votes[{said.comparison, said.page}];
    if (count <= most) continue;
    most = count;
    best = &said;
  }
  const bool isSure = best && (all.size() == 1 || most >= 2);
  return isSure ? *best : Said{};
}

std::vector<std::string> labelsOf(const std::vector<Asked>& asked) {
  std::vector<std::string> labels;
  for (const Asked& one : asked)
    labels.insert(labels.end(), one.proof->labels.begin(), one.proof->labels.end());
  return labels;
}

int rank(Comparison comparison) {
  switch (comparison) {
    case Comparison::Agrees:
      return 3;
    case Comparison::Differs:
      return 2;
    case Comparison::Proposed:
      return 1;
    case Comparison::Unread:
      return 0;
  }
  return 0;
}

}  // namespace

std::vector<CellReading> readCells(const policy::Policy& policy, const policy::Proofs& proofs,
                                   const dossier::Dossier& dossier, const dossier::Attachment& page,
                                   std::span<const PageText> readings) {
  const std::vector<Asked> asked = askedOf(policy, proofs, dossier, page);
  std::vector<CellReading> cells;
  if (asked.empty() || readings.empty()) return cells;
  const std::vector<ReadyPage> pages(readings.begin(), readings.end());
  const std::vector<std::string> labels = labelsOf(asked);
  for (const Asked& one : asked) {
    Question question{*one.field, *one.proof, one.typed, labels, {}};
    for (const Asked& other : asked)
      if (&other != &one) question.others.push_back(other.typed);
    std::vector<Said> all;
    for (const ReadyPage& ready : pages)
      all.push_back(ask(ready, question));
    Said said = agreed(all);
    cells.push_back({one.cell, said.comparison, one.typed, std::move(said.page), std::move(said.shown),
                     std::move(said.areas)});
  }
  return cells;
}

std::vector<CellReading> together(const std::vector<std::vector<CellReading>>& pages) {
  std::vector<CellReading> cells;
  for (const auto& page : pages)
    for (const CellReading& reading : page) {
      const auto known = std::find_if(cells.begin(), cells.end(),
                                      [&](const CellReading& cell) { return cell.cell == reading.cell; });
      if (known == cells.end())
        cells.push_back(reading);
      else if (rank(reading.comparison) > rank(known->comparison))
        *known = reading;
    }
  return cells;
}

}  // namespace tarim::reading
