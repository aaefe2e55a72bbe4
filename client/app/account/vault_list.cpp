// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/account/vault_list.hpp"

namespace tarim::client::app {

void VaultList::setSession(Session* session) {
  if (session == m_session) return;
  if (m_session) m_session->disconnect(this);
  m_session = session;
  if (m_session) connect(m_session, &Session::openChanged, this, &VaultList::reload);
  emit sessionChanged();
  reload();
}

void VaultList::reload() {
  beginResetModel();
  m_vaults = m_session ? m_session->shelf().list() : std::vector<VaultInfo>();
  endResetModel();
  emit countChanged();
}

int VaultList::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : count();
}

QVariant VaultList::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  switch (role) {
    case VaultId:
      return idAt(index.row());
    case Qt::DisplayRole:
    case Label:
      return labelAt(index.row());
    default:
      return {};
  }
}

QHash<int, QByteArray> VaultList::roleNames() const {
  return {{VaultId, "vaultId"}, {Label, "label"}};
}

QString VaultList::idAt(int row) const {
  return row >= 0 && row < count() ? QString::fromStdString(m_vaults[std::size_t(row)].id) : QString();
}

QString VaultList::labelAt(int row) const {
  return row >= 0 && row < count() ? QString::fromStdString(m_vaults[std::size_t(row)].label) : QString();
}

}  // namespace tarim::client::app
