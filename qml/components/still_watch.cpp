// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/components/still_watch.hpp"

#include <QHashFunctions>

namespace tarim::components {
namespace {

constexpr int kAlikeFrames = 3;

struct Seen {
  std::size_t state = 0;
  bool isSettling = false;
};

void see(const QQuickItem& item, Seen& seen) {
  if (!item.isVisible()) return;
  if (item.acceptedMouseButtons() != Qt::NoButton) {
    const QPointF place = item.mapToScene(QPointF(0, 0));
    seen.state = qHashMulti(seen.state, quintptr(&item), place.x(), place.y(), item.width(), item.height());
  }
  seen.isSettling = seen.isSettling || item.property("settling").toBool();
  const QList<QQuickItem*> children = item.childItems();
  for (const QQuickItem* child : children)
    see(*child, seen);
}

}  // namespace

void StillWatch::setSubject(QQuickItem* subject) {
  if (m_subject == subject) return;
  if (m_subject) m_subject->disconnect(this);
  m_subject = subject;
  if (m_subject)
    connect(m_subject, &QQuickItem::windowChanged, this, [this] {
      if (!m_isStill) follow();
    });
  emit subjectChanged();
  restart();
}

void StillWatch::restart() {
  m_alike = 0;
  m_last = 0;
  set(!m_subject);
  follow();
}

/// Frames are the window's: it is asked for one after another as long as it is not still.
void StillWatch::follow() {
  if (m_window) m_window->disconnect(this);
  m_window = m_subject && !m_isStill ? m_subject->window() : nullptr;
  if (!m_window) return;
  connect(m_window, &QQuickWindow::afterAnimating, this, &StillWatch::look);
  m_window->update();
}

void StillWatch::look() {
  if (!m_subject) return;
  Seen seen;
  see(*m_subject, seen);
  m_alike = !seen.isSettling && seen.state == m_last ? m_alike + 1 : 0;
  m_last = seen.state;
  if (m_alike < kAlikeFrames - 1) return m_window->update();
  set(true);
  follow();
}

void StillWatch::set(bool isStill) {
  if (isStill == m_isStill) return;
  m_isStill = isStill;
  emit stillChanged();
}

}  // namespace tarim::components
