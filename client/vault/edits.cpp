// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/vault/edits.hpp"

#include "shared/base/text.hpp"

#include <algorithm>

namespace tarim::client {
namespace {

using base::Code;
using base::Error;
using dossier::CellKey;

bool isName(std::string_view name) {
  return !name.empty() && name.size() <= dossier::kMaxNameBytes && base::isValidUtf8(name) &&
         std::none_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; });
}

base::Result<void> checkEdit(const CellEdit& edit) {
  const CellKey& cell = edit.cell;
  const base::Place place{{}, cell.table + "/" + cell.row + "/" + cell.column};
  if (!isName(cell.table) || !isName(cell.row) || !isName(cell.column))
    return Error(Code::InvalidInput, "a table, row and column are each named by 1 to 64 bytes", place);
  if (edit.value.size() > dossier::kMaxValueBytes)
    return Error(Code::TooLarge, "a value has at most 64 KiB", place);
  if (edit.value.find('\0') != std::string::npos || !base::isValidUtf8(edit.value))
    return Error(Code::InvalidInput, "a value is UTF-8 without NUL", place);
  return {};
}

/// One batch under way: later edits see earlier ones.
class Writer {
 public:
  Writer(const Draft& draft, std::string_view device, std::int64_t wall)
      : m_draft(draft), m_clock(std::string(device)), m_wall(wall), m_sequence(draft.written()) {
    m_clock.observe(draft.cells().highest());
    for (const dossier::Conflict& conflict : draft.cells().conflicts())
      m_conflicts.emplace(conflict.cell, conflict);
  }

  void write(const CellEdit& edit) {
    const auto before = m_written.find(edit.cell);
    const bool first = before == m_written.end();
    const std::string_view value =
        first ? m_draft.valueOf(edit.cell) : std::string_view(before->second.value);
    if (edit.value != value)
      return add(edit, first ? m_draft.cells().stampOf(edit.cell) : before->second.stamp);
    if (!first) return;
    const auto [begin, end] = m_conflicts.equal_range(edit.cell);
    for (auto conflict = begin; conflict != end; ++conflict)
      add(edit, dossier::keep(conflict->second).base);
  }
  std::vector<dossier::Operation> take() { return std::move(m_operations); }

 private:
  void add(const CellEdit& edit, dossier::Stamp seen) {
    dossier::Operation operation{++m_sequence, m_clock.next(m_wall), std::move(seen), edit.cell, edit.value};
    m_written.insert_or_assign(edit.cell, operation);
    m_operations.push_back(std::move(operation));
  }

  const Draft& m_draft;
  dossier::HybridClock m_clock;
  std::int64_t m_wall;
  std::uint64_t m_sequence;
  std::multimap<CellKey, dossier::Conflict> m_conflicts;
  std::map<CellKey, dossier::Operation> m_written;
  std::vector<dossier::Operation> m_operations;
};

}  // namespace

base::Result<std::vector<dossier::Operation>> operationsOf(const Draft& draft,
                                                           const std::vector<CellEdit>& edits,
                                                           std::string_view device, std::int64_t wall) {
  for (const CellEdit& edit : edits) {
    const auto fine = checkEdit(edit);
    if (!fine) return fine.error();
  }
  Writer writer(draft, device, wall);
  for (const CellEdit& edit : edits)
    writer.write(edit);
  auto operations = writer.take();
  // The server would hold the whole draft for what is said here beforehand.
  if (operations.empty()) return operations;
  std::string limit = dossier::limitExceeded(draft.size(), draft.sizeWith(operations));
  if (!limit.empty()) return Error(Code::TooLarge, std::move(limit));
  return operations;
}

std::vector<CellEdit> editsTowards(const Draft& draft, const std::vector<CellEdit>& cells) {
  std::map<CellKey, std::string_view> wanted;
  for (const auto& [cell, value] : cells)
    wanted.emplace(cell, value);
  std::vector<CellEdit> edits;
  const auto now = draft.dossier();
  for (const auto& [cell, value] : now->cells()) {
    if (wanted.count(cell)) continue;
    const bool goes = cell.row != dossier::kRecordRow &&
                      !wanted.count({cell.table, cell.row, std::string(dossier::kRowColumn)});
    if (!goes) edits.push_back({cell, {}});
    if (cell.column == dossier::kRowColumn) edits.push_back({cell, std::string(dossier::kDeleted)});
  }
  for (const auto& [cell, value] : wanted)
    if (draft.valueOf(cell) != value) edits.push_back({cell, std::string(value)});
  return edits;
}

}  // namespace tarim::client
