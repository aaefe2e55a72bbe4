// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// IconPainter (what TIcon.qml stands on): one of the line icons of qml/components/icons, drawn in any colour.
//
// The drawings use `currentColor`; the item replaces it before rendering, because the software renderer has
// no effects that could tint an image afterwards. Rendered icons are kept in one cache per process, keyed by
// name, colour and device pixels, so a list of a thousand rows renders each icon once. GUI thread only.
//
// Properties: name (file name without .svg; empty draws nothing), color, size (side in logical pixels),
// angle (degrees; turned while drawing, because the software renderer turns items without smoothing).
// An unknown name draws nothing and is reported once on the log.
#pragma once

#include <QColor>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

namespace tarim::components {

class IconPainter : public QQuickPaintedItem {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString name READ name WRITE setName NOTIFY nameChanged FINAL)
  Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged FINAL)
  Q_PROPERTY(int size READ size WRITE setSize NOTIFY sizeChanged FINAL)
  Q_PROPERTY(int angle READ angle WRITE setAngle NOTIFY angleChanged FINAL)

 public:
  explicit IconPainter(QQuickItem* parent = nullptr);

  QString name() const { return m_name; }
  QColor color() const { return m_color; }
  int size() const { return m_size; }
  int angle() const { return m_angle; }
  void setName(const QString& name);
  void setColor(const QColor& color);
  void setSize(int size);
  void setAngle(int degrees);

  void paint(QPainter* painter) override;

 signals:
  void nameChanged();
  void colorChanged();
  void sizeChanged();
  void angleChanged();

 private:
  QString m_name;
  QColor m_color = Qt::black;
  int m_size = 0;
  int m_angle = 0;
};

}  // namespace tarim::components
