// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the page that a PageView shows says beside what was typed, and where it names its applicant. The page
// is read in the background when it is shown (ReadingQueue), then the others of the application. Nothing is
// written without take(), accept() or acceptAll(), each of which can be undone; the answer to 五(一)15 stays
// the person's. What is doubtful about the page is a finding and stands among PageView's notes.
#include "client/app/scans/page_view.hpp"
#include "client/app/session/list_model.hpp"
#ifndef Q_MOC_RUN
#include "client/scans/page_reading.hpp"
#include "shared/reading/compare.hpp"
#include "shared/reading/identity.hpp"
#endif

#include <QPointer>

#include <map>
#include <set>

namespace tarim::client::app {

/// One cell that the page proves.
struct ReadingRow {
  QString id;     ///< "table/row/column"
  QString label;  ///< Of the field.
  /// "agrees" | "differs" | "proposed" | "unread", or "taken": it differed or was empty, and the page's value
  /// was taken; such a row keeps its place until another page is shown.
  QString comparison;
  QString typed;  ///< As pages show it; empty for a proposal. Of "taken": what was typed before.
  QString page;   ///< What the page says; empty when unread.
  bool takeable = false;
  bool operator==(const ReadingRow&) const = default;
};
inline constexpr std::array kReadingRoles{role<&ReadingRow::id>("cellId"),
                                          role<&ReadingRow::label>("label"),
                                          role<&ReadingRow::comparison>("comparison"),
                                          role<&ReadingRow::typed>("typed"),
                                          role<&ReadingRow::page>("pageSays"),
                                          role<&ReadingRow::takeable>("takeable")};

/// A proposed mask, in fractions of the shown page.
struct SuggestionBox {
  QString id;
  QString what;  ///< “姓名”, “单位”, “身份证号”, “二维码”, “公章”, “照片眼睛部分”
  qreal left = 0;
  qreal top = 0;
  qreal across = 0;
  qreal down = 0;
  bool operator==(const SuggestionBox&) const = default;
};
inline constexpr std::array kSuggestionRoles{
    role<&SuggestionBox::id>("suggestionId"), role<&SuggestionBox::what>("what"),
    role<&SuggestionBox::left>("fromLeft"),   role<&SuggestionBox::top>("fromTop"),
    role<&SuggestionBox::across>("across"),   role<&SuggestionBox::down>("down")};

class PageReadingView : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(tarim::client::app::PageView* view READ view WRITE setView NOTIFY viewChanged)
  /// "none" (no page, or a PDF) | "reading" | "read" | "unavailable" (this installation reads nothing) |
  /// "failed"
  Q_PROPERTY(QString state READ state NOTIFY changed)
  /// One line: “2 项与材料不一致，建议遮盖 3 处”; empty for "none".
  Q_PROPERTY(QString summary READ summary NOTIFY changed)
  /// Why it failed, or what this installation cannot read; a sentence, empty for nothing.
  Q_PROPERTY(QString trouble READ trouble NOTIFY changed)
  /// Rows are ReadingRow: differences and proposals first, then what agrees, then what could not be read.
  Q_PROPERTY(tarim::client::app::ListModel* cells READ cells CONSTANT)
  Q_PROPERTY(int agreeing READ agreeing NOTIFY changed)
  Q_PROPERTY(int differing READ differing NOTIFY changed)
  Q_PROPERTY(int proposed READ proposed NOTIFY changed)
  /// Rows are SuggestionBox: what names the applicant and no mask covers yet.
  Q_PROPERTY(tarim::client::app::ListModel* suggestions READ suggestions CONSTANT)
  Q_PROPERTY(int suggested READ suggested NOTIFY changed)
  /// Suggestions of this page that were rejected since the application was opened.
  Q_PROPERTY(int rejected READ rejected NOTIFY changed)

 public:
  explicit PageReadingView(QObject* parent = nullptr) : QObject(parent) {}
  [[nodiscard]] PageView* view() const { return m_view; }
  void setView(PageView* view);
  [[nodiscard]] QString state() const { return m_state; }
  [[nodiscard]] QString summary() const;
  [[nodiscard]] QString trouble() const { return m_trouble; }
  [[nodiscard]] ListModel* cells() { return &m_rows; }
  [[nodiscard]] int agreeing() const { return countOf(reading::Comparison::Agrees); }
  [[nodiscard]] int differing() const { return countOf(reading::Comparison::Differs); }
  [[nodiscard]] int proposed() const { return countOf(reading::Comparison::Proposed); }
  [[nodiscard]] ListModel* suggestions() { return &m_boxes; }
  [[nodiscard]] int suggested() const { return int(m_suggested.size()); }
  [[nodiscard]] int rejected() const;

  /// Writes what the page says into the cell.
  Q_INVOKABLE void take(const QString& cell);
  /// Makes a mask of a suggestion, or of all.
  Q_INVOKABLE void accept(const QString& suggestion);
  Q_INVOKABLE void acceptAll();
  /// Hides a suggestion; showRejected() brings those of this page back.
  Q_INVOKABLE void reject(const QString& suggestion);
  Q_INVOKABLE void showRejected();

  /// What was read of the page of that hash, where there is no session: for tests.
  void setReading(const QString& hash, const base::Result<PageReading>& reading);

 signals:
  void viewChanged();
  void changed();

 private:
  void look();
  void lookInQueue(const dossier::Attachment& page);
  void fail(const base::Error& error);
  void show();
  void showCells(const dossier::Attachment& page);
  void showSuggestions(const dossier::Attachment& page);
  void write(const std::vector<pages::Area>& areas, const QString& words);
  /// How many masks the page can still take.
  [[nodiscard]] std::size_t room() const;
  [[nodiscard]] QString lacking() const;
  [[nodiscard]] int countOf(reading::Comparison comparison) const;
  [[nodiscard]] const policy::Proofs& proofs();

  ListOf<ReadingRow> m_rows{kReadingRoles, this};
  ListOf<SuggestionBox> m_boxes{kSuggestionRoles, this};
  QPointer<PageView> m_view;
  QString m_state = QStringLiteral("none");
  QString m_trouble;
  QString m_hash;  ///< Of the page that is shown.
  QString m_read;  ///< Of the page that m_reading is about.
  PageReading m_reading;
  std::vector<reading::CellReading> m_cells;
  std::map<QString, reading::NamingArea> m_suggested;  ///< By the id of its box.
  std::map<QString, QString> m_taken;                  ///< By cell: what was typed before.
  std::set<std::pair<QString, QString>> m_rejected;    ///< Page and box.
  std::string m_policy;                                ///< Hash of the policy of m_proofs.
  policy::Proofs m_proofs;
};

}  // namespace tarim::client::app
