// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Pages of the application in hand as a list: all in the order of the form, or those of one slot and row;
// filtered by what is still to be done with them. Its verbs are the page's own: answer, rotate, remove.
#include "client/app/draft/keyed_rows.hpp"
#include "client/app/scans/page_row.hpp"
#include "client/app/session/session.hpp"

#include <QPointer>
#include <QQmlParserStatus>
#include <QtQmlIntegration>

namespace tarim::client::app {

class PageListModel : public QAbstractListModel, public QQmlParserStatus {
  Q_OBJECT
  Q_INTERFACES(QQmlParserStatus)
  QML_ELEMENT
  Q_PROPERTY(tarim::client::app::Session* session READ session WRITE setSession NOTIFY sessionChanged)
  /// Empty: of all slots.
  Q_PROPERTY(QString slot READ slot WRITE setSlot NOTIFY placeChanged)
  /// "@" for a slot of the whole application.
  Q_PROPERTY(QString row READ row WRITE setRow NOTIFY placeChanged)
  /// "all" | "unanswered" | "unsent"
  Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged)
  Q_PROPERTY(int count READ count NOTIFY countsChanged)
  /// Regardless of the filter:
  Q_PROPERTY(int total READ total NOTIFY countsChanged)
  Q_PROPERTY(int unanswered READ unanswered NOTIFY countsChanged)
  Q_PROPERTY(int unsent READ unsent NOTIFY countsChanged)
  Q_PROPERTY(bool readOnly READ isReadOnly NOTIFY countsChanged)

 public:
  enum Role {
    IdRole = Qt::UserRole,
    GroupRole,
    SlotRole,
    RowRole,
    SlotTitleRole,
    RowTitleRole,
    SideRole,  ///< "front" | "back" | "none"
    SideTitleRole,
    NumberRole,
    FileNameRole,
    PictureRole,  ///< Empty for a PDF.
    MaskRole,     ///< "yes" | "no" | ""
    StateRole,    ///< As PageRow::state.
    StateTextRole,
    NotesRole,
    ReasonsRole,
    PdfRole,
  };

  explicit PageListModel(QObject* parent = nullptr);
  void classBegin() override {}
  /// Sees to it that the engine can show "image://pages/…".
  void componentComplete() override;

  [[nodiscard]] Session* session() const { return m_session; }
  void setSession(Session* session);
  void setDraft(OpenDraft* draft);
  [[nodiscard]] QString slot() const { return m_slot; }
  void setSlot(const QString& slot);
  [[nodiscard]] QString row() const { return m_row; }
  void setRow(const QString& row);
  [[nodiscard]] QString filter() const { return m_filter; }
  void setFilter(const QString& filter);
  [[nodiscard]] int count() const { return m_rows.count(); }
  [[nodiscard]] int total() const { return m_total; }
  [[nodiscard]] int unanswered() const { return m_unanswered; }
  [[nodiscard]] int unsent() const { return m_unsent; }
  [[nodiscard]] bool isReadOnly() const { return !m_draft || !m_draft->mayWrite(); }

  [[nodiscard]] const std::vector<PageRow>& rows() const { return m_rows.list(); }
  [[nodiscard]] int indexOf(const QString& id) const { return m_rows.indexOf(id); }
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
    return parent.isValid() ? 0 : m_rows.count();
  }
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

  /// "yes", "no", or "" to take an answer back.
  Q_INVOKABLE void answer(const QString& page, const QString& mask);
  /// A quarter turn.
  Q_INVOKABLE void rotate(const QString& page, bool clockwise = true);
  /// Can be undone: OpenDraft::removed() tells.
  Q_INVOKABLE void remove(const QString& page);
  Q_INVOKABLE void undo();

 signals:
  void sessionChanged();
  void placeChanged();
  void filterChanged();
  void countsChanged();
  void removed(const QString& words);

 private:
  friend class KeyedRows<PageRow>;
  void read();

  KeyedRows<PageRow> m_rows;
  QPointer<Session> m_session;
  QPointer<OpenDraft> m_draft;
  QString m_slot;
  QString m_row = QStringLiteral("@");
  QString m_filter = QStringLiteral("all");
  int m_total = 0;
  int m_unanswered = 0;
  int m_unsent = 0;
};

/// The edits behind the verbs.
void answerMask(OpenDraft& draft, const QString& page, const QString& mask);
void rotatePage(OpenDraft& draft, const QString& page, bool clockwise);
void removePageOf(OpenDraft& draft, const QString& page);

}  // namespace tarim::client::app
