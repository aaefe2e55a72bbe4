// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// View of one page of evidence, with navigation to its neighbours in the order of the form and to the next
// page about whose masks (五(一)15) something is left to do. When the current page is removed, here or
// elsewhere, its successor takes its place.
#include "client/app/draft/draft_view.hpp"
#include "client/app/scans/page_row.hpp"

namespace tarim::client::app {

class PageView : public tarim::client::app::DraftView {
  Q_OBJECT
  QML_ELEMENT
  /// Attachment id of the current page; setting an empty or unknown id selects the first page.
  Q_PROPERTY(QString page READ page WRITE setPage NOTIFY changed)
  /// The application has no page.
  Q_PROPERTY(bool empty READ isEmpty NOTIFY changed)
  Q_PROPERTY(int position READ position NOTIFY changed)  ///< Number of the current page, from 1.
  Q_PROPERTY(int total READ total NOTIFY changed)        ///< Number of all pages.
  /// Number of pages about whose masks (五(一)15) something is left to do.
  Q_PROPERTY(int unhandled READ unhandled NOTIFY changed)
  /// The same without this page.
  Q_PROPERTY(int othersUnhandled READ othersUnhandled NOTIFY changed)
  Q_PROPERTY(QString title READ title NOTIFY changed)  ///< Slot, side and number of the page.
  Q_PROPERTY(
      QString proves READ proves NOTIFY changed)  ///< Title of the row that the page proves; may be empty.
  /// Its row was removed, or its slot is unknown: it is to be removed or moved.
  Q_PROPERTY(bool stray READ isStray NOTIFY changed)
  Q_PROPERTY(QString group READ group NOTIFY changed)   ///< Id of the item that the slot belongs to.
  Q_PROPERTY(QString row READ row NOTIFY changed)       ///< Id of the row; "@": of the whole application.
  Q_PROPERTY(QUrl picture READ picture NOTIFY changed)  ///< Empty for a PDF.
  /// The page exactly as experts will get it; empty for a PDF.
  Q_PROPERTY(QUrl blindPicture READ blindPicture NOTIFY changed)
  /// The page is a PDF and has no picture.
  Q_PROPERTY(bool pdf READ isPdf NOTIFY changed)
  /// Size in pixels after rotation; 0 for a PDF.
  Q_PROPERTY(int pixelWidth READ pixelWidth NOTIFY changed)
  Q_PROPERTY(int pixelHeight READ pixelHeight NOTIFY changed)
  Q_PROPERTY(QString mask READ mask NOTIFY changed)       ///< The answer to 五(一)15: "yes" | "no" | "".
  Q_PROPERTY(bool undrawn READ isUndrawn NOTIFY changed)  ///< Answered with "yes", and no mask is drawn.
  Q_PROPERTY(int idleMasks READ idleMasks NOTIFY changed)
  Q_PROPERTY(QString transfer READ transfer NOTIFY changed)          ///< As PageRow::state.
  Q_PROPERTY(QString transferText READ transferText NOTIFY changed)  ///< As PageRow::stateText.
  /// Findings about the page for TNotes, and reasons of a return for ReasonNotes.
  Q_PROPERTY(QVariantList notes READ notes NOTIFY changed)
  Q_PROPERTY(QVariantList reasons READ reasons NOTIFY changed)

 public:
  explicit PageView(QObject* parent = nullptr);
  // Values of the properties above.
  [[nodiscard]] QString page() const { return now().id; }
  void setPage(const QString& page);
  [[nodiscard]] bool isEmpty() const { return m_pages.empty(); }
  [[nodiscard]] int position() const { return isEmpty() ? 0 : m_at + 1; }
  [[nodiscard]] int total() const { return int(m_pages.size()); }
  [[nodiscard]] int unhandled() const;
  [[nodiscard]] int othersUnhandled() const { return unhandled() - int(now().unhandled()); }
  [[nodiscard]] QString title() const;
  [[nodiscard]] QString proves() const { return now().rowTitle; }
  [[nodiscard]] bool isStray() const;
  [[nodiscard]] QString group() const { return now().group; }
  [[nodiscard]] QString row() const { return now().row; }
  [[nodiscard]] QUrl picture() const { return now().picture; }
  [[nodiscard]] QUrl blindPicture() const;
  [[nodiscard]] bool isPdf() const { return !isEmpty() && now().pdf(); }
  [[nodiscard]] int pixelWidth() const { return now().width; }
  [[nodiscard]] int pixelHeight() const { return now().height; }
  [[nodiscard]] QString mask() const { return now().mask; }
  [[nodiscard]] bool isUndrawn() const { return now().undrawn(); }
  /// The page as it is in the draft now; null when there is none.
  [[nodiscard]] const dossier::Attachment* attachment() const;
  /// Masks that are kept and do not count, because the answer is "no".
  [[nodiscard]] int idleMasks() const;
  [[nodiscard]] QString transfer() const { return now().state; }
  [[nodiscard]] QString transferText() const { return now().stateText; }
  [[nodiscard]] QVariantList notes() const { return now().notes; }
  [[nodiscard]] QVariantList reasons() const { return now().reasons; }

  /// Goes to the neighbour; does nothing at the ends of the list.
  Q_INVOKABLE void next() { go(m_at + 1); }
  Q_INVOKABLE void previous() { go(m_at - 1); }
  /// Goes to the next page about whose masks something is left to do, wrapping around. False, and stays, when
  /// there is no other one.
  Q_INVOKABLE bool nextUnhandled();
  /// Answers 五(一)15 with "yes" or "no"; "" clears the answer.
  Q_INVOKABLE void answer(const QString& mask);
  /// Rotates the page by a quarter turn.
  Q_INVOKABLE void rotate(bool clockwise = true);
  /// Removes the page and shows the next one. Emits told(); undo() restores the page.
  Q_INVOKABLE void remove();
  /// Puts the page into another slot; `row`: "@" for one of the whole application. undo() puts it back.
  Q_INVOKABLE void moveTo(const QString& slot, const QString& row);

 protected:
  void read() override;

 private:
  [[nodiscard]] const PageRow& now() const;
  void go(int place);

  std::vector<PageRow> m_pages;
  QString m_wanted;
  int m_at = 0;
};

}  // namespace tarim::client::app
