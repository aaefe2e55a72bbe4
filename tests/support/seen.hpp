// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The visible items of a window, parents first. An item is visible when it and all its parents are.
#include <QString>

#include <functional>

class QQuickItem;

namespace tarim::testing {

void eachSeen(QQuickItem& root, const std::function<void(QQuickItem&)>& look);
/// The first one of which that holds; null when there is none.
QQuickItem* firstSeen(QQuickItem& root, const std::function<bool(const QQuickItem&)>& holds);
QQuickItem* seenByName(QQuickItem& root, const QString& name);

}  // namespace tarim::testing
