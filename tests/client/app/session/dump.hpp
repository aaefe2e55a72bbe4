// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A model as one line of JSON a row, to be compared with what is expected and read when it differs.
#include <QAbstractItemModel>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace tarim::client::app::test {

/// Only the named roles; all of them when none is named.
inline QStringList dump(const QAbstractItemModel& model, const QStringList& roles = {}) {
  QStringList lines;
  const QHash<int, QByteArray> names = model.roleNames();
  for (int row = 0; row < model.rowCount(); ++row) {
    QJsonObject object;
    for (auto role = names.begin(); role != names.end(); ++role) {
      const QString name = QString::fromLatin1(role.value());
      if (!roles.isEmpty() && !roles.contains(name)) continue;
      object[name] = QJsonValue::fromVariant(model.data(model.index(row, 0), role.key()));
    }
    lines << QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
  }
  return lines;
}

/// A value by its role's name.
inline QVariant cellOf(const QAbstractItemModel& model, int row, const QByteArray& role) {
  return model.data(model.index(row, 0), model.roleNames().key(role));
}

}  // namespace tarim::client::app::test
