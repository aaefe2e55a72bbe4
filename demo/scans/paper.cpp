// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "demo/scans/paper.hpp"

#include <QFontMetrics>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <random>

namespace tarim::demo {
namespace {

int clamp(int value) {
  return std::clamp(value, 0, 255);
}

int share(int part, int whole) {
  return std::clamp(part * 10000 / std::max(whole, 1), 0, 10000);
}

}  // namespace

Paper::Paper(QSize size, QColor ground) : m_image(size, QImage::Format_RGB32) {
  m_image.fill(ground);
  m_painter.begin(&m_image);
  m_painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  use(Hand::Print, 34);
}

void Paper::use(Hand hand, int pixels, QColor colour, bool bold) {
  QFont font(hand == Hand::Print ? "Noto Sans CJK SC" : "Noto Serif CJK SC");
  font.setPixelSize(pixels);
  font.setBold(bold);
  font.setItalic(hand == Hand::Written);
  m_painter.setFont(font);
  m_painter.setPen(colour);
}

void Paper::heading(const QString& words, int y) {
  const QFontMetrics metrics(m_painter.font());
  m_painter.drawText(QRect(0, y, size().width(), metrics.height()), Qt::AlignHCenter | Qt::AlignTop, words);
  m_texts.push_back(words);
}

void Paper::line(const QString& words, int x, int y) {
  m_painter.drawText(x, y + QFontMetrics(m_painter.font()).ascent(), words);
  m_texts.push_back(words);
}

int Paper::paragraph(const QString& words, const QRect& place) {
  QRect used;
  m_painter.drawText(place, Qt::TextWordWrap | Qt::AlignTop, words, &used);
  m_texts.push_back(words);
  return used.bottom() + 1;
}

void Paper::named(const QString& words, int x, int y) {
  line(words, x, y);
  const QFontMetrics metrics(m_painter.font());
  hide(QRect(x, y, metrics.horizontalAdvance(words), metrics.height()));
}

void Paper::seal(QPoint centre, const QString& words, int radius) {
  m_painter.save();
  m_painter.translate(centre);
  m_painter.setPen(QPen(QColor(214, 36, 42, 210), 6));
  m_painter.setBrush(Qt::NoBrush);
  m_painter.drawEllipse(QPoint(), radius, radius);
  QPainterPath star;
  for (int i = 0; i < 10; ++i) {
    const double angle = i * M_PI / 5 - M_PI / 2;
    const double reach = radius * (i % 2 == 0 ? 0.34 : 0.14);
    const QPointF point(std::cos(angle) * reach, std::sin(angle) * reach);
    i == 0 ? star.moveTo(point) : star.lineTo(point);
  }
  m_painter.fillPath(star, QColor(214, 36, 42, 210));
  use(Hand::Serif, std::max(radius / 5, 14), QColor(214, 36, 42, 220), true);
  const double step = std::min(240.0 / std::max<qsizetype>(words.size() - 1, 1), 40.0);
  m_painter.rotate(-step * double(words.size() - 1) / 2);
  for (const QChar letter : words) {
    m_painter.drawText(QRect(-radius, -radius + 10, 2 * radius, radius / 3), Qt::AlignHCenter,
                       QString(letter));
    m_painter.rotate(step);
  }
  m_painter.restore();
  hide(QRect(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius));
}

void Paper::frame(int margin, QColor colour) {
  m_painter.setBrush(Qt::NoBrush);
  m_painter.setPen(QPen(colour, 10));
  const QRect outer = m_image.rect().adjusted(margin, margin, -margin, -margin);
  m_painter.drawRect(outer);
  m_painter.setPen(QPen(colour, 3));
  m_painter.drawRect(outer.adjusted(18, 18, -18, -18));
}

void Paper::code(const QRect& place, quint32 seed) {
  constexpr int kModules = 29;
  std::minstd_rand random(seed + 1);
  const int side = place.width() / kModules;
  const auto corner = [](int x, int y) {
    const auto mark = [](int a, int b) {
      const int reach = std::max(std::abs(a - 3), std::abs(b - 3));
      return reach <= 4 ? (reach == 3 || reach <= 1 ? 1 : 0) : -1;
    };
    const int fromLeft = mark(x, y), fromRight = mark(kModules - 1 - x, y), below = mark(x, kModules - 1 - y);
    return std::max({fromLeft, fromRight, below});
  };
  for (int y = 0; y < kModules; ++y)
    for (int x = 0; x < kModules; ++x) {
      const int fixed = corner(x, y);
      const bool dark = fixed >= 0 ? fixed == 1 : random() % 2 == 0;
      if (dark) m_painter.fillRect(place.x() + x * side, place.y() + y * side, side, side, Qt::black);
    }
  hide(place);
}

void Paper::hide(const QRect& place) {
  m_hidden.push_back(place.intersected(m_image.rect()));
}

std::vector<Area> Paper::areas() const {
  std::vector<Area> areas;
  const QSize all = size();
  for (const QRect& place : m_hidden)
    areas.push_back({share(place.x(), all.width()), share(place.y(), all.height()),
                     share(place.width(), all.width()), share(place.height(), all.height())});
  return areas;
}

QImage Paper::finish(quint32 seed, int grain) {
  m_painter.end();
  if (grain == 0) return m_image;
  std::minstd_rand random(seed + 1);
  for (int y = 0; y < m_image.height(); ++y) {
    auto* row = reinterpret_cast<QRgb*>(m_image.scanLine(y));
    const int shade = 6 * y / m_image.height();
    for (int x = 0; x < m_image.width(); ++x) {
      const int by = int(random() >> 8) % (2 * grain + 1) - grain - shade;
      row[x] = qRgb(clamp(qRed(row[x]) + by), clamp(qGreen(row[x]) + by), clamp(qBlue(row[x]) + by));
    }
  }
  return m_image;
}

}  // namespace tarim::demo
