// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Findings as a list of links: the error summary on top of the submit page.
#include "client/app/session/session.hpp"

#include <QAbstractListModel>

namespace tarim::client::app {

class FindingList : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(
      tarim::client::app::Session* session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
  /// "block" or "warn": which are listed.
  Q_PROPERTY(QString level READ level WRITE setLevel NOTIFY levelChanged)
  Q_PROPERTY(int count READ count NOTIFY countChanged)

 public:
  enum Role {
    Words = Qt::UserRole + 1,  ///< The whole sentence.
    Clause,
    Item,  ///< “10 年度考核情况”
    GroupId,
    RowId,
    ColumnId,
    SlotId,
    AttachmentId,
  };

  using QAbstractListModel::QAbstractListModel;
  [[nodiscard]] Session* session() const { return m_session; }
  void setSession(Session* session);
  [[nodiscard]] QString level() const { return m_level; }
  void setLevel(const QString& level);
  [[nodiscard]] int count() const { return int(m_rows.size()); }
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

 signals:
  void sessionChanged();
  void levelChanged();
  void countChanged();

 private:
  void look();
  Session* m_session = nullptr;
  QString m_level = QStringLiteral("block");
  std::vector<rules::Finding> m_rows;
};

}  // namespace tarim::client::app
