// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/draft/undo_keys.hpp"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QQuickItem>

namespace tarim::client::app {
namespace {

enum class Way { None, Undo, Redo };

Way wayOf(const QKeyEvent& key) {
  if (key.modifiers() == Qt::ControlModifier && key.key() == Qt::Key_Z) return Way::Undo;
  if (key.modifiers() == Qt::ControlModifier && key.key() == Qt::Key_Y) return Way::Redo;
  return key.modifiers() == (Qt::ControlModifier | Qt::ShiftModifier) && key.key() == Qt::Key_Z ? Way::Redo
                                                                                                : Way::None;
}

bool isInPopup(const QObject* object) {
  for (auto* item = qobject_cast<const QQuickItem*>(object); item; item = item->parentItem())
    if (item->inherits("QQuickPopupItem")) return true;
  return false;
}

}  // namespace

UndoKeys::UndoKeys(QObject* parent) : QObject(parent) {
  qGuiApp->installEventFilter(this);
}

void UndoKeys::setView(DraftView* view) {
  if (view == m_view) return;
  m_view = view;
  emit viewChanged();
}

bool UndoKeys::eventFilter(QObject* object, QEvent* event) {
  if (event->type() != QEvent::ShortcutOverride || !m_view || !m_view->isThere()) return false;
  const Way way = wayOf(*static_cast<QKeyEvent*>(event));
  const QVariant has = object->property(way == Way::Undo ? "canUndo" : "canRedo");
  const OpenDraft& draft = *m_view->draft();
  if (way == Way::None || !has.isValid() || isInPopup(object)) return false;
  const bool isTyped = !draft.isEntered() || draft.isTyping();
  const bool isOwn = has.toBool() && (isTyped || (way == Way::Redo && draft.redoWords().isEmpty()));
  if (isOwn) return false;
  event->ignore();
  return true;
}

}  // namespace tarim::client::app
