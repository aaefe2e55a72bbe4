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

const MergedCells::Written* MergedCells::withStamp(const Writes& writes, const Stamp& stamp) {
  const auto found = writes.lower_bound(Written{stamp, {}, {}});
  return found != writes.end() && found->stamp == stamp ? &*found : nullptr;
}

/// The winner and the writes of its own device that it goes on from, newest first.
std::vector<const MergedCells::Written*> MergedCells::ownChain(const Writes& writes) {
  std::vector<const Written*> chain{&*writes.rbegin()};
  while (true) {
    const Written& last = *chain.back();
    const bool own = last.base.device == last.stamp.device && last.base < last.stamp;
    const Written* before = own ? withStamp(writes, last.base) : nullptr;
    if (!before) return chain;
    chain.push_back(before);
  }
}

/// The writes that the winner's author had not seen: of each other device its last, unless somebody went on
/// from it.
std::vector<const MergedCells::Written*> MergedCells::unseen(const Writes& writes) {
  const Written& winner = *writes.rbegin();
  const std::vector<const Written*> chain = ownChain(writes);
  const Stamp& seen = chain.back()->base;
  std::set<Stamp> goneOnFrom;
  for (const Written& write : writes)
    goneOnFrom.insert(write.base);

  const auto settles = [](const Written& own, const Written* before, const Written& lost) {
    const bool takes = own.stamp > lost.stamp && own.value == lost.value;
    const bool keeps = before && before->stamp > lost.stamp && own.value == before->value;
    return takes || keeps;
  };
  const auto settled = [&](const Written& lost) {
    for (std::size_t i = 0; i < chain.size() && chain[i]->stamp > lost.stamp; ++i)
      if (settles(*chain[i], i + 1 < chain.size() ? chain[i + 1] : nullptr, lost)) return true;
    return false;
  };

  std::vector<const Written*> open;
  std::set<std::string_view> devices{winner.stamp.device};
  for (auto write = writes.rbegin(); write != writes.rend() && write->stamp > seen; ++write)
    if (devices.insert(write->stamp.device).second && !goneOnFrom.count(write->stamp) && !settled(*write))
      open.push_back(&*write);
  std::reverse(open.begin(), open.end());
  return open;
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
    for (const Written* lost : unseen(writes))
      if (lost->value != winner.value)
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
