// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/seen.hpp"

#include <QQuickItem>

namespace tarim::testing {

void eachSeen(QQuickItem& root, const std::function<void(QQuickItem&)>& look) {
  if (!root.isVisible()) return;
  look(root);
  const QList<QQuickItem*> children = root.childItems();
  for (QQuickItem* child : children)
    eachSeen(*child, look);
}

QQuickItem* firstSeen(QQuickItem& root, const std::function<bool(const QQuickItem&)>& holds) {
  if (!root.isVisible()) return nullptr;
  if (holds(root)) return &root;
  const QList<QQuickItem*> children = root.childItems();
  for (QQuickItem* child : children)
    if (QQuickItem* found = firstSeen(*child, holds)) return found;
  return nullptr;
}

QQuickItem* seenByName(QQuickItem& root, const QString& name) {
  return firstSeen(root, [&name](const QQuickItem& item) { return item.objectName() == name; });
}

}  // namespace tarim::testing
