// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The notice's items as a list: what each is called, how it stands, and the first thing to do in it.
#include "client/app/draft/keyed_rows.hpp"
#include "client/app/draft/open_draft.hpp"
#include "client/app/session/session.hpp"

#include <QPointer>
#include <QtQmlIntegration>

namespace tarim::client::app {

struct GroupLine {
  QString id;
  QString number;  ///< Empty for what stands before the items.
  QString title;
  QString clause;
  QString words;  ///< "完整", "2 个必须处理" …
  QString tone;   ///< "ok" | "warn" | "block" | "neutral"
  QString next;   ///< The first thing to do, one sentence; may be empty.
  bool operator==(const GroupLine&) const = default;
};

class GroupListModel : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(tarim::client::app::Session* session READ session WRITE setSession NOTIFY sessionChanged)
  /// Of those that count, the ones with a number: how many nothing blocks, and how many there are.
  Q_PROPERTY(int complete READ complete NOTIFY countsChanged)
  Q_PROPERTY(int numbered READ numbered NOTIFY countsChanged)
  Q_PROPERTY(int count READ count NOTIFY countsChanged)
  Q_PROPERTY(QString first READ first NOTIFY countsChanged)
  Q_PROPERTY(QString lockWords READ lockWords NOTIFY countsChanged)

 public:
  enum Role { IdRole = Qt::UserRole, NumberRole, TitleRole, ClauseRole, WordsRole, ToneRole, NextRole };

  explicit GroupListModel(QObject* parent = nullptr) : QAbstractListModel(parent) {}

  [[nodiscard]] Session* session() const { return m_session; }
  void setSession(Session* session);
  void setDraft(OpenDraft* draft);
  [[nodiscard]] int complete() const { return m_complete; }
  [[nodiscard]] int numbered() const { return m_numbered; }
  [[nodiscard]] int count() const { return m_rows.count(); }
  [[nodiscard]] QString first() const { return m_rows.list().empty() ? QString() : m_rows.list().front().id; }
  [[nodiscard]] QString lockWords() const { return m_draft ? m_draft->lockWords() : QString(); }

  [[nodiscard]] const std::vector<GroupLine>& rows() const { return m_rows.list(); }
  [[nodiscard]] int indexOf(const QString& id) const { return m_rows.indexOf(id); }
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
    return parent.isValid() ? 0 : m_rows.count();
  }
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
  /// The neighbour of a group in the list; empty at its end.
  Q_INVOKABLE QString after(const QString& group, int step) const;
  Q_INVOKABLE QString titleOf(const QString& group) const;

 signals:
  void sessionChanged();
  void countsChanged();

 private:
  friend class KeyedRows<GroupLine>;
  void read();

  KeyedRows<GroupLine> m_rows;
  QPointer<Session> m_session;
  QPointer<OpenDraft> m_draft;
  int m_complete = 0;
  int m_numbered = 0;
};

}  // namespace tarim::client::app
