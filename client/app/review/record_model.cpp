// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/review/record_model.hpp"

namespace tarim::client::review {

RecordModel::RecordModel(QList<QByteArray> roles, QObject* parent)
    : QAbstractListModel(parent), m_roles(std::move(roles)) {}

void RecordModel::setRecords(QList<QVariantList> records) {
  const int before = count();
  const int after = static_cast<int>(records.size());
  if (after < before) {
    beginRemoveRows({}, after, before - 1);
    m_records.resize(after);
    endRemoveRows();
  }
  for (int row = 0; row < count(); ++row) {
    if (m_records[row] == records[row]) continue;
    m_records[row] = records[row];
    emit dataChanged(index(row), index(row));
  }
  if (after > before) {
    beginInsertRows({}, before, after - 1);
    for (int row = before; row < after; ++row)
      m_records.append(records[row]);
    endInsertRows();
  }
  if (after != before) emit countChanged();
}

QVariant RecordModel::value(int row, const QByteArray& role) const {
  const auto place = m_roles.indexOf(role);
  return row < 0 || row >= count() || place < 0 ? QVariant() : m_records[row].value(place);
}

int RecordModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : count();
}

QVariant RecordModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role <= Qt::UserRole) return {};
  return m_records[index.row()].value(role - Qt::UserRole - 1);
}

QHash<int, QByteArray> RecordModel::roleNames() const {
  QHash<int, QByteArray> names;
  for (int i = 0; i < m_roles.size(); ++i)
    names.insert(Qt::UserRole + 1 + i, m_roles[i]);
  return names;
}

}  // namespace tarim::client::review
