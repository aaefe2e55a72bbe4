// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/scans/certificates.hpp"

#include "shared/imaging/turbo.hpp"
#include "tests/support/camera.hpp"

#include <QBuffer>
#include <QPainter>

#include <cmath>
#include <functional>
#include <optional>
#include <random>

namespace tarim::bench {
namespace {

using reading::Naming;

const QSize kPage(1240, 1754);  // A4 at 150 dpi.
constexpr double kLongerMm = 297;

imaging::Pixels pixelsOf(const QImage& image) {
  const QImage rgb = image.convertToFormat(QImage::Format_RGB888);
  imaging::Pixels pixels{rgb.width(), rgb.height(), {}};
  for (int y = 0; y < rgb.height(); ++y)
    pixels.rgb.insert(pixels.rgb.end(), rgb.constScanLine(y), rgb.constScanLine(y) + 3 * rgb.width());
  return pixels;
}

QImage imageOf(const imaging::Pixels& pixels) {
  return QImage(pixels.rgb.data(), pixels.width, pixels.height, 3 * pixels.width, QImage::Format_RGB888)
      .copy();
}

class Draughtsman {
 public:
  explicit Draughtsman(quint32 seed) : m_random(seed), m_page(kPage, QImage::Format_RGB32) {
    m_page.fill(QColor(250 - below(14), 249 - below(14), 244 - below(20)));
    const QPointF middle(kPage.width() / 2.0, kPage.height() / 2.0);
    m_lies =
        QTransform().translate(middle.x(), middle.y()).rotate(within(5)).translate(-middle.x(), -middle.y());
  }

  Certificate draw(const QString& name, const QString& unit, bool isPhotographed) {
    write("荣誉证书", {440, 240}, 84, {}, Qt::darkRed);
    write(name, {160.0 + below(200), 420.0 + below(60)}, 32 + below(28), Naming::Name);
    write("在年度工作中成绩突出，被评为先进个人，", {160, 620}, 36, {});
    write("特发此证，以资鼓励。二〇二四年十二月", {160, 700}, 36, {});
    write("完成环境监测与质量管理任务，考核合格。", {160, 780}, 36, {});
    const QPointF at(300 + below(160), 1150 + below(120));
    write(unit, at, 32 + below(16), Naming::Unit);
    seal(at + QPointF(150 + below(260), -20 + below(60)));
    grain();
    if (isPhotographed) photograph();
    return {jpegOf(m_page), std::move(m_ink)};
  }

 private:
  int below(int most) { return int(m_random() % quint32(most)); }
  double within(double most) { return (double(m_random() % 2001) / 1000 - 1) * most; }

  void paint(std::optional<Naming> what, const std::function<void(QPainter&)>& strokes) {
    const auto paintOn = [&](QImage& image) {
      QPainter painter(&image);
      painter.setRenderHint(QPainter::Antialiasing);
      painter.setTransform(m_lies);
      strokes(painter);
    };
    paintOn(m_page);
    if (!what) return;
    QImage alone(kPage, QImage::Format_RGB32);
    alone.fill(Qt::white);
    paintOn(alone);
    m_ink.push_back({*what, alone.convertToFormat(QImage::Format_Grayscale8)});
  }

  void write(const QString& words, QPointF at, int pixels, std::optional<Naming> what,
             QColor colour = QColor(28, 28, 32)) {
    QFont font(below(2) ? "Noto Serif CJK SC" : "Noto Sans CJK SC");
    font.setPixelSize(pixels);
    font.setWeight(QFont::Weight(
        std::array{QFont::Light, QFont::Normal, QFont::Bold, QFont::Black}[std::size_t(below(4))]));
    paint(what, [&](QPainter& painter) {
      painter.setFont(font);
      painter.setPen(colour);
      painter.drawText(at, words);
    });
  }

  enum class Shape { Round, Oval, Square };

  void seal(QPointF centre) {
    const auto shape = Shape(below(3));
    const QColor red(180 + below(50), 20 + below(40), 26 + below(40), 90 + below(150));  // Faint to fresh.
    const int size = shape == Shape::Square ? 60 + below(50) : 90 + below(60);
    const double leans = within(20);
    const bool isCut = below(5) == 0;
    paint(Naming::Seal, [&](QPainter& painter) {
      painter.translate(centre);
      painter.rotate(leans);
      if (isCut) painter.setClipRect(QRectF(-size, -size - 10, size * 1.4, 2.0 * size + 20));
      painter.setPen(QPen(red, 7));
      QFont font("Noto Serif CJK SC");
      font.setPixelSize(shape == Shape::Square ? size * 3 / 4 : 28);
      painter.setFont(font);
      shape == Shape::Square ? square(painter, size)
                             : round(painter, size, shape == Shape::Oval ? 0.68 : 1, red);
    });
  }

  static void square(QPainter& painter, int size) {
    painter.drawRect(QRectF(-size, -size, 2 * size, 2 * size));
    painter.drawText(QRectF(-size, -size, 2 * size, size), Qt::AlignCenter, "李强");
    painter.drawText(QRectF(-size, 0, 2 * size, size), Qt::AlignCenter, "之印");
  }

  static void round(QPainter& painter, int size, double down, QColor red) {
    painter.drawEllipse(QPointF(), double(size), size * down);
    const QString words = "中华环境科学研究院专用章";
    for (int i = 0; i < words.size(); ++i) {
      const double angle = M_PI * (1.1 + 1.04 * i / double(words.size()));
      const QPointF at(std::cos(angle) * (size - 26), std::sin(angle) * (size - 26) * down);
      painter.drawText(QRectF(at.x() - 16, at.y() - 16, 32, 32), Qt::AlignCenter, words.mid(i, 1));
    }
    if (down < 1) return;
    QPolygonF star;
    for (int i = 0; i < 10; ++i) {
      const double radius = i % 2 == 0 ? size * 0.36 : size * 0.15;
      star << QPointF(std::sin(i * M_PI / 5) * radius, -std::cos(i * M_PI / 5) * radius);
    }
    painter.setBrush(red);
    painter.setPen(Qt::NoPen);
    painter.drawPolygon(star);
  }

  void grain() {
    const int most = below(12);
    for (int y = 0; y < m_page.height() && most > 0; ++y) {
      auto* line = reinterpret_cast<QRgb*>(m_page.scanLine(y));
      for (int x = 0; x < m_page.width(); ++x) {
        const int by = below(2 * most + 1) - most;
        const auto shaded = [by](int value) { return std::clamp(value + by, 0, 255); };
        line[x] = qRgb(shaded(qRed(line[x])), shaded(qGreen(line[x])), shaded(qBlue(line[x])));
      }
    }
  }

  void photograph() {
    tests::Camera camera;
    camera.width = 2100, camera.height = 2800;
    camera.tiltAcross = within(4), camera.tiltDown = within(4);
    camera.turn = within(2);
    camera.seed = quint32(below(1 << 20));
    tests::Camera eye = camera;  // Sees where the ink is.
    eye.desk = {255, 255, 255};
    for (Ink& ink : m_ink)
      ink.places = imageOf(tests::photographed(pixelsOf(ink.places), kLongerMm, eye).pixels)
                       .convertToFormat(QImage::Format_Grayscale8);
    camera.exposure = 0.9, camera.falloff = 0.3;
    camera.blur = 0.08, camera.noise = 3;
    m_page = imageOf(tests::photographed(pixelsOf(m_page), kLongerMm, camera).pixels);
  }

  std::mt19937 m_random;
  QImage m_page;
  QTransform m_lies;
  std::vector<Ink> m_ink;
};

}  // namespace

base::Bytes jpegOf(const QImage& image, int quality) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  image.save(&buffer, "JPG", quality);
  return {bytes.begin(), bytes.end()};
}

Certificate drawCertificate(const QString& name, const QString& unit, bool isPhotographed, quint32 seed) {
  return Draughtsman(seed).draw(name, unit, isPhotographed);
}

}  // namespace tarim::bench
