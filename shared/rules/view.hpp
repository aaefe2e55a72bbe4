// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the checks look at: the form laid over one dossier. Only what is asked for is in it: a field or slot
// whose `when` does not hold is not there. It is laid once, and after an edit only the rows that the edit
// touches are laid again. Everything points into the policy, the dossier and the view itself.
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
  // Looked at once, since nearly every check asks.
  bool blank;      ///< Nothing but white space.
  bool lookalike;  ///< isLookalike(), of free text.
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
  /// The row's cell of this field, where it is asked for.
  [[nodiscard]] const Cell* cell(const policy::Field* field, std::string_view table,
                                 std::string_view row) const;

  /// Lays a row again, or takes it away when it is gone.
  const RowView* layRow(std::string_view table, std::string_view row);
  void layGroup(std::string_view table);
  /// Reads a page again, or takes it away, and lays the rows that it proves or proved. Returns them.
  std::vector<const RowView*> layPage(const std::string& id);

 private:
  GroupView* groupView(std::string_view table);
  void lay(RowView& row, const dossier::Dossier::Row& cells);
  void laySlots(RowView& row);
  const RowView* layProved(std::string_view slot, const std::string& row);

  std::vector<GroupView> m_groups;  ///< In form order.
  std::map<std::string, dossier::Attachment, std::less<>> m_pages;
  using Pages = std::vector<const dossier::Attachment*>;  ///< In the order of dossier::attachments().
  using PagesByRow = std::map<std::string, Pages, std::less<>>;
  void put(const dossier::Attachment& page);
  void take(const dossier::Attachment& page);

  std::map<std::string, PagesByRow, std::less<>> m_bySlot;
};

/// Neither empty nor 无 nor something like it: what types and lengths are asked of.
bool hasContent(const View& view, const Cell& cell);
/// 無, 没有, /, -, or 无 with white space: meant as 无 and not accepted as it. Choices have no lookalikes.
bool isLookalike(const policy::Policy& policy, std::string_view value);
bool isFreeText(const policy::Field& field);

}  // namespace tarim::rules
