// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Several devices that edit one application behind bad links: each has a wrong clock, writes what it likes,
// and now and then hears a part of what the others wrote, some of it again. The world also remembers what no
// device can know: which operations each author had seen at the moment of writing.
#include "shared/dossier/merge.hpp"

#include <cstdint>
#include <random>
#include <set>
#include <string>
#include <vector>

class World {
 public:
  struct Written {
    tarim::dossier::Operation operation;
    std::set<std::size_t> seen;  ///< Indices of the operations that its author had applied.
  };

  World(std::uint32_t seed, std::size_t devices);
  /// Random edits, each after a random delivery; with `everything`, each author hears all before writing.
  void run(std::size_t edits, bool everything = false);
  /// Delivers everything to everybody, in orders of their own, some of it twice.
  void settle();
  /// Writes as this device, with its clock. Base: what it sees, unless given.
  void write(std::size_t device, const tarim::dossier::CellKey& cell, std::string value,
             const tarim::dossier::Stamp* base = nullptr);
  void deliver(std::size_t device, std::size_t operation);

  [[nodiscard]] const std::vector<Written>& log() const { return m_log; }
  [[nodiscard]] const tarim::dossier::MergedCells& cells(std::size_t device) const {
    return m_devices[device].cells;
  }
  [[nodiscard]] std::size_t devices() const { return m_devices.size(); }
  /// The operations in a random order.
  std::vector<tarim::dossier::Operation> shuffled();
  std::size_t below(std::size_t bound) { return m_random() % bound; }

 private:
  struct Device {
    tarim::dossier::HybridClock clock;
    std::int64_t skew;
    tarim::dossier::MergedCells cells;
    std::set<std::size_t> seen;
  };
  void edit(std::size_t device);
  std::string someRow();

  std::mt19937 m_random;
  std::int64_t m_now = 1'725'000'000'000;
  std::vector<Device> m_devices;
  std::vector<Written> m_log;
};

/// Everything that MergedCells shows, as text to compare and to print.
std::string shownBy(const tarim::dossier::MergedCells& cells, const std::vector<World::Written>& log);
