// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/still.hpp"

#include "tests/support/seen.hpp"

#include <QGuiApplication>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTest>

namespace tarim::testing {

namespace {

constexpr int kLooks = 3;
constexpr int kLayoutRounds = 3;  // A text that wraps changes its height, and so the layout around it.
constexpr int kImageLoading = 2;  // QQuickImageBase::Loading

struct Look {
  std::size_t state = 0;
  bool isLoading = false;
};

void look(const QQuickItem& item, Look& seen) {
  if (!item.isVisible()) return;
  const QPointF place = item.mapToScene(QPointF(0, 0));
  seen.state = qHashMulti(seen.state, quintptr(&item), place.x(), place.y(), item.width(), item.height(),
                          item.opacity(), item.property("text").toString());
  if (item.inherits("QQuickImageBase"))
    seen.isLoading = seen.isLoading || item.property("status").toInt() == kImageLoading;
  seen.isLoading = seen.isLoading || item.property("settling").toBool();
  const QList<QQuickItem*> children = item.childItems();
  for (const QQuickItem* child : children)
    look(*child, seen);
}

}  // namespace

void layOut(QQuickWindow& window) {
  for (int round = 0; round < kLayoutRounds; ++round)
    eachSeen(*window.contentItem(), [](QQuickItem& item) { item.ensurePolished(); });
}

bool waitUntilStill(QQuickWindow& window, int patience) {
  std::size_t last = 0;
  int alike = 0;
  return QTest::qWaitFor(
      [&] {
        if (!window.isExposed()) layOut(window);
        Look seen;
        look(*window.contentItem(), seen);
        alike = seen.state == last && !seen.isLoading ? alike + 1 : 0;
        last = seen.state;
        return alike >= kLooks - 1;
      },
      patience);
}

bool waitUntilAllStill() {
  bool still = true;
  const auto windows = QGuiApplication::topLevelWindows();
  for (QWindow* window : windows)
    if (auto* quick = qobject_cast<QQuickWindow*>(window); quick && quick->isVisible())
      still = waitUntilStill(*quick) && still;
  return still;
}

}  // namespace tarim::testing
