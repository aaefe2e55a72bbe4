// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Finds texts by what a keyboard without an input method can type: their beginning, or the first letters of
// the pinyin of their characters (“xj” for 新疆). The letters come from the system's collation of Chinese,
// which sorts by pinyin; of a character with several readings the commonest counts.
#include <QHash>
#include <QObject>
#include <QStringList>
#include <QtQmlIntegration>

namespace tarim::components {

class Initials : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_SINGLETON

 public:
  using QObject::QObject;

  /// In lower case; characters that have no pinyin stay as they are.
  Q_INVOKABLE [[nodiscard]] QString of(const QString& text);
  /// Whether words are part of a text, in any case, or of its initials.
  Q_INVOKABLE [[nodiscard]] bool finds(const QString& words, const QString& text);
  /// The index of the entry that begins with these letters, from the current one on and around; the same
  /// letter several times goes on to the next entry. -1: none.
  Q_INVOKABLE [[nodiscard]] int next(const QString& letters, const QStringList& texts, int current);

 private:
  [[nodiscard]] QChar letterOf(QChar character);
  [[nodiscard]] bool begins(const QString& text, const QString& letters);

  QHash<QChar, QChar> m_letters;
};

}  // namespace tarim::components
