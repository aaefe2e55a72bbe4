// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/hand.hpp"

#include "tests/support/cannot.hpp"
#include "tests/support/seen.hpp"
#include "tests/support/still.hpp"

#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QMetaObject>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTest>

namespace tarim::tests {

namespace {

constexpr int kPasteFrom = 24;  ///< Characters.

void collectNames(const QQuickItem& item, QStringList& names) {
  if (!item.isVisible()) return;
  if (!item.objectName().isEmpty()) names << item.objectName();
  for (const QQuickItem* child : item.childItems())
    collectNames(*child, names);
}

/// Without the marks that keep words together at the end of a line (Theme.tied).
QString asRead(QString words) {
  return words.remove(QChar(0x2060)).replace(QChar(0x00A0), QLatin1Char(' '));
}

bool readsIn(const QQuickItem& item, const QString& words) {
  if (!item.isVisible()) return false;
  if (asRead(item.property("text").toString()).contains(words)) return true;
  const auto children = item.childItems();
  return std::any_of(children.begin(), children.end(),
                     [&](const QQuickItem* child) { return readsIn(*child, words); });
}

QPointF middleOf(const QQuickItem& item) {
  return item.mapToScene(QPointF(item.width() / 2, item.height() / 2));
}

bool isFlickable(const QQuickItem& item) {
  return item.inherits("QQuickFlickable");
}

/// Scrolls every view around the item once; true when nothing had to move.
bool scrollTo(const QQuickItem& item) {
  bool still = true;
  for (QQuickItem* view = item.parentItem(); view; view = view->parentItem()) {
    if (!isFlickable(*view)) continue;
    const auto number = [view](const char* name) { return view->property(name).toReal(); };
    const qreal y = item.mapToItem(view, QPointF(0, item.height() / 2)).y();
    const qreal margin = qMin<qreal>(item.height() / 2, view->height() / 3);
    if (y >= margin && y <= view->height() - margin) continue;
    const qreal begin = number("originY") - number("topMargin");
    const qreal end = number("originY") + number("contentHeight") + number("bottomMargin") - view->height();
    const qreal before = number("contentY");
    view->setProperty("contentY", qMax(begin, qMin(before + y - view->height() / 2, end)));
    if (!qFuzzyCompare(before + 1, number("contentY") + 1)) still = false;
  }
  return still;
}

}  // namespace

QQuickItem* Hand::see(const QString& name) const {
  const auto is = [&name](const QQuickItem& item) { return item.objectName() == name && item.width() > 0; };
  return testing::firstSeen(*m_window.contentItem(), is);
}

QStringList Hand::names() const {
  QStringList names;
  collectNames(*m_window.contentItem(), names);
  return names;
}

bool Hand::reads(const QString& words) const {
  return readsIn(*m_window.contentItem(), words);
}

QQuickItem& Hand::wait(const QString& name, int patience) {
  waitUntil([&] { return see(name) != nullptr; },
            QStringLiteral("nothing on the page is called %1").arg(name), patience);
  return *see(name);
}

void Hand::waitUntil(const std::function<bool()>& holds, const QString& what, int patience) {
  if (!QTest::qWaitFor(holds, patience))
    throw cannot(QStringLiteral("%1 (waited %2 s)").arg(what).arg(patience / 1000));
}

void Hand::waitEnabled(const QString& name) {
  waitUntil([&] { return see(name) && see(name)->isEnabled(); },
            QStringLiteral("%1 cannot be pressed").arg(name));
}

/// Lists guess how long they are until they have made what is in sight, and pictures come in: what was
/// scrolled to may move on.
QQuickItem& Hand::bring(const QString& name) {
  waitEnabled(name);
  const QRectF window(QPointF(), m_window.size());
  waitUntil(
      [&] {
        const bool still = scrollTo(wait(name));
        rest();
        return still && window.contains(middleOf(wait(name)));
      },
      name + QStringLiteral(" is out of sight"));
  return wait(name);
}

void Hand::click(const QString& name) {
  const QPointF middle = middleOf(bring(name));
  QTest::mouseClick(&m_window, Qt::LeftButton, Qt::NoModifier, middle.toPoint());
  QCoreApplication::processEvents();
}

void Hand::key(int key) {
  QTest::keyClick(&m_window, static_cast<Qt::Key>(key));
  QCoreApplication::processEvents();
}

void Hand::type(const QString& name, const QString& text) {
  bring(name).forceActiveFocus(Qt::TabFocusReason);
  QTest::keySequence(&m_window, QKeySequence::SelectAll);
  if (text.size() >= kPasteFrom) {
    QObject* focus = m_window.focusObject();
    if (!focus) throw cannot(name + QStringLiteral(" does not take the cursor"));
    QInputMethodEvent paste;
    paste.setCommitString(text);
    QCoreApplication::sendEvent(focus, &paste);
  } else {
    for (const QChar letter : text) {
      QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(letter));
      QCoreApplication::sendEvent(&m_window, &press);
      QKeyEvent release(QEvent::KeyRelease, 0, Qt::NoModifier, QString(letter));
      QCoreApplication::sendEvent(&m_window, &release);
    }
  }
  QCoreApplication::processEvents();
}

void Hand::choose(const QString& name, const QString& value) {
  QQuickItem& item = bring(name);
  qsizetype index = item.property("values").toStringList().indexOf(value);
  if (index < 0) index = item.property("texts").toStringList().indexOf(value);
  if (index < 0 && (value == QLatin1String("yes") || value == QLatin1String("no")))
    index = value == QLatin1String("no");
  if (index < 0) throw cannot(QStringLiteral("%1 does not offer %2").arg(name, value));
  if (!QMetaObject::invokeMethod(&item, "take", Q_ARG(int, int(index))) &&
      !QMetaObject::invokeMethod(&item, "take", Q_ARG(QVariant, int(index))))
    throw cannot(name + QStringLiteral(" takes no entry"));
  QCoreApplication::processEvents();
}

void Hand::attach(const QString& button, const QStringList& files) {
  QQuickItem& item = bring(button);
  QList<QUrl> urls;
  for (const QString& file : files)
    urls << QUrl::fromLocalFile(file);
  if (!QMetaObject::invokeMethod(&item, "attach", Q_ARG(QVariant, QVariant::fromValue(urls))))
    throw cannot(button + QStringLiteral(" takes no files"));
  QCoreApplication::processEvents();
}

void Hand::rest() {
  testing::waitUntilStill(m_window);
}

bool Hand::shoot(const QString& path) {
  rest();
  return m_window.grabWindow().save(path);
}

}  // namespace tarim::tests
