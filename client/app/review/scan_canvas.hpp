// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Shows a page fitted, zoomed around the pointer, panned, or rotated by quarter turns. Paints only the
// visible part, so a page of ten million pixels is cheap with and without a graphics card.
#include "client/app/review/dossier_review.hpp"

#include <QImage>
#include <QPointer>
#include <QQuickPaintedItem>
#include <QVariantList>
#include <QtQmlIntegration>

namespace tarim::client::app {

class ScanCanvas : public QQuickPaintedItem {
  Q_OBJECT
  QML_ELEMENT
  /// The review whose current page is shown.
  Q_PROPERTY(tarim::client::app::DossierReview* source READ source WRITE setSource NOTIFY imageChanged)
  /// The applicant's rotation of the page, clockwise in degrees; turn() adds to it.
  Q_PROPERTY(int pageRotation READ pageRotation WRITE setPageRotation NOTIFY imageChanged)
  /// Outlined on the page: QRectF each, in fractions of the page before its rotation.
  Q_PROPERTY(QVariantList masks READ masks WRITE setMasks NOTIFY imageChanged)
  /// 1: the page fits.
  Q_PROPERTY(qreal zoom READ zoom NOTIFY viewChanged)
  /// Quarter turns in all, 0 to 3.
  Q_PROPERTY(int quarters READ quarters NOTIFY viewChanged)

 public:
  explicit ScanCanvas(QQuickItem* parent = nullptr);

  [[nodiscard]] DossierReview* source() const { return m_source; }
  void setSource(DossierReview* source);
  void setImage(const QImage& image);
  [[nodiscard]] int pageRotation() const { return m_rotation; }
  void setPageRotation(int degrees);
  [[nodiscard]] QVariantList masks() const { return m_masks; }
  void setMasks(const QVariantList& masks);
  [[nodiscard]] qreal zoom() const { return m_zoom; }
  [[nodiscard]] int quarters() const { return ((m_rotation + m_turned) / 90) % 4; }

  Q_INVOKABLE void fit();
  /// Zooms around a point of the item, by default its middle.
  Q_INVOKABLE void zoomBy(qreal factor, qreal x = -1, qreal y = -1);
  Q_INVOKABLE void panBy(qreal dx, qreal dy);
  /// Rotates by a quarter turn clockwise.
  Q_INVOKABLE void turn();

  void paint(QPainter* painter) override;

 signals:
  void imageChanged();
  void viewChanged();

 private:
  [[nodiscard]] const QImage& shrunkTo(qreal scale);
  [[nodiscard]] QSizeF turnedSize() const;
  [[nodiscard]] qreal fitScale() const;
  void outlineMasks(QPainter& painter, const QRectF& page) const;
  void keepInSight();
  void geometryChange(const QRectF& now, const QRectF& before) override;

  QPointer<DossierReview> m_source;
  QImage m_image;
  QImage m_shrunk;
  QVariantList m_masks;
  int m_rotation = 0;
  int m_turned = 0;
  qreal m_zoom = 1;
  QPointF m_pan;  ///< Offset of the page's middle from the item's middle.
};

}  // namespace tarim::client::app
