// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Merging: the winning value of every cell, from operations in any order, any repetition, any split
// (docs/MERGE.md). A value that lost is kept as a conflict and shown to the person for as long as nobody has
// dealt with it: until its own device wrote on, until a write names it as its base, or until a later write
// repeats it. That the winner has been typed over since proves nothing: who typed may never have seen the
// other side.
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

/// What a person's answer to a conflict writes into the cell: value and base of an Operation.
struct Answer {
  std::string value;
  Stamp base;
};
/// "Keep mine": the kept value again, by somebody who saw the lost one.
inline Answer keep(const Conflict& conflict) {
  return {conflict.kept, conflict.lostStamp};
}
/// "Take the other": the lost value, by somebody who saw the kept one.
inline Answer take(const Conflict& conflict) {
  return {conflict.lost, conflict.keptStamp};
}

enum class Applied { Won, Lost, Repeated };

class MergedCells {
 public:
  /// Pure in the set of operations ever applied.
  Applied apply(const Operation& operation);
  [[nodiscard]] const Dossier& dossier() const { return m_dossier; }
  /// Null stamp when the cell was never written.
  [[nodiscard]] Stamp stampOf(const CellKey& cell) const;
  /// Open conflicts in CellKey order, oldest loser first; equal values are no conflict. Rows that are deleted
  /// and $order have none.
  [[nodiscard]] std::vector<Conflict> conflicts() const;
  /// Highest stamp applied: where a HybridClock must go on from.
  [[nodiscard]] const Stamp& highest() const { return m_highest; }

 private:
  struct Written {
    Stamp stamp;
    std::string value;
    Stamp base;
    auto operator<=>(const Written&) const =
        default;  ///< Total, so even two writes under one stamp have one order.
  };
  using Writes = std::set<Written>;
  static std::vector<const Written*> open(const Writes& writes);
  [[nodiscard]] bool asks(const CellKey& cell) const;

  std::map<CellKey, Writes> m_written;  ///< Every write of a cell, by stamp.
  std::set<CellKey> m_shared;  ///< Cells that more than one device wrote: the only ones that can conflict.
  Dossier m_dossier;
  Stamp m_highest;
};

/// Gives each operation of one device a stamp above everything it has seen, even when the wall clock stands
/// or goes back.
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
