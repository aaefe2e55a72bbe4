// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Drives a window like a person: finds items by name, scrolls to them, presses, types. It does nothing that a
// person could not do, with three exceptions that the functions name. It throws one sentence when an action
// is impossible.
#include "tests/support/patience.hpp"

#include <QString>
#include <QStringList>
#include <QUrl>

#include <functional>

class QQuickItem;
class QQuickWindow;

namespace tarim::tests {

class Hand {
 public:
  explicit Hand(QQuickWindow& window) : m_window(window) {}

  /// Visible item of that name, or null.
  [[nodiscard]] QQuickItem* see(const QString& name) const;
  QQuickItem& wait(const QString& name, int patience = kPatience);
  void waitUntil(const std::function<bool()>& holds, const QString& what, int patience = kPatience);
  void waitEnabled(const QString& name);
  /// The names of all visible items, for error messages.
  [[nodiscard]] QStringList names() const;
  /// Any visible text that contains these words.
  [[nodiscard]] bool reads(const QString& words) const;

  void click(const QString& name);
  /// Replaces the text of the field. A long text is inserted at once, as from a clipboard or an input method.
  void type(const QString& name, const QString& text);
  void key(int key);
  /// Opens a list and chooses an entry by its value or text. The entry is chosen by its index: it has no
  /// name.
  void choose(const QString& name, const QString& value);
  /// Calls what choosing these files calls; tests/qml/dossier goes through the file page itself.
  void attach(const QString& button, const QStringList& files);

  /// Lets animations, layouts and pictures come to rest.
  void rest();
  /// False when the picture cannot be written.
  bool shoot(const QString& path);
  [[nodiscard]] QQuickWindow& window() { return m_window; }

 private:
  QQuickItem& bring(const QString& name);
  QQuickWindow& m_window;
};

}  // namespace tarim::tests
