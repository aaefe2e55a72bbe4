// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// LastInput: whether a person used the keyboard last, or a finger or the mouse. What gets the focus by the
// program (a dialog that closes gives it back) shows its ring only to those who use the keyboard, as
// browsers do (:focus-visible).
//
// Properties: byKeys (readonly; false until a key was pressed; has no signal: it is asked at the moment). GUI
// thread.
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace tarim::components {

class LastInput : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_SINGLETON
  Q_PROPERTY(bool byKeys READ isByKeys CONSTANT FINAL)

 public:
  /// Needs a QGuiApplication, whose events it sees.
  explicit LastInput(QObject* parent = nullptr);
  bool isByKeys() const { return m_isByKeys; }
  bool eventFilter(QObject* receiver, QEvent* event) override;

 private:
  bool m_isByKeys = false;
};

}  // namespace tarim::components
