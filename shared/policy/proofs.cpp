// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/policy/proofs.hpp"

#include "shared/policy/read_values.hpp"

#include <algorithm>

namespace tarim::policy {

using base::JsonReader;

namespace {

constexpr std::size_t kMostProofs = 100;
constexpr std::size_t kMostLabels = 20;
constexpr std::size_t kMostLabelBytes = 64;

bool hasField(const std::vector<Field>& fields, std::string_view id) {
  return std::any_of(fields.begin(), fields.end(), [id](const Field& field) { return field.id == id; });
}

/// Whether the form has the cell: of a row for a slot per row, else of a record.
bool isThere(const Policy& policy, const Group& group, const Slot& slot, const CellRef& cell) {
  if (cell.table.empty()) return hasField(slot.perRow ? group.rows.fields : group.fields, cell.column);
  const Group* other = policy.group(cell.table);
  return other && hasField(other->fields, cell.column);
}

Proof readProof(JsonReader& reader) {
  allowOnly(reader, {"table", "column", "labels"});
  Proof proof;
  if (reader.has("table")) proof.cell.table = readId(reader, "table");
  proof.cell.column = readId(reader, "column");
  proof.labels = reader.strings("labels", kMostLabels);
  for (const std::string& label : proof.labels)
    if (label.empty() || label.size() > kMostLabelBytes)
      reader.fail("labels", "a label is empty or longer than " + std::to_string(kMostLabelBytes) + " bytes");
  return proof;
}

void readSlotProofs(JsonReader& reader, const Policy& policy, Proofs& proofs) {
  const std::string id = reader.string("id", 64);
  const Slot* slot = policy.slot(id);
  const Group* group = policy.groupOfSlot(id);
  if (!slot || !group || !reader.has("proves")) return;
  std::vector<Proof>& ofSlot = proofs[id];
  reader.each(
      "proves",
      [&](JsonReader& item) {
        Proof proof = readProof(item);
        if (item.failed()) return;
        const CellRef& cell = proof.cell;
        if (!isThere(policy, *group, *slot, cell))
          item.fail("column", "no such field: " + cell.table + "/" + cell.column);
        for (const Proof& other : ofSlot)
          if (other.cell.table == cell.table && other.cell.column == cell.column)
            item.fail("column", "named twice: " + cell.table + "/" + cell.column);
        ofSlot.push_back(std::move(proof));
      },
      kMostProofs);
}

}  // namespace

base::Result<Proofs> readProofs(const Policy& policy, const boost::json::value& root) {
  JsonReader::Failure failure;
  JsonReader reader(root, "$", failure, base::Code::InvalidPolicy);
  Proofs proofs;
  reader.each("groups", [&](JsonReader& group) {
    group.each("evidence", [&](JsonReader& slot) { readSlotProofs(slot, policy, proofs); });
  });
  if (failure) return *failure;
  return proofs;
}

Proofs proofsOf(const Policy& policy) {
  const auto root = base::parseJson(policy.text);
  auto proofs = root ? readProofs(policy, *root) : base::Result<Proofs>(root.error());
  return proofs ? std::move(*proofs) : Proofs();
}

}  // namespace tarim::policy
