// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Validation while a person types: an edit runs only the checks that read the edited cell. The findings
// always equal those of Rulebook::check on the same dossier, byte for byte. Not thread-safe; cheap to move.
#include "shared/dossier/dossier.hpp"
#include "shared/rules/rulebook.hpp"

#include <memory>

namespace tarim::rules {

class Incremental {
 public:
  /// Runs all checks once.
  Incremental(RulebookPtr book, dossier::Dossier dossier, base::Instant now,
              Windows windows = Windows::Checked);
  ~Incremental();
  Incremental(Incremental&&) noexcept;
  Incremental& operator=(Incremental&&) noexcept;

  /// One edit: a cell, $row or $order, or a cell of the table of attachments.
  void set(const dossier::CellKey& cell, std::string value);
  /// Sets the present instant and runs the checks that read the clock.
  void setNow(base::Instant now);

  /// In the stable order of Rulebook::check.
  [[nodiscard]] std::vector<Finding> findings() const;
  [[nodiscard]] const dossier::Dossier& dossier() const;
  /// The number of checks (of a row, a page or the whole) that the last edit ran.
  [[nodiscard]] std::size_t lastRuns() const;

 private:
  struct Work;
  std::unique_ptr<Work> m_work;
};

}  // namespace tarim::rules
