// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/link/pages.hpp"

#include "demo/data.hpp"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <random>
#include <stdexcept>

namespace tarim::bench {

namespace {

constexpr int kWidth = 1800;
constexpr int kHeight = 2400;
constexpr int kQuality = 85;
constexpr int kLines = 30;

/// The Chinese of the demo's application, to draw words from.
std::u32string letters() {
  std::u32string all;
  for (const char32_t letter :
       QString::fromUtf8(demo::applicationText().data(), int(demo::applicationText().size()))
           .toStdU32String())
    if (letter >= 0x4E00 && letter < 0x9FFF) all += letter;
  return all;
}

QImage written(std::mt19937& random) {
  static const std::u32string all = letters();
  QImage page(kWidth, kHeight, QImage::Format_RGB32);
  page.fill(QColor(243, 240, 232));
  QPainter painter(&page);
  QFont font(QStringLiteral("Noto Serif CJK SC"));
  font.setPixelSize(36);
  painter.setFont(font);
  painter.setPen(QColor(42, 40, 46));
  for (int line = 0; line < kLines; ++line) {
    std::u32string words;
    const int length = line % 7 == 6 ? 18 : 38;
    for (int i = 0; i < length; ++i)
      words += all[random() % all.size()];
    painter.drawText(150, 200 + line * 66, QString::fromStdU32String(words));
  }
  return page;
}

/// Shade towards one corner, and a grain of a few steps of brightness.
void light(QImage& page, std::mt19937& random) {
  std::array<std::int8_t, 65536> grain{};
  std::normal_distribution<float> spread(0, 1.5F);
  for (std::int8_t& step : grain)
    step = std::int8_t(std::lround(spread(random)));
  std::uint32_t at = random();
  for (int y = 0; y < kHeight; ++y) {
    auto* pixel = reinterpret_cast<QRgb*>(page.scanLine(y));
    for (int x = 0; x < kWidth; ++x) {
      at = at * 1664525 + 1013904223;
      const int step = grain[at >> 16] - (x * 14 / kWidth + y * 18 / kHeight);
      const auto shaded = [step](int value) { return std::clamp(value + step, 0, 255); };
      pixel[x] = qRgb(shaded(qRed(pixel[x])), shaded(qGreen(pixel[x])), shaded(qBlue(pixel[x])));
    }
  }
}

base::Bytes draw(int number) {
  std::mt19937 random(std::uint32_t(number) + 1);
  QImage page = written(random);
  light(page, random);
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  if (!page.save(&buffer, "JPEG", kQuality)) throw std::runtime_error("this Qt cannot write JPEG");
  return {bytes.begin(), bytes.end()};
}

}  // namespace

std::vector<base::Bytes> pagesIn(const base::Path& folder, int count) {
  base::DiskFiles files;
  files.makeFolder(folder).value();
  std::vector<base::Bytes> pages;
  for (int number = 0; number < count; ++number) {
    const base::Path path = folder / ("page-" + std::to_string(100 + number) + ".jpg");
    auto there = files.read(path, 32u << 20);
    if (!there) {
      there = draw(number);
      files.write(path, *there).value();
    }
    pages.push_back(std::move(*there));
  }
  return pages;
}

std::vector<base::Bytes> pagesOf(const base::Path& folder, int most) {
  const QDir from(QString::fromStdString(folder.string()));
  std::vector<base::Bytes> pages;
  for (const QString& name : from.entryList({"*.jpg"}, QDir::Files, QDir::Name)) {
    QFile file(from.filePath(name));
    if (!file.open(QIODevice::ReadOnly)) throw std::runtime_error("cannot read " + name.toStdString());
    const QByteArray bytes = file.readAll();
    pages.emplace_back(bytes.begin(), bytes.end());
    if (int(pages.size()) == most) break;
  }
  if (pages.empty()) throw std::runtime_error("no JPEGs in " + folder.string());
  return pages;
}

}  // namespace tarim::bench
