// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Merging: the winning value of every cell, from operations in any order, any repetition, any split (docs/MERGE.md).
// A value that lost to a concurrent write is kept as a conflict and shown to the person: two writers had not seen each
// other exactly when loser.stamp > winner.base and their devices differ.
#include "shared/dossier/cells.hpp"
#include "shared/dossier/dossier.hpp"

#include <map>
#include <vector>

namespace tarim::dossier {

struct Conflict {
  CellKey cell;
  std::string kept;  ///< The value that won.
  Stamp keptStamp;
  std::string lost;  ///< The value that lost, one tap away.
  Stamp lostStamp;
  bool operator==(const Conflict&) const = default;
};

enum class Applied { Won, Lost, Repeated };

class MergedCells {
 public:
  /// Pure in the set of operations ever applied.
  Applied apply(const Operation& operation);
  [[nodiscard]] const Dossier& dossier() const { return m_dossier; }
  /// Null stamp when the cell was never written.
  [[nodiscard]] Stamp stampOf(const CellKey& cell) const;
  /// Open conflicts in CellKey order; equal values are no conflict. A later write that saw the winner settles them.
  [[nodiscard]] std::vector<Conflict> conflicts() const;
  /// Highest stamp applied: where a HybridClock must go on from.
  [[nodiscard]] const Stamp& highest() const { return m_highest; }

 private:
  struct Written {
    std::string value;
    Stamp stamp;
    Stamp base;
  };
  std::map<CellKey, std::vector<Written>> m_written;  ///< Every write of a cell, by stamp.
  Dossier m_dossier;
  Stamp m_highest;
};

/// Gives each operation of one device a stamp above everything it has seen, even when the wall clock stands or goes back.
class HybridClock {
 public:
  explicit HybridClock(std::string device) { m_last.device = std::move(device); }
  Stamp next(std::int64_t wallMillis);
  void observe(const Stamp& seen);
  [[nodiscard]] const Stamp& last() const { return m_last; }

 private:
  Stamp m_last;
};

}  // namespace tarim::dossier
