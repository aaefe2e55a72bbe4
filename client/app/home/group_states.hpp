// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The list on home: each item of the notice with what has arrived of it and the first thing that is wrong
// with it.
#include "client/app/home/group_standing.hpp"

#include <QAbstractListModel>

namespace tarim::client::app {

class GroupStates : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(
      tarim::client::app::Session* session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
  Q_PROPERTY(int count READ count NOTIFY countChanged)

 public:
  enum Role {
    GroupId = Qt::UserRole + 1,  ///< Text.
    Number,                      ///< Text; empty before the first item.
    Title,                       ///< Text.
    ArrivalText,  ///< “已到服务器 9月3日 14:02”, “待传 1.1 MB” … ; empty when there is nothing of it.
    BadgeText,  ///< “完整”, or the first finding in few words.
    BadgeTone,  ///< Of TBadge.
  };

  using QAbstractListModel::QAbstractListModel;
  [[nodiscard]] Session* session() const { return m_session; }
  void setSession(Session* session);
  [[nodiscard]] int count() const { return int(m_rows.size()); }
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

 signals:
  void sessionChanged();
  void countChanged();

 private:
  struct Row {
    QString id;
    QString number;
    QString title;
    QString arrival;
    QString badge;
    QString tone;
    bool operator==(const Row&) const = default;
  };
  void look();
  [[nodiscard]] Row rowOf(const DraftSnapshot& draft, const GroupStanding& standing) const;

  Session* m_session = nullptr;
  std::vector<Row> m_rows;
};

}  // namespace tarim::client::app
