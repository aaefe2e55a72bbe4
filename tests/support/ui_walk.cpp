// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/ui_walk.hpp"

#include <QAccessible>
#include <QQuickItem>
#include <QQuickWindow>

#include <cmath>
#include <functional>

namespace tarim::testing {
namespace {

constexpr qreal kRounding = 1.5;
constexpr qreal kOverlap = 4;  // line spacing of neighbours may touch

bool isInput(const QQuickItem& item) {
  return item.inherits("QQuickTextInput") || item.inherits("QQuickTextEdit");
}

bool isInteractive(const QQuickItem& item) {
  return item.inherits("QQuickAbstractButton") || isInput(item) || item.activeFocusOnTab();
}

// “TCard > TButton 'text'”: the QML types from the root down, with the words that help to find it.
QString whereIs(const QQuickItem& item) {
  QStringList way;
  for (const QQuickItem* up = &item; up && way.size() < 5; up = up->parentItem()) {
    const QString type = QString::fromLatin1(up->metaObject()->className());
    way.prepend(type.section(QStringLiteral("_QML"), 0, 0));
  }
  QString words = item.property("text").toString().left(30);
  return way.join(QStringLiteral(" > ")) + (words.isEmpty() ? QString() : QStringLiteral(" “%1”").arg(words));
}

QString spokenName(QQuickItem& item) {
  QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(&item);
  return spoken ? spoken->text(QAccessible::Name).trimmed() : QString();
}

void eachVisible(QQuickItem& item, const std::function<void(QQuickItem&)>& look) {
  if (!item.isVisible() || item.opacity() <= 0) return;
  if (item.width() > 0 && item.height() > 0) look(item);
  const QList<QQuickItem*> children = item.childItems();
  for (QQuickItem* child : children)
    eachVisible(*child, look);
}

struct Words {
  QQuickItem* item;
  QQuickItem* layer;  // the overlay it is shown in, or none
  QRectF place;       // the printed part, in the scene, without what a scrolling parent hides
};

QRectF printed(const QQuickItem& text) {
  const int across = text.property("effectiveHorizontalAlignment").toInt();
  const int down = text.property("verticalAlignment").toInt();
  QRectF content(0, 0, std::min(text.width(), text.property("contentWidth").toReal()),
                 text.property("contentHeight").toReal());
  const QPointF spare(text.width() - content.width(), text.height() - content.height());
  content.translate(across == Qt::AlignHCenter ? spare.x() / 2
                    : across == Qt::AlignRight ? spare.x()
                                               : 0,
                    down == Qt::AlignVCenter  ? spare.y() / 2
                    : down == Qt::AlignBottom ? spare.y()
                                              : 0);
  QRectF place = text.mapRectToScene(content);
  for (const QQuickItem* up = text.parentItem(); up; up = up->parentItem()) {
    if (up->clip()) place &= up->mapRectToScene(QRectF(0, 0, up->width(), up->height()));
  }
  return place;
}

QQuickItem* layerOf(const QQuickItem& item) {
  for (QQuickItem* up = item.parentItem(); up; up = up->parentItem()) {
    if (up->inherits("QQuickOverlay")) return up;
  }
  return nullptr;
}

bool isCut(const QQuickItem& text) {
  const bool wraps = text.property("wrapMode").toInt() != 0;
  const bool elides = text.property("elide").toInt() != 3;  // Text.ElideNone
  const qreal wide = text.property("contentWidth").toReal();
  const qreal high = text.property("contentHeight").toReal();
  if (wide > text.width() + kRounding && !elides) return true;
  if (text.implicitWidth() > text.width() + kRounding && !elides && !wraps) return true;
  return high > text.height() + kRounding && !elides;
}

}  // namespace

QStringList itemsWithoutName(QQuickItem& root) {
  QAccessible::setActive(true);
  QStringList found;
  eachVisible(root, [&](QQuickItem& item) {
    if (!isInteractive(item)) return;
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(&item);
    if (!spoken || spoken->role() == QAccessible::NoRole)
      found << whereIs(item) + QStringLiteral(" has no role");
    if (spokenName(item).isEmpty()) found << whereIs(item) + QStringLiteral(" has no accessible name");
  });
  return found;
}

QStringList cutTexts(QQuickItem& root) {
  QStringList found;
  eachVisible(root, [&](QQuickItem& item) {
    if (!item.inherits("QQuickText") || !isCut(item)) return;
    found << QStringLiteral("%1 is cut: %2×%3 in %4×%5")
                 .arg(whereIs(item))
                 .arg(item.property("contentWidth").toReal())
                 .arg(item.property("contentHeight").toReal())
                 .arg(item.width())
                 .arg(item.height());
  });
  return found;
}

QStringList overlappingTexts(QQuickItem& root) {
  QList<Words> seen;
  QStringList found;
  eachVisible(root, [&](QQuickItem& item) {
    if (!item.inherits("QQuickText") || item.property("text").toString().isEmpty()) return;
    const Words words{&item, layerOf(item), printed(item)};
    for (const Words& other : seen) {
      const QRectF shared = other.place & words.place;
      if (other.layer != words.layer || shared.width() < kOverlap || shared.height() < kOverlap) continue;
      found << whereIs(item) + QStringLiteral(" lies over ") + whereIs(*other.item);
    }
    seen << words;
  });
  return found;
}

QStringList smallTargets(QQuickItem& root, int least) {
  QStringList found;
  eachVisible(root, [&](QQuickItem& item) {
    if (!isInteractive(item) || (item.width() >= least && item.height() >= least)) return;
    found << QStringLiteral("%1 is small: %2×%3").arg(whereIs(item)).arg(item.width()).arg(item.height());
  });
  return found;
}

QStringList shortened(QQuickItem& root) {
  static const QStringList kLeadOn{QStringLiteral("TThumb"), QStringLiteral("TListRow")};
  QStringList found;
  eachVisible(root, [&](QQuickItem& item) {
    if (!item.inherits("QQuickText") || !item.property("truncated").toBool()) return;
    for (const QQuickItem* up = item.parentItem(); up; up = up->parentItem())
      if (kLeadOn.contains(
              QString::fromLatin1(up->metaObject()->className()).section(QStringLiteral("_QML"), 0, 0)))
        return;
    found << item.property("text").toString();
  });
  return found;
}

QStringList outside(QQuickItem& root) {
  QStringList found;
  eachVisible(root, [&](QQuickItem& item) {
    if (!isInteractive(item)) return;
    const QRectF place = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()));
    bool isOut = place.left() < -kRounding || place.right() > root.width() + kRounding;
    for (const QQuickItem* up = item.parentItem(); up && !isOut; up = up->parentItem()) {
      if (!up->clip()) continue;
      const QRectF clip = up->mapRectToScene(QRectF(0, 0, up->width(), up->height()));
      isOut = place.center().x() < clip.left() || place.center().x() > clip.right();
    }
    if (isOut) found << whereIs(item) + QStringLiteral(" lies outside");
  });
  return found;
}

QStringList complaints(QQuickItem& root) {
  return itemsWithoutName(root) + cutTexts(root) + overlappingTexts(root) + smallTargets(root);
}

double contrast(const QColor& one, const QColor& other) {
  const auto channel = [](double part) {
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
  };
  const auto luminance = [&](const QColor& color) {
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) +
           0.0722 * channel(color.blueF());
  };
  const double first = luminance(one) + 0.05;
  const double second = luminance(other) + 0.05;
  return std::max(first, second) / std::min(first, second);
}

}  // namespace tarim::testing
