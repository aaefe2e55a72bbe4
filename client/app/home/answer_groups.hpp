// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Everything that was answered, item by item, to be read once more before it is submitted.
#include "client/app/session/session.hpp"

#include <QAbstractListModel>
#include <QVariantList>

namespace tarim::client::app {

class AnswerGroups : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(
      tarim::client::app::Session* session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
  Q_PROPERTY(int count READ count NOTIFY countChanged)

 public:
  enum Role {
    GroupId = Qt::UserRole + 1,
    Title,      ///< “5 工作经历”
    Answers,    ///< List of maps: label, value, head (bool: the title of a row of the table).
    PagesText,  ///< “6 页 · 2.1 MB”, or empty.
    Lack,  ///< What stands there while there is no answer: nothing was asked for, or it is still to come.
  };

  using QAbstractListModel::QAbstractListModel;
  [[nodiscard]] Session* session() const { return m_session; }
  void setSession(Session* session);
  [[nodiscard]] int count() const { return int(m_groups.size()); }
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

 signals:
  void sessionChanged();
  void countChanged();

 private:
  void look();
  [[nodiscard]] QVariantList answersOf(const policy::Group& group) const;
  [[nodiscard]] QString pagesOf(const policy::Group& group) const;

  Session* m_session = nullptr;
  DraftSnapshotPtr m_draft;
  std::vector<const policy::Group*> m_groups;  ///< Of m_draft's policy.
};

}  // namespace tarim::client::app
