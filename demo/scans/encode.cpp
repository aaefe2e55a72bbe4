// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "demo/scans/encode.hpp"

#include <QBuffer>
#include <QTransform>

#include <array>
#include <stdexcept>

namespace tarim::demo {
namespace {

constexpr int kQuality = 82;
constexpr std::size_t kAfterStart = 2;  ///< Behind FF D8.

QByteArray written(const QImage& picture, const char* format, int quality) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  if (!picture.save(&buffer, format, quality))
    throw std::runtime_error(std::string("this Qt cannot write ") + format);
  return bytes;
}

base::Bytes bytesOf(const QByteArray& bytes) {
  return {bytes.begin(), bytes.end()};
}

/// APP1 with a single tag: 0x0112, orientation.
constexpr std::array<std::uint8_t, 36> kTurnedExif{0xFF, 0xE1, 0x00, 0x22, 'E',  'x',  'i',  'f',  0x00,
                                                   0x00, 'M',  'M',  0x00, 0x2A, 0x00, 0x00, 0x00, 0x08,
                                                   0x00, 0x01, 0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00,
                                                   0x01, 0x00, 0x06, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00};

}  // namespace

base::Bytes jpegOf(const QImage& picture) {
  return bytesOf(written(picture, "JPEG", kQuality));
}

base::Bytes turnedJpegOf(const QImage& picture) {
  base::Bytes bytes = jpegOf(picture.transformed(QTransform().rotate(-90)));
  bytes.insert(bytes.begin() + kAfterStart, kTurnedExif.begin(), kTurnedExif.end());
  return bytes;
}

base::Bytes pngOf(const QImage& picture) {
  return bytesOf(written(picture, "PNG", 20));
}

base::Bytes pdfOf(const QImage& picture) {
  const QByteArray jpeg = written(picture, "JPEG", kQuality);
  const QByteArray draw = "q 595 0 0 842 0 0 cm /I Do Q";
  const QByteArray size =
      QByteArray::number(picture.width()) + " /Height " + QByteArray::number(picture.height());
  const std::array<QByteArray, 5> objects{
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /I 5 0 "
      "R >> >> >>",
      "<< /Length " + QByteArray::number(draw.size()) + " >>\nstream\n" + draw + "\nendstream",
      "<< /Type /XObject /Subtype /Image /Width " + size +
          " /ColorSpace /DeviceRGB /BitsPerComponent 8 "
          "/Filter /DCTDecode /Length " +
          QByteArray::number(jpeg.size()) + " >>\nstream\n" + jpeg + "\nendstream"};
  QByteArray file = "%PDF-1.4\n";
  QByteArray places = "0000000000 65535 f \n";
  for (std::size_t i = 0; i < objects.size(); ++i) {
    places += QByteArray::number(file.size()).rightJustified(10, '0') + " 00000 n \n";
    file += QByteArray::number(int(i) + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const QByteArray table = QByteArray::number(file.size());
  file += "xref\n0 6\n" + places + "trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n";
  return bytesOf(file);
}

}  // namespace tarim::demo
