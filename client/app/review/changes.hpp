// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The differences between two submissions (四(三)), computed from their manifests, so that a reviewer sees
// what was frozen and not what somebody claims was changed. Each field, each added or removed row and each
// page counts once.
#include "shared/dossier/attachments.hpp"
#include "shared/policy/policy.hpp"
#include "shared/workflow/event.hpp"

#include <map>
#include <set>

namespace tarim::client::app {

enum class Change { Same, Added, Changed, Removed };

class Changes {
 public:
  Changes() = default;  ///< For a first submission: no differences.
  Changes(const dossier::Dossier& before, const dossier::Dossier& now, const policy::Policy& policy);

  /// False for a first submission.
  [[nodiscard]] bool compared() const { return m_compared; }
  [[nodiscard]] Change row(std::string_view table, std::string_view row) const;
  [[nodiscard]] Change cell(std::string_view table, std::string_view row, std::string_view column) const;
  /// The earlier submission's value of a changed cell; empty for an unchanged one.
  [[nodiscard]] std::string_view before(std::string_view table, std::string_view row,
                                        std::string_view column) const;
  /// Added stands for a new page or another file in its place.
  [[nodiscard]] Change page(std::string_view attachment) const;
  /// Rows of the earlier submission that no longer exist.
  [[nodiscard]] std::vector<std::string> removedRows(std::string_view table) const;
  [[nodiscard]] const std::vector<dossier::Attachment>& removedPages() const { return m_removedPages; }
  [[nodiscard]] int inGroup(std::string_view group) const;
  [[nodiscard]] int total() const;
  /// Whether anything changed at the place of a reason of the last return. Whether the change is right,
  /// people decide.
  [[nodiscard]] bool touches(const workflow::Reason& reason) const;

 private:
  struct CellBefore {
    Change change = Change::Same;
    std::string value;
  };
  void compareTable(std::string_view table, const dossier::Dossier& before, const dossier::Dossier& now);
  void compareRow(std::string_view table, std::string_view row, const dossier::Dossier& before,
                  const dossier::Dossier& now);
  void comparePages(const dossier::Dossier& before, const dossier::Dossier& now,
                    const policy::Policy& policy);
  void count(std::string_view group) { ++m_counts[std::string(group)]; }
  [[nodiscard]] bool touchesPage(const workflow::Reason& reason) const;

  bool m_compared = false;
  std::map<dossier::CellKey, CellBefore> m_cells;
  std::map<std::pair<std::string, std::string>, Change> m_rows;
  std::map<std::string, Change, std::less<>> m_pages;
  std::map<std::pair<std::string, std::string>, int> m_pagesOfSlot;  ///< Changed pages by slot and row.
  std::set<std::string, std::less<>> m_masked;  ///< Pages whose mask, or answer about masking, changed.
  std::vector<dossier::Attachment> m_removedPages;
  std::map<std::string, int, std::less<>> m_counts;
};

}  // namespace tarim::client::app
