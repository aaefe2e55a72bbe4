// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A list of equal records for a view: role names given once, values replaced as a whole. Replacing tells the
// view only of what is different, so the place it is scrolled to and the delegate under the finger stay.
#include <QAbstractListModel>
#include <QtQmlIntegration>

namespace tarim::client::review {

class RecordModel final : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("Models are made by Review.")
  Q_PROPERTY(int count READ count NOTIFY countChanged)

 public:
  RecordModel(QList<QByteArray> roles, QObject* parent);

  [[nodiscard]] int count() const { return static_cast<int>(m_records.size()); }
  /// Each record has one value for each role, in their order.
  void setRecords(QList<QVariantList> records);
  [[nodiscard]] QVariant value(int row, const QByteArray& role) const;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

 signals:
  void countChanged();

 private:
  QList<QByteArray> m_roles;
  QList<QVariantList> m_records;
};

}  // namespace tarim::client::review
