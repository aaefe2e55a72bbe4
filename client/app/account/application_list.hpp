// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The applications of this vault, newest change first: one person may hold several drafts and choose which is
// in hand.
#include "client/app/session/session.hpp"

#include <QAbstractListModel>

namespace tarim::client::app {

class ApplicationList : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(
      tarim::client::app::Session* session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
  Q_PROPERTY(int count READ count NOTIFY countChanged)

 public:
  enum Role {
    ApplicationId = Qt::UserRole + 1,  ///< Text.
    Title,                             ///< Text.
    StateText,                         ///< “填报中 · 改于 9月3日 14:02”
    Tone,                              ///< Of TBadge: "neutral", "info", "block", "ok".
    PhaseText,                         ///< “填报中”
    Current,                           ///< Bool: in hand.
  };

  using QAbstractListModel::QAbstractListModel;
  [[nodiscard]] Session* session() const { return m_session; }
  void setSession(Session* session);
  [[nodiscard]] int count() const { return int(m_lines.size()); }
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

 signals:
  void sessionChanged();
  void countChanged();

 private:
  void reload();
  Session* m_session = nullptr;
  std::vector<DraftLine> m_lines;
};

}  // namespace tarim::client::app
