// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/review/scan_canvas.hpp"

#include <QPainter>

#include <algorithm>

namespace tarim::client::app {

namespace {

constexpr qreal kMostZoom = 8;
constexpr qreal kLeastZoom = 1;
constexpr qreal kShrinksBelow = 0.8;

}  // namespace

ScanCanvas::ScanCanvas(QQuickItem* parent) : QQuickPaintedItem(parent) {
  setOpaquePainting(false);
}

void ScanCanvas::setSource(DossierReview* source) {
  if (m_source) m_source->disconnect(this);
  m_source = source;
  if (!source) return setImage({});
  connect(source, &DossierReview::pageChanged, this, [this] { setImage(m_source->pageImage()); });
  setImage(source->pageImage());
}

void ScanCanvas::setImage(const QImage& image) {
  m_image = image;
  m_shrunk = {};
  m_turned = 0;
  fit();
  emit imageChanged();
}

void ScanCanvas::setPageRotation(int degrees) {
  m_rotation = ((degrees % 360) + 360) % 360;
  update();
  emit imageChanged();
}

void ScanCanvas::setMasks(const QVariantList& masks) {
  if (masks == m_masks) return;
  m_masks = masks;
  update();
  emit imageChanged();
}

QSizeF ScanCanvas::turnedSize() const {
  const QSizeF size = m_image.size();
  return quarters() % 2 == 0 ? size : size.transposed();
}

qreal ScanCanvas::fitScale() const {
  const QSizeF size = turnedSize();
  if (size.isEmpty() || width() <= 0 || height() <= 0) return 1;
  return std::min(width() / size.width(), height() / size.height());
}

void ScanCanvas::fit() {
  m_zoom = 1;
  m_pan = {};
  update();
  emit viewChanged();
}

void ScanCanvas::zoomBy(qreal factor, qreal x, qreal y) {
  const qreal zoom = std::clamp(m_zoom * factor, kLeastZoom, kMostZoom);
  const QPointF middle(width() / 2, height() / 2);
  const QPointF around = x < 0 ? middle : QPointF(x, y);
  const QPointF fromPage = around - middle - m_pan;
  m_pan += fromPage * (1 - zoom / m_zoom);
  m_zoom = zoom;
  keepInSight();
  update();
  emit viewChanged();
}

void ScanCanvas::panBy(qreal dx, qreal dy) {
  m_pan += QPointF(dx, dy);
  keepInSight();
  update();
}

void ScanCanvas::turn() {
  m_turned = (m_turned + 90) % 360;
  fit();
}

/// The page cannot be lost over an edge: no further than until its own edge meets the item's.
void ScanCanvas::keepInSight() {
  const QSizeF size = turnedSize() * fitScale() * m_zoom;
  const qreal across = std::max(0.0, (size.width() - width()) / 2);
  const qreal down = std::max(0.0, (size.height() - height()) / 2);
  m_pan = {std::clamp(m_pan.x(), -across, across), std::clamp(m_pan.y(), -down, down)};
}

void ScanCanvas::geometryChange(const QRectF& now, const QRectF& before) {
  QQuickPaintedItem::geometryChange(now, before);
  keepInSight();
}

/// The page with no more pixels than are shown: a painter that leaves most of them out breaks thin strokes.
const QImage& ScanCanvas::shrunkTo(qreal scale) {
  if (scale > kShrinksBelow) return m_image;
  const QSize size = (QSizeF(m_image.size()) * scale).toSize().expandedTo({1, 1});
  if (m_shrunk.size() != size)
    m_shrunk = m_image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
  return m_shrunk;
}

void ScanCanvas::paint(QPainter* painter) {
  if (m_image.isNull()) return;
  const qreal scale = fitScale() * m_zoom;
  painter->setRenderHint(QPainter::SmoothPixmapTransform, scale < 2);
  painter->translate(width() / 2 + m_pan.x(), height() / 2 + m_pan.y());
  painter->rotate(90 * quarters());
  const QSizeF shown = QSizeF(m_image.size()) * scale;
  const QRectF place(QPointF(-shown.width() / 2, -shown.height() / 2), shown);
  painter->drawImage(place, shrunkTo(scale * painter->device()->devicePixelRatioF()));
  outlineMasks(*painter, place);
}

/// What experts will not see is outlined only: reviewers check what is below. A light line below a dark one
/// shows on any paper.
void ScanCanvas::outlineMasks(QPainter& painter, const QRectF& page) const {
  const QPen light(Qt::white, 3);
  const QPen dark(Qt::black, 1, Qt::DashLine);
  for (const QVariant& one : m_masks) {
    const QRectF mask = one.toRectF();
    const QRectF box(page.x() + mask.x() * page.width(), page.y() + mask.y() * page.height(),
                     mask.width() * page.width(), mask.height() * page.height());
    for (const QPen& pen : {light, dark}) {
      painter.setPen(pen);
      painter.drawRect(box);
    }
  }
}

}  // namespace tarim::client::app
