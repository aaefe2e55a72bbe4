// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The vaults of this device, by the labels their owners chose. Nothing else of a vault is known before it is
// open.
#include "client/app/session/session.hpp"

#include <QAbstractListModel>

namespace tarim::client::app {

class VaultList : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(
      tarim::client::app::Session* session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
  Q_PROPERTY(int count READ count NOTIFY countChanged)

 public:
  enum Role {
    VaultId = Qt::UserRole + 1,  ///< Text, for unlock().
    Label,                       ///< Text.
  };

  using QAbstractListModel::QAbstractListModel;
  [[nodiscard]] Session* session() const { return m_session; }
  void setSession(Session* session);
  [[nodiscard]] int count() const { return int(m_vaults.size()); }
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
  Q_INVOKABLE void reload();
  Q_INVOKABLE QString idAt(int row) const;
  Q_INVOKABLE QString labelAt(int row) const;

 signals:
  void sessionChanged();
  void countChanged();

 private:
  Session* m_session = nullptr;
  std::vector<VaultInfo> m_vaults;
};

}  // namespace tarim::client::app
