// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Pages of the current application as a list: all pages in the order of the form, or those of one slot and
// row, filtered by what is still to be done with them.
#include "client/app/draft/draft_view.hpp"
#include "client/app/scans/page_row.hpp"
#include "client/app/session/list_model.hpp"

#include <set>

namespace tarim::client::app {

inline constexpr std::array kPageRoles{
    role<&PageRow::id>("pageId"),
    role<&PageRow::group>("group"),
    role<&PageRow::slot>("slotId"),
    role<&PageRow::row>("rowId"),
    role<&PageRow::slotTitle>("slotTitle"),
    role<&PageRow::rowTitle>("rowTitle"),
    role<&PageRow::side>("side"),
    role<&PageRow::sideTitle>("sideTitle"),
    role<&PageRow::number>("number"),
    role<&PageRow::name>("fileName"),
    role<&PageRow::picture>("picture"),
    role<&PageRow::mask>("mask"),
    role<&PageRow::masks>("masks"),
    role<&PageRow::state>("transfer"),
    role<&PageRow::stateText>("transferText"),
    role<&PageRow::notes>("notes"),
    role<&PageRow::reasons>("reasons"),
    role<&PageRow::pdf>("pdf"),
};

class PageListModel : public tarim::client::app::ListModel {
  Q_OBJECT
  QML_ELEMENT
  /// The page's view, from which this list reads the draft.
  Q_PROPERTY(tarim::client::app::DraftView* view READ view WRITE setView NOTIFY placeChanged)
  /// Slot id; empty: all slots.
  Q_PROPERTY(QString slot READ slot WRITE setSlot NOTIFY placeChanged)
  /// "@" for a slot of the whole application.
  Q_PROPERTY(QString row READ row WRITE setRow NOTIFY placeChanged)
  /// "all" | "unanswered" | "undrawn" | "unsent". A page that no longer fits the filter stays in its place,
  /// so that nothing moves under the finger, until a filter is chosen again.
  Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY placeChanged)
  /// Counts regardless of the filter.
  Q_PROPERTY(int total READ total NOTIFY totalsChanged)
  Q_PROPERTY(int unanswered READ unanswered NOTIFY totalsChanged)
  /// Pages that were answered with "yes" and have no mask.
  Q_PROPERTY(int undrawn READ undrawn NOTIFY totalsChanged)
  /// Pages about whose masks something is left to do: unanswered and undrawn ones.
  Q_PROPERTY(int unhandled READ unhandled NOTIFY totalsChanged)
  Q_PROPERTY(int unsent READ unsent NOTIFY totalsChanged)
  Q_PROPERTY(bool readOnly READ isReadOnly NOTIFY totalsChanged)

 public:
  using ListModel::ListModel;
  [[nodiscard]] DraftView* view() const { return m_view; }
  /// Also installs PageImages in the QML engine.
  void setView(DraftView* view);
  [[nodiscard]] QString slot() const { return m_slot; }
  void setSlot(const QString& slot) { place(m_slot, slot); }
  [[nodiscard]] QString row() const { return m_row; }
  void setRow(const QString& row) { place(m_row, row); }
  [[nodiscard]] QString filter() const { return m_filter; }
  void setFilter(const QString& filter);
  [[nodiscard]] int total() const { return m_total; }
  [[nodiscard]] int unanswered() const { return m_unanswered; }
  [[nodiscard]] int undrawn() const { return m_undrawn; }
  [[nodiscard]] int unhandled() const { return m_unanswered + m_undrawn; }
  [[nodiscard]] int unsent() const { return m_unsent; }
  [[nodiscard]] bool isReadOnly() const { return !m_view || m_view->isReadOnly(); }

  /// Where a page is in the list; -1 when it is not.
  [[nodiscard]] Q_INVOKABLE int placeOf(const QString& page) const { return m_rows.indexOf(page); }
  /// "yes", "no", or "" to take an answer back.
  Q_INVOKABLE void answer(const QString& page, const QString& mask);
  /// Rotates a page by a quarter turn.
  Q_INVOKABLE void rotate(const QString& page, bool clockwise = true);
  /// Removes a page. DraftView emits told(), and undo() restores the page.
  Q_INVOKABLE void remove(const QString& page);
  /// Slot, row ("@": the whole application) and title of the slot of the page in a row of this list; empty
  /// without such a page.
  Q_INVOKABLE [[nodiscard]] QString slotAt(int row) const { return at(row).slot; }
  Q_INVOKABLE [[nodiscard]] QString rowAt(int row) const { return at(row).row; }
  Q_INVOKABLE [[nodiscard]] QString slotTitleAt(int row) const { return at(row).slotTitle; }

 signals:
  void placeChanged();
  void totalsChanged();

 private:
  void place(QString& part, const QString& value);
  [[nodiscard]] bool fits(const PageRow& page) const;
  void read();
  [[nodiscard]] PageRow at(int row) const { return m_rows.at(row) ? *m_rows.at(row) : PageRow(); }

  Rows<PageRow> m_rows{*this, kPageRoles};
  QPointer<DraftView> m_view;
  QString m_slot;
  QString m_row = QStringLiteral("@");
  QString m_filter = QStringLiteral("all");
  int m_total = 0;
  std::set<QString> m_shown;  ///< Pages that have fitted the filter since it was chosen.
  int m_unanswered = 0;
  int m_undrawn = 0;
  int m_unsent = 0;
};

/// Edits of one page, shared with PageView.
void answerMask(OpenDraft& draft, const QString& page, const QString& mask);
void rotatePage(OpenDraft& draft, const QString& page, bool clockwise);
void removePageOf(OpenDraft& draft, const QString& page);
/// Gives the page another place: the next one of the slot, which for a slot per row is that of the row ("@"
/// otherwise). Nothing happens where there is no room.
void movePage(OpenDraft& draft, const QString& page, const QString& slot, const QString& row);
/// The page's row of attachments as the draft has it now; null when there is none.
const dossier::Attachment* pageOf(const OpenDraft& draft, const QString& page);
/// Writes the masks of a page and, unless it is so already, the answer that it needs them, as one act;
/// `words` and `group` as OpenDraft::write() has them.
void writeMasks(OpenDraft& draft, const QString& page, const std::vector<dossier::Mask>& masks,
                const QString& words, const QString& group);

}  // namespace tarim::client::app
