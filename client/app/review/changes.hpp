// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the applicant changed between two submissions (四(三)): computed from the two manifests, so it shows
// what was frozen and never what somebody says was changed. One place counts once: a field, a row that came
// or went, a page.
#include "shared/dossier/attachments.hpp"
#include "shared/policy/policy.hpp"
#include "shared/workflow/event.hpp"

#include <map>
#include <set>

namespace tarim::client::app {

enum class Change { Same, Added, Changed, Removed };

class Changes {
 public:
  Changes() = default;  ///< A first submission: everything is the same.
  Changes(const dossier::Dossier& before, const dossier::Dossier& now, const policy::Policy& policy);

  /// False for a first submission.
  [[nodiscard]] bool compared() const { return m_compared; }
  [[nodiscard]] Change row(std::string_view table, std::string_view row) const;
  [[nodiscard]] Change cell(std::string_view table, std::string_view row, std::string_view column) const;
  /// The value of the submission before, of a cell that changed; empty otherwise.
  [[nodiscard]] std::string_view before(std::string_view table, std::string_view row,
                                        std::string_view column) const;
  /// Added: a page, or another file in its place.
  [[nodiscard]] Change page(std::string_view attachment) const;
  /// Rows that were there and are not any more.
  [[nodiscard]] std::vector<std::string> removedRows(std::string_view table) const;
  [[nodiscard]] const std::vector<dossier::Attachment>& removedPages() const { return m_removedPages; }
  [[nodiscard]] int inGroup(std::string_view group) const;
  [[nodiscard]] int total() const;
  /// Whether anything changed where a reason of the last return points. No judgement: only people can say
  /// that it is mended.
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
  std::set<std::string, std::less<>> m_masked;  ///< Pages of which the mask or its answer changed.
  std::vector<dossier::Attachment> m_removedPages;
  std::map<std::string, int, std::less<>> m_counts;
};

}  // namespace tarim::client::app
