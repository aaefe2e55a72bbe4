// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/components/icon_painter.hpp"

#include <QFile>
#include <QHash>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

namespace tarim::components {
namespace {

QByteArray drawing(const QString& name) {
  QFile file(QStringLiteral(":/qt/qml/Tarim/Components/icons/%1.svg").arg(name));
  if (!file.open(QIODevice::ReadOnly)) {
    qWarning("TIcon: there is no icon named %s", qUtf8Printable(name));
    return {};
  }
  return file.readAll();
}

QImage render(const QString& name, const QColor& color, int pixels) {
  QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
  image.fill(Qt::transparent);
  QByteArray svg = drawing(name);
  if (svg.isEmpty()) return image;
  QSvgRenderer renderer(svg.replace("currentColor", color.name(QColor::HexRgb).toLatin1()));
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  renderer.render(&painter, QRectF(0, 0, pixels, pixels));
  return image;
}

const QImage& cached(const QString& name, const QColor& color, int pixels) {
  static QHash<QString, QImage> cache;
  const QString key = QStringLiteral("%1|%2|%3").arg(name, color.name()).arg(pixels);
  auto found = cache.constFind(key);
  if (found == cache.constEnd()) found = cache.insert(key, render(name, color, pixels));
  return *found;
}

}  // namespace

IconPainter::IconPainter(QQuickItem* parent) : QQuickPaintedItem(parent) {
  setAntialiasing(true);
}

void IconPainter::setName(const QString& name) {
  if (m_name == name) return;
  m_name = name;
  emit nameChanged();
  update();
}

void IconPainter::setColor(const QColor& color) {
  if (m_color == color) return;
  m_color = color;
  emit colorChanged();
  update();
}

void IconPainter::setSize(int size) {
  if (m_size == size) return;
  m_size = size;
  setImplicitSize(size, size);
  emit sizeChanged();
  update();
}

void IconPainter::setAngle(int degrees) {
  if (m_angle == degrees) return;
  m_angle = degrees;
  emit angleChanged();
  update();
}

void IconPainter::paint(QPainter* painter) {
  if (m_name.isEmpty() || width() < 1 || height() < 1) return;
  const qreal side = std::min({qreal(m_size), width(), height()});
  const qreal ratio = painter->device()->devicePixelRatioF();
  const QImage& image = cached(m_name, m_color, qRound(side * ratio));
  painter->setOpacity(m_color.alphaF());
  painter->setRenderHint(QPainter::SmoothPixmapTransform);
  painter->translate(width() / 2, height() / 2);
  painter->rotate(m_angle);
  painter->drawImage(QRectF(-side / 2, -side / 2, side, side), image);
}

}  // namespace tarim::components
