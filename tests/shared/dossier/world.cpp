// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/shared/dossier/world.hpp"

#include <algorithm>
#include <sstream>

using namespace tarim::dossier;

World::World(std::uint32_t seed, std::size_t devices) : m_random(seed) {
  for (std::size_t i = 0; i < devices; ++i) {
    // Up to two days ahead or behind.
    const std::int64_t skew = static_cast<std::int64_t>(below(4 * 86'400'000)) - 2 * 86'400'000;
    m_devices.push_back({HybridClock("device" + std::to_string(i)), skew, {}, {}});
  }
}

void World::deliver(std::size_t device, std::size_t operation) {
  Device& to = m_devices[device];
  to.cells.apply(m_log[operation].operation);
  to.clock.observe(m_log[operation].operation.stamp);
  to.seen.insert(operation);
}

void World::write(std::size_t device, const CellKey& cell, std::string value, const Stamp* base) {
  Device& author = m_devices[device];
  m_now += static_cast<std::int64_t>(below(3)) - 1;  // Stands still, rises or goes back.
  Written written;
  written.seen = author.seen;
  written.operation.sequence = m_log.size() + 1;
  written.operation.base = base ? *base : author.cells.stampOf(cell);
  written.operation.stamp = author.clock.next(m_now + author.skew);
  written.operation.cell = cell;
  written.operation.value = std::move(value);
  m_log.push_back(written);
  deliver(device, m_log.size() - 1);
}

std::string World::someRow() {
  return "r" + std::to_string(below(4));
}

void World::edit(std::size_t device) {
  const std::string value = "v" + std::to_string(m_log.size());
  switch (below(8)) {
    case 0:
      return write(device, {"work", someRow(), std::string(kRowColumn)}, std::string(kLive));
    case 1:
      return write(device, {"work", someRow(), std::string(kRowColumn)}, std::string(kDeleted));
    case 2:
      return write(device, {"work", someRow(), std::string(kOrderColumn)}, std::to_string(below(5)) + ".5");
    case 3:
    case 4:
      return write(device, {"work", someRow(), below(2) ? "employer" : "post"}, value);
    case 5:
      return write(device, {"basic", std::string(kRecordRow), "sex"}, below(2) ? "男" : "女");
    default:
      return write(device, {"basic", std::string(kRecordRow), "name"}, value);
  }
}

void World::run(std::size_t edits, bool everything) {
  for (std::size_t i = 0; i < edits; ++i) {
    const std::size_t device = below(m_devices.size());
    for (std::size_t o = 0; o < m_log.size(); ++o)
      if (everything || below(12) == 0) deliver(device, o);
    edit(device);
  }
}

void World::settle() {
  for (std::size_t device = 0; device < m_devices.size(); ++device) {
    std::vector<std::size_t> order;
    for (std::size_t o = 0; o < m_log.size(); ++o)
      order.insert(order.end(), 1 + below(2), o);
    std::shuffle(order.begin(), order.end(), m_random);
    for (const std::size_t o : order)
      deliver(device, o);
  }
}

std::vector<Operation> World::shuffled() {
  std::vector<Operation> operations;
  for (const Written& written : m_log)
    operations.push_back(written.operation);
  std::shuffle(operations.begin(), operations.end(), m_random);
  return operations;
}

namespace {
std::string text(const Stamp& stamp) {
  return std::to_string(stamp.wall) + "." + std::to_string(stamp.counter) + "@" + stamp.device;
}
std::string text(const CellKey& cell) {
  return cell.table + "/" + cell.row + "/" + cell.column;
}
}  // namespace

std::string shownBy(const MergedCells& cells, const std::vector<World::Written>& log) {
  std::ostringstream out;
  for (const auto& [cell, value] : cells.dossier().cells())
    out << text(cell) << " = " << value << "\n";
  for (const std::string& table : cells.dossier().tables())
    for (const std::string& row : cells.dossier().rows(table))
      out << "row " << table << "/" << row << "\n";
  for (const Conflict& c : cells.conflicts())
    out << "conflict " << text(c.cell) << " kept " << c.kept << " " << text(c.keptStamp) << " lost " << c.lost
        << " " << text(c.lostStamp) << "\n";
  std::set<CellKey> keys;
  for (const auto& written : log)
    keys.insert(written.operation.cell);
  for (const CellKey& key : keys)
    out << "stamp " << text(key) << " " << text(cells.stampOf(key)) << "\n";
  out << "highest " << text(cells.highest()) << "\n";
  return out.str();
}
