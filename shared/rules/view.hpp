// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The input of checks: the fields and slots of the form with the values of one dossier. Fields and slots
// whose `when` does not hold are left out. The view is built once; an edit rebuilds only the rows that it
// affects. Pointers refer to the policy, the dossier and the view itself.
#include "shared/base/time.hpp"
#include "shared/dossier/attachments.hpp"
#include "shared/policy/policy.hpp"

#include <map>
#include <set>

namespace tarim::rules {

struct Cell {
  const policy::Group* group;
  const policy::Field* field;
  std::string_view row;  ///< "@" for a record.
  std::string_view value;
  // Computed once, since nearly every check needs them.
  bool blank;      ///< Only white space.
  bool lookalike;  ///< isLookalike(), for free text.
};

struct AskedSlot {
  const policy::Group* group;
  const policy::Slot* slot;
  std::string_view row;  ///< "@" for a slot of the whole application.
  std::vector<const dossier::Attachment*> pages;
};

/// One row of a table, or the record.
struct RowView {
  const policy::Group* group = nullptr;
  std::string row;
  std::vector<Cell> cells;  ///< In form order.
  std::vector<AskedSlot> evidence;
};

struct GroupView {
  const policy::Group* group = nullptr;
  RowView record;
  std::map<std::string, RowView, std::less<>> rows;
};

class View {
 public:
  /// Both must outlive the view.
  View(const policy::Policy& policy, const dossier::Dossier& dossier, base::Instant now);
  View(const View&) = delete;
  View& operator=(const View&) = delete;

  const policy::Policy& policy;
  const dossier::Dossier& dossier;
  base::Instant now;

  [[nodiscard]] const std::vector<GroupView>& groups() const { return m_groups; }
  [[nodiscard]] const RowView* row(std::string_view table, std::string_view row) const;
  /// All pages by id, asked for or not.
  [[nodiscard]] const std::map<std::string, dossier::Attachment, std::less<>>& pages() const {
    return m_pages;
  }
  /// In the order of dossier::attachments().
  [[nodiscard]] std::vector<const dossier::Attachment*> pagesInOrder() const;
  [[nodiscard]] bool hasPage(std::string_view slot) const;
  /// The row's cell of this field; null when the field is not asked for.
  [[nodiscard]] const Cell* cell(const policy::Field* field, std::string_view table,
                                 std::string_view row) const;

  /// Rebuilds a row, or removes a deleted one.
  const RowView* rebuildRow(std::string_view table, std::string_view row);
  void rebuildGroup(std::string_view table);
  /// Reads a page again, or removes a deleted one, and rebuilds the rows that it proves or proved. Returns
  /// these rows.
  std::vector<const RowView*> rebuildPage(const std::string& id);

 private:
  GroupView* groupView(std::string_view table);
  void fillRow(RowView& row, const dossier::Dossier::Row& cells);
  void fillSlots(RowView& row);
  const RowView* rebuildProved(std::string_view slot, const std::string& row);

  std::vector<GroupView> m_groups;  ///< In form order.
  std::map<std::string, dossier::Attachment, std::less<>> m_pages;
  using Pages = std::vector<const dossier::Attachment*>;  ///< In the order of dossier::attachments().
  using PagesByRow = std::map<std::string, Pages, std::less<>>;
  void put(const dossier::Attachment& page);
  void take(const dossier::Attachment& page);

  std::map<std::string, PagesByRow, std::less<>> m_bySlot;
};

/// Whether a cell is neither empty nor 无 nor a lookalike of it: the checks of types and lengths apply.
bool hasContent(const View& view, const Cell& cell);
/// Whether a value is meant as 无 but not accepted as such: 無, 没有, /, ……, 待定, or 无 with white space:
/// what the policy lists, and whatever saysNothing() (nothing.hpp). Choices have no lookalikes.
bool isLookalike(const policy::Policy& policy, std::string_view value);
bool isFreeText(const policy::Field& field);

}  // namespace tarim::rules
