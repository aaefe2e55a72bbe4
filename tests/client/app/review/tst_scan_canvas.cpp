// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// What a reviewer's scan shows beside the page itself.
#include "client/app/review/scan_canvas.hpp"
#include "tests/client/app/review/suites.hpp"

#include <QPainter>
#include <QTest>

namespace tarim::tests {

class ScanCanvasTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void masksAreOutlinedAndDoNotHideThePage_data();
  void masksAreOutlinedAndDoNotHideThePage();
};

void ScanCanvasTest::masksAreOutlinedAndDoNotHideThePage_data() {
  QTest::addColumn<int>("rotation");
  QTest::addColumn<QPoint>("corner");
  QTest::addColumn<QPoint>("middle");
  QTest::newRow("upright") << 0 << QPoint(100, 200) << QPoint(200, 300);
  QTest::newRow("rotated") << 90 << QPoint(799, 100) << QPoint(700, 200);
}

void ScanCanvasTest::masksAreOutlinedAndDoNotHideThePage() {
  QFETCH(int, rotation);
  QFETCH(QPoint, corner);
  QFETCH(QPoint, middle);
  QImage page(1000, 1000, QImage::Format_RGB32);
  page.fill(Qt::red);
  client::app::ScanCanvas canvas;
  canvas.setSize({1000, 1000});
  canvas.setImage(page);
  canvas.setPageRotation(rotation);
  canvas.setMasks({QRectF(0.1, 0.2, 0.2, 0.2)});
  QImage shown(1000, 1000, QImage::Format_RGB32);
  QPainter painter(&shown);
  canvas.paint(&painter);
  painter.end();
  bool isOutlined = false;
  for (int dx = -2; dx <= 2; ++dx)
    for (int dy = -2; dy <= 2; ++dy)
      isOutlined = isOutlined || shown.pixelColor(corner + QPoint(dx, dy)) != QColor(Qt::red);
  QVERIFY(isOutlined);
  QCOMPARE(shown.pixelColor(middle), QColor(Qt::red));
}

std::unique_ptr<QObject> makeScanCanvasTest() {
  return std::make_unique<ScanCanvasTest>();
}

}  // namespace tarim::tests

#include "tst_scan_canvas.moc"
