// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Merges operations into the winning value of every cell; the result does not depend on their order,
// repetition or grouping (docs/MERGE.md). A losing value stays an open conflict, shown to the person, until
// it is resolved: until its own device writes the cell again, a write names it as its base, or a later write
// repeats it. A write over the winner does not resolve the conflict: its author may never have seen the
// losing value.
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
  std::string lost;  ///< The value that lost; the person can restore it.
  Stamp lostStamp;
  bool operator==(const Conflict&) const = default;
};

/// What a person's answer to a conflict writes into the cell: value and base of an Operation.
struct Answer {
  std::string value;
  Stamp base;
};
/// "Keep mine": writes the kept value again, based on the lost one.
inline Answer keep(const Conflict& conflict) {
  return {conflict.kept, conflict.lostStamp};
}
/// "Take the other": writes the lost value, based on the kept one.
inline Answer take(const Conflict& conflict) {
  return {conflict.lost, conflict.keptStamp};
}

enum class Applied { Won, Lost, Repeated };

class MergedCells {
 public:
  /// The resulting state depends only on the set of operations applied.
  Applied apply(const Operation& operation);
  [[nodiscard]] const Dossier& dossier() const { return m_dossier; }
  /// The stamp of the winning value; null when the cell was never written.
  [[nodiscard]] Stamp stampOf(const CellKey& cell) const;
  /// Open conflicts in CellKey order, oldest loser first; equal values are no conflict. Rows that are deleted
  /// and $order have none.
  [[nodiscard]] std::vector<Conflict> conflicts() const;
  /// The highest stamp applied, from which a HybridClock must continue.
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

/// A hybrid logical clock: gives each operation of one device a stamp above all stamps seen, even when the
/// wall clock stops or goes back.
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
