// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/dossier/merge.hpp"

#include <algorithm>
#include <limits>

namespace tarim::dossier {

Applied MergedCells::apply(const Operation& operation) {
  Writes& writes = m_written[operation.cell];
  const auto [here, isNew] = writes.insert({operation.stamp, operation.value, operation.base});
  if (!isNew) return Applied::Repeated;
  m_highest = std::max(m_highest, operation.stamp);
  // One neighbour is enough: a cell with two devices has, somewhere, two neighbours that differ.
  const auto next = std::next(here);
  if ((here != writes.begin() && std::prev(here)->stamp.device != operation.stamp.device) ||
      (next != writes.end() && next->stamp.device != operation.stamp.device))
    m_shared.insert(operation.cell);
  if (next != writes.end()) return Applied::Lost;
  m_dossier.set(operation.cell, operation.value);
  return Applied::Won;
}

Stamp MergedCells::stampOf(const CellKey& cell) const {
  const auto writes = m_written.find(cell);
  return writes == m_written.end() ? Stamp{} : writes->second.rbegin()->stamp;
}

/// The writes that nobody has dealt with, oldest first: of each device but the winner's its last, unless a
/// write went on from it or a later one repeats its value.
std::vector<const MergedCells::Written*> MergedCells::open(const Writes& writes) {
  std::set<Stamp> goneOnFrom;
  for (const Written& write : writes)
    goneOnFrom.insert(write.base);
  std::set<std::string_view> devices;
  std::set<std::string_view> laterValues;
  std::vector<const Written*> found;
  for (auto write = writes.rbegin(); write != writes.rend(); ++write) {
    const bool lastOfDevice = devices.insert(write->stamp.device).second;
    const bool repeated = !laterValues.insert(write->value).second;
    if (lastOfDevice && !repeated && write != writes.rbegin() && !goneOnFrom.count(write->stamp))
      found.push_back(&*write);
  }
  std::reverse(found.begin(), found.end());
  return found;
}

/// Whether a person can be asked about this cell at all.
bool MergedCells::asks(const CellKey& cell) const {
  if (cell.column == kOrderColumn) return false;
  return cell.column == kRowColumn || cell.row == kRecordRow ||
         m_dossier.value(cell.table, cell.row, kRowColumn) == kLive;
}

std::vector<Conflict> MergedCells::conflicts() const {
  std::vector<Conflict> all;
  for (const CellKey& cell : m_shared) {
    if (!asks(cell)) continue;
    const Writes& writes = m_written.find(cell)->second;
    const Written& winner = *writes.rbegin();
    for (const Written* lost : open(writes))
      all.push_back({cell, winner.value, winner.stamp, lost->value, lost->stamp});
  }
  return all;
}

Stamp HybridClock::next(std::int64_t wallMillis) {
  if (wallMillis > m_last.wall) {
    m_last.wall = wallMillis;
    m_last.counter = 0;
  } else if (m_last.counter < std::numeric_limits<std::uint32_t>::max()) {
    ++m_last.counter;
  } else {
    ++m_last.wall;
    m_last.counter = 0;
  }
  return m_last;
}

void HybridClock::observe(const Stamp& seen) {
  if (std::pair(seen.wall, seen.counter) <= std::pair(m_last.wall, m_last.counter)) return;
  m_last.wall = seen.wall;
  m_last.counter = seen.counter;
}

}  // namespace tarim::dossier
