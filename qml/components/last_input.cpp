// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/components/last_input.hpp"

#include <QGuiApplication>
#include <QKeyEvent>

namespace tarim::components {
namespace {

bool isModifier(int key) {
  return key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt || key == Qt::Key_Meta ||
         key == Qt::Key_AltGr;
}

}  // namespace

LastInput::LastInput(QObject* parent) : QObject(parent) {
  QGuiApplication::instance()->installEventFilter(this);
}

bool LastInput::eventFilter(QObject* receiver, QEvent* event) {
  if (!receiver->isWindowType()) return false;
  if (event->type() == QEvent::KeyPress)
    m_isByKeys = m_isByKeys || !isModifier(static_cast<QKeyEvent*>(event)->key());
  else if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::TouchBegin)
    m_isByKeys = false;
  return false;
}

}  // namespace tarim::components
