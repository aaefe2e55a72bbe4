// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Merging: the winning value of every cell, from operations in any order, any repetition, any split (docs/MERGE.md).
// A value that lost to a concurrent write is kept as a conflict and shown to the person. Two writers had not seen each
// other when the loser's stamp lies above what the winner's author had seen of other devices: the base of the winner, or,
// where that is the author's own earlier write (somebody typing on), the base of that one, and so on back.
#include "shared/dossier/cells.hpp"
#include "shared/dossier/dossier.hpp"

#include <map>
#include <set>
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
  /// Open conflicts in CellKey order; equal values are no conflict. They are settled by a write that takes the lost
  /// value, by one that repeats the kept value ("keep mine"), and by another device's write that saw the winner. Typing on
  /// where the winner stands settles nothing: its author may never have seen the other side. Rows that are deleted
  /// and $order have none.
  [[nodiscard]] std::vector<Conflict> conflicts() const;
  /// Highest stamp applied: where a HybridClock must go on from.
  [[nodiscard]] const Stamp& highest() const { return m_highest; }

 private:
  struct Written {
    Stamp stamp;
    std::string value;
    Stamp base;
    auto operator<=>(const Written&) const = default;  ///< Total, so even two writes under one stamp have one order.
  };
  using Writes = std::set<Written>;
  static const Written* withStamp(const Writes& writes, const Stamp& stamp);
  static std::vector<const Written*> ownChain(const Writes& writes);
  static std::vector<const Written*> unseen(const Writes& writes);
  [[nodiscard]] bool asks(const CellKey& cell) const;

  std::map<CellKey, Writes> m_written;  ///< Every write of a cell, by stamp.
  std::set<CellKey> m_shared;           ///< Cells that more than one device wrote: the only ones that can conflict.
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
