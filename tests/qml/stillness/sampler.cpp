// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/qml/stillness/sampler.hpp"

#include "tests/support/patience.hpp"

#include <QQuickItem>
#include <QQuickWindow>
#include <QTest>

#include <algorithm>

namespace tarim::testing {
namespace {

constexpr qreal kShift = 1;  // logical pixels
constexpr int kAlikeFrames = 24;

/// An item that takes presses, in the order of painting.
struct Taker {
  QQuickItem* item;
  QRectF seen;  ///< What its clipping parents and the window leave of it.
};

bool isInteractive(const QQuickItem& item) {
  return item.inherits("QQuickAbstractButton") || item.inherits("QQuickTextInput") ||
         item.inherits("QQuickTextEdit") || item.activeFocusOnTab();
}

QList<QQuickItem*> inPaintOrder(const QQuickItem& item) {
  QList<QQuickItem*> children = item.childItems();
  std::stable_sort(children.begin(), children.end(),
                   [](const QQuickItem* a, const QQuickItem* b) { return a->z() < b->z(); });
  return children;
}

/// A list's delegate that is still being made lies at the list's beginning, is not drawn and takes no
/// presses; no public function says so.
bool isBeingMade(const QQuickItem& item) {
  QQuickItem* content = item.parentItem();
  QQuickItem* view = content ? content->parentItem() : nullptr;
  if (!view || !view->inherits("QQuickItemView") || item.inherits("QQuickColumn")) return false;
  const int count = view->property("count").toInt();
  for (int row = 0; row < count; ++row) {
    QQuickItem* made = nullptr;
    QMetaObject::invokeMethod(view, "itemAtIndex", Q_RETURN_ARG(QQuickItem*, made), Q_ARG(int, row));
    if (made == &item) return false;
  }
  return true;
}

/// What a page sees each press with and lets it pass (TKeyScope) covers nothing.
bool letsPass(const QQuickItem& item) {
  return item.objectName() == QLatin1String("keyScope.presses");
}

void collect(QQuickItem& item, QRectF room, QList<Taker>& takers) {
  if (!item.isVisible() || !item.isEnabled() || isBeingMade(item) || letsPass(item)) return;
  const QRectF place = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()));
  if (item.acceptedMouseButtons() != Qt::NoButton || isInteractive(item)) {
    const QRectF seen = place & room;
    if (seen.width() >= 1 && seen.height() >= 1) takers << Taker{&item, seen};
  }
  if (item.clip()) room &= place;
  if (room.isEmpty()) return;
  const QList<QQuickItem*> children = inPaintOrder(item);
  for (QQuickItem* child : children)
    collect(*child, room, takers);
}

bool isCovered(const QList<Taker>& takers, qsizetype place) {
  const Taker& one = takers[place];
  for (qsizetype over = place + 1; over < takers.size(); ++over)
    if (takers[over].seen.contains(one.seen.center()) && !one.item->isAncestorOf(takers[over].item))
      return true;
  return false;
}

QString nameOf(const QQuickItem& item) {
  if (!item.objectName().isEmpty()) return item.objectName();
  QString name;
  for (const QQuickItem* up = &item; up && name.isEmpty(); up = up->parentItem())
    name = up->objectName();
  const QString type =
      QString::fromLatin1(item.metaObject()->className()).section(QStringLiteral("_QML"), 0, 0);
  return QStringLiteral("%1 in %2 “%3”").arg(type, name, item.property("text").toString().left(20));
}

QString at(QPointF place) {
  return QStringLiteral("(%1, %2)").arg(qRound(place.x())).arg(qRound(place.y()));
}

}  // namespace

bool isOfThisRun() {
  constexpr int kEvery = 7;
  static int row = 0;
  return row++ % kEvery == 0 || qEnvironmentVariableIsSet("TARIM_STILL_ALL");
}

MotionSampler::MotionSampler(QQuickWindow& window) : m_window(window) {
  connect(&window, &QQuickWindow::frameSwapped, this, [this] {
    if (m_watching) look();
  });
}

void MotionSampler::begin() {
  m_known.clear();
  m_complaints.clear();
  m_most = 0;
  m_frames = 0;
  m_alike = 0;
  m_watching = true;
}

bool MotionSampler::watch() {
  const int before = m_frames;
  return QTest::qWaitFor(
      [&] {
        m_window.update();
        return m_frames - before >= kAlikeFrames && m_alike >= kAlikeFrames;
      },
      tests::kPatience);
}

QList<MotionSampler::Pressable> MotionSampler::pressable() const {
  QList<Taker> takers;
  collect(*m_window.contentItem(), QRectF(QPointF(), m_window.size()), takers);
  QList<Pressable> found;
  for (qsizetype i = 0; i < takers.size(); ++i)
    if (isInteractive(*takers[i].item) && !isCovered(takers, i))
      found << Pressable{takers[i].item,
                         nameOf(*takers[i].item),
                         takers[i].item->mapToScene(QPointF(0, 0)),
                         takers[i].seen.center(),
                         takers[i].seen,
                         bool(takers[i].item->acceptedMouseButtons() & Qt::LeftButton)};
  return found;
}

void MotionSampler::look() {
  const QList<Pressable> now = pressable();
  ++m_frames;
  m_most = std::max(m_most, now.size());
  std::size_t state = 0;
  for (const Pressable& one : now)
    state = qHashMulti(state, quintptr(one.item.data()), one.corner.x(), one.corner.y(), one.seen.height());
  m_alike = state == m_last ? m_alike + 1 : 1;
  m_last = state;
  compare(now);
}

void MotionSampler::compare(const QList<Pressable>& now) {
  const auto complain = [this](Pressable& about, const QString& words) {
    if (about.complained) return;
    about.complained = true;
    m_complaints << QStringLiteral("%1 %2 (frame %3)").arg(about.name, words).arg(m_frames);
  };
  for (auto& known : m_known) {
    // In the order of painting: what lies over another still takes the presses there, if it takes any.
    const auto here = std::find_if(now.begin(), now.end(), [&](const Pressable& one) {
      return one.item == known.item && one.takesPresses && one.seen.contains(known.middle);
    });
    for (auto place = now.begin(); place != now.end(); ++place) {
      const Pressable& one = *place;
      if (one.item == known.item || (here != now.end() && place < here)) continue;
      if (!one.seen.contains(known.middle) || one.name == known.name) continue;
      if (known.item && known.item->isAncestorOf(one.item)) continue;
      if (known.item && one.item->isAncestorOf(known.item)) continue;
      complain(known, QStringLiteral("gives its place at %1 to %2").arg(at(known.middle), one.name));
    }
  }
  for (const Pressable& one : now) {
    const auto known = m_known.find(one.item);
    if (known == m_known.end()) {
      m_known.insert(one.item, one);
      continue;
    }
    const QPointF moved = one.corner - known->corner;
    if (known->item == one.item && (qAbs(moved.x()) > kShift || qAbs(moved.y()) > kShift))
      complain(*known, QStringLiteral("moves from %1 to %2").arg(at(known->corner), at(one.corner)));
    const Pressable before = *known;
    *known = one;
    if (before.item != one.item) continue;
    known->complained = before.complained;
    // Where it was first: what creeps moves too.
    known->corner = before.corner;
  }
}

}  // namespace tarim::testing
