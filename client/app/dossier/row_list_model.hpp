// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The rows of a table as cards: how each is called, how it stands, what proves it, and the gap in time that
// stands before it (五(一)5), as a card of its own with the two ways to close it.
#include "client/app/draft/keyed_rows.hpp"
#include "client/app/draft/open_draft.hpp"
#include "client/app/session/session.hpp"

#include <QPointer>
#include <QVariantList>
#include <QtQmlIntegration>

namespace tarim::client::app {

struct RowCard {
  QString id;
  int number = 0;  ///< From 1.
  bool last = false;
  QString title;
  QString detail;
  QString words;       ///< "1 个提醒"; empty when all is well.
  QString tone;        ///< "ok" | "warn" | "block"
  QString evidence;    ///< "工作经历证明 3 页"; what is missing is in the findings.
  QVariantList notes;  ///< About the row as a whole.
  QVariantList reasons;
  QString gapTitle;  ///< Empty: no gap before this row.
  QString gapText;
  QString gapClause;
  bool gapCanEnd = false;  ///< The period before could end later.
  bool operator==(const RowCard&) const = default;
};

class RowListModel : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(tarim::client::app::Session* session READ session WRITE setSession NOTIFY sessionChanged)
  Q_PROPERTY(QString group READ group WRITE setGroup NOTIFY groupChanged)
  Q_PROPERTY(int count READ count NOTIFY countChanged)

 public:
  enum Role {
    IdRole = Qt::UserRole,
    NumberRole,
    LastRole,
    TitleRole,
    DetailRole,
    WordsRole,
    ToneRole,
    EvidenceRole,
    NotesRole,
    ReasonsRole,
    GapTitleRole,
    GapTextRole,
    GapClauseRole,
    GapCanEndRole,
  };

  explicit RowListModel(QObject* parent = nullptr) : QAbstractListModel(parent) {}

  [[nodiscard]] Session* session() const { return m_session; }
  void setSession(Session* session);
  void setDraft(OpenDraft* draft);
  [[nodiscard]] QString group() const { return m_group; }
  void setGroup(const QString& group);
  [[nodiscard]] int count() const { return m_rows.count(); }

  [[nodiscard]] const std::vector<RowCard>& rows() const { return m_rows.list(); }
  [[nodiscard]] int indexOf(const QString& id) const { return m_rows.indexOf(id); }
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
    return parent.isValid() ? 0 : m_rows.count();
  }
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
  Q_INVOKABLE int placeOf(const QString& row) const { return m_rows.indexOf(row); }

  /// The new row's id, at the end of the table; empty where one may not write.
  Q_INVOKABLE QString add();
  /// With its pages; can be undone (removed() tells).
  Q_INVOKABLE void remove(const QString& row);
  Q_INVOKABLE void move(const QString& row, int step);
  Q_INVOKABLE void undo();
  /// A new period in the gap before `row`; its id.
  Q_INVOKABLE QString fillGap(const QString& row);
  /// The period before the gap ends where `row` begins.
  Q_INVOKABLE void endBeforeGap(const QString& row);

 signals:
  void sessionChanged();
  void groupChanged();
  void countChanged();
  void removed(const QString& words);

 private:
  friend class KeyedRows<RowCard>;
  void read();
  [[nodiscard]] const policy::Group* found() const;

  KeyedRows<RowCard> m_rows;
  QPointer<Session> m_session;
  QPointer<OpenDraft> m_draft;
  QString m_group;
};

}  // namespace tarim::client::app
