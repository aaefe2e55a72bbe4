// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Validation while a person types: one edit re-runs only what reads the edited cell, and the findings are at
// every moment equal, byte for byte, to those of Rulebook::check on the same dossier. Not thread-safe; cheap
// to move.
#include "shared/dossier/dossier.hpp"
#include "shared/rules/rulebook.hpp"

#include <memory>

namespace tarim::rules {

class Incremental {
 public:
  /// Runs everything once.
  Incremental(RulebookPtr book, dossier::Dossier dossier, base::Instant now,
              Windows windows = Windows::Checked);
  ~Incremental();
  Incremental(Incremental&&) noexcept;
  Incremental& operator=(Incremental&&) noexcept;

  /// One edit: a cell, $row or $order, or a cell of the table of attachments.
  void set(const dossier::CellKey& cell, std::string value);
  /// Time went on: what reads the clock runs again.
  void setNow(base::Instant now);

  /// In the stable order of Rulebook::check.
  [[nodiscard]] std::vector<Finding> findings() const;
  [[nodiscard]] const dossier::Dossier& dossier() const;
  /// How many checks (of a row, a page or the whole) the last edit ran again.
  [[nodiscard]] std::size_t lastRuns() const;

 private:
  struct Work;
  std::unique_ptr<Work> m_work;
};

}  // namespace tarim::rules
