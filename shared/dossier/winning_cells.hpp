// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The winning value of every cell, merged as MergedCells does (merge.hpp) and without the values that lost:
// for who needs the dossier and no conflicts. Takes memory for the cells, however many operations there were.
#include "shared/dossier/cells.hpp"
#include "shared/dossier/dossier.hpp"

#include <map>
#include <tuple>
#include <utility>

namespace tarim::dossier {

class WinningCells {
 public:
  void apply(Operation operation) {
    const auto [here, isNew] = m_cells.try_emplace(std::move(operation.cell));
    Written& won = here->second;
    const bool wins = isNew || std::tie(operation.stamp, operation.value, operation.base) >
                                   std::tie(won.stamp, won.value, won.base);
    if (wins) won = {std::move(operation.stamp), std::move(operation.value), std::move(operation.base)};
  }
  [[nodiscard]] Dossier dossier() const {
    Dossier dossier;
    for (const auto& [cell, written] : m_cells)
      dossier.set(cell, written.value);
    return dossier;
  }

 private:
  struct Written {
    Stamp stamp;
    std::string value;
    Stamp base;
  };
  std::map<CellKey, Written> m_cells;
};

}  // namespace tarim::dossier
