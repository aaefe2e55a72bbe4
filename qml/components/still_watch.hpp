// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// StillWatch: tells when the layout of an item has come to rest, so that it is shown only then. A layout may
// need several frames: words wrap once their width is known, lists make what is on screen.
//
// Properties: subject (the item; while it is null nothing is watched), still (readonly). Functions:
// restart(). Still is: for three frames in a row everything that can be pressed below the subject was at the
// same place in the scene, and no item below it has a property `settling` that is true. GUI thread.
#pragma once

#include <QObject>
#include <QPointer>
#include <QQuickItem>
#include <QQuickWindow>
#include <QtQml/qqmlregistration.h>

namespace tarim::components {

class StillWatch : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QQuickItem* subject READ subject WRITE setSubject NOTIFY subjectChanged FINAL)
  Q_PROPERTY(bool still READ isStill NOTIFY stillChanged FINAL)

 public:
  using QObject::QObject;
  QQuickItem* subject() const { return m_subject; }
  bool isStill() const { return m_isStill; }
  /// Watches anew.
  void setSubject(QQuickItem* subject);
  /// Not still until it has been seen to be.
  Q_INVOKABLE void restart();

 signals:
  void subjectChanged();
  void stillChanged();

 private:
  void follow();
  void look();
  void set(bool isStill);

  QPointer<QQuickItem> m_subject;
  QPointer<QQuickWindow> m_window;  ///< Whose frames are looked at; null while nothing is watched.
  std::size_t m_last = 0;
  int m_alike = 0;
  bool m_isStill = true;
};

}  // namespace tarim::components
