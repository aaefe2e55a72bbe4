// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The rows of a table as cards: title, state and evidence of each, and the gap in time before it (五(一)5) as
// a card of its own with the two ways to close the gap.
#include "client/app/draft/draft_view.hpp"
#include "client/app/session/list_model.hpp"

#include <QVariantList>

namespace tarim::client::app {

class GroupForm;

struct RowCard {
  QString id;
  int number = 0;  ///< From 1.
  bool last = false;
  QString title;
  QString detail;
  QString words;       ///< "1 个提醒"; empty when all is well.
  QString tone;        ///< "ok" | "warn" | "block" | "neutral": something is left to be filled in
  QString evidence;    ///< "工作经历证明 3 页"; what is missing is in the findings.
  QVariantList notes;  ///< About the row as a whole.
  QVariantList reasons;
  QString gapTitle;  ///< Empty: no gap before this row.
  QString gapText;
  QString gapClause;
  bool gapCanEnd = false;  ///< The period before could end later.
  bool operator==(const RowCard&) const = default;
};

inline constexpr std::array kRowRoles{
    role<&RowCard::id>("rowId"),
    role<&RowCard::number>("number"),
    role<&RowCard::last>("last"),
    role<&RowCard::title>("title"),
    role<&RowCard::detail>("detail"),
    role<&RowCard::words>("words"),
    role<&RowCard::tone>("tone"),
    role<&RowCard::evidence>("evidence"),
    role<&RowCard::notes>("notes"),
    role<&RowCard::reasons>("reasons"),
    role<&RowCard::gapTitle>("gapTitle"),
    role<&RowCard::gapText>("gapText"),
    role<&RowCard::gapClause>("gapClause"),
    role<&RowCard::gapCanEnd>("gapCanEnd"),
};

class RowListModel : public tarim::client::app::ListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("GroupForm.rows is the one.")

 public:
  /// Reads the draft and the group from `form`.
  explicit RowListModel(GroupForm& form);
  Q_INVOKABLE int placeOf(const QString& row) const { return m_rows.indexOf(row); }

  /// Adds a row at the end of the table and returns its id; empty when the draft is locked.
  Q_INVOKABLE QString add();
  /// Adds a row for each year that the notice wants and the table lacks, in one act that undo() takes back.
  /// Returns the first row's id; empty when no year is missing or the draft is locked.
  Q_INVOKABLE QString addYears();
  /// Removes a row with its pages. DraftView emits told(), and undo() restores them.
  Q_INVOKABLE void remove(const QString& row);
  Q_INVOKABLE void move(const QString& row, int step);
  /// The person unfolds this row; "": none. What the one unfolded before lacks is told aloud from now on.
  Q_INVOKABLE void unfold(const QString& row);
  /// Adds a period in the gap before `row` and returns its id.
  Q_INVOKABLE QString fillGap(const QString& row);
  /// Extends the period before the gap to where `row` begins.
  Q_INVOKABLE void endBeforeGap(const QString& row);
  /// Called by the form to read the rows again.
  void read();

 private:
  /// The group; null when the draft is locked or the group has no table.
  [[nodiscard]] const policy::Group* writable() const;

  GroupForm& m_form;
  Rows<RowCard> m_rows{*this, kRowRoles};
  QString m_unfolded;
};

}  // namespace tarim::client::app
