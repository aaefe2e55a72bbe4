// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The shortcuts of a page as its own list (TKeyScope.keys) tells them, so that a new one is tested without
// being named in a test.
#include <QObject>
#include <QPointer>
#include <QString>

#include <vector>

class QQuickItem;
class QQuickWindow;

namespace tarim::testing {

/// One shortcut: a code or a character of a TKey.
struct PageKey {
  QPointer<QObject> key;  ///< The TKey.
  QString name;           ///< Cap and number, for messages of tests.
  int code = 0;           ///< Qt::Key; 0: `character` is typed.
  QChar character;
  int which = 0;  ///< What TKey.pressed must tell.
};

/// The shortcuts that do something now.
std::vector<PageKey> activeKeysOf(QQuickItem& page);

/// Presses the shortcut as the system would and says whether the page took it exactly once.
bool pressAndHear(QQuickWindow& window, const PageKey& key);

/// Whether what has the focus takes letters as text.
bool isTyping(const QQuickWindow& window);

}  // namespace tarim::testing
