// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Small files that tests look at and change.
#include <QDirIterator>
#include <QFile>
#include <QTest>

namespace tarim::tests {

inline QByteArray contentOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool write(const QString& path, const QByteArray& text) {
  QFile file(path);
  return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

inline void replaceIn(const QString& path, const QByteArray& find, const QByteArray& put) {
  QByteArray text = contentOf(path);
  QVERIFY2(text.contains(find), find.constData());
  QVERIFY(write(path, text.replace(find, put)));
}

/// "nobody" of every Debian: an account that is there and owns nothing.
inline constexpr uint kNobody = 65534;

/// Every file below the folder by its name from there, sorted.
inline QStringList everythingIn(const QString& folder) {
  QStringList names;
  QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
  while (walk.hasNext())
    names << QDir(folder).relativeFilePath(walk.next());
  names.sort();
  return names;
}

}  // namespace tarim::tests
