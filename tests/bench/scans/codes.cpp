// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// QR codes of zxing-cpp's own photographs (its folder test/samples), whose text stands in a file beside each.
#include "shared/pages/codes.hpp"

#include "shared/pages/converted.hpp"
#include "tests/bench/scans/scans.hpp"

#include <QDir>
#include <QFile>

#include <array>
#include <cstdio>
#include <stdexcept>

namespace tarim::bench {
namespace {

/// Of which so many are expected to be read by zxing-cpp's own test (its BlackboxTestRunner).
struct Set {
  const char* name;
  int expected;
  int of;
};

struct CodesRead {
  int pictures = 0, read = 0;
};

CodesRead countOf(const QDir& folder, const QString& set) {
  CodesRead count;
  for (const QString& name : folder.entryList({set + "_*", set + "-*"}, QDir::Files, QDir::Name)) {
    if (name.endsWith(".txt")) continue;
    QFile beside(folder.filePath(name.section('.', 0, -2) + ".txt"));
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::ReadOnly) || !beside.open(QIODevice::ReadOnly)) continue;
    const QByteArray bytes = file.readAll();
    base::Bytes picture(bytes.begin(), bytes.end());
    if (pages::isConvertible(picture)) {
      auto jpeg = pages::converted(picture);
      if (!jpeg) throw std::runtime_error(jpeg.error().line());
      picture = *std::move(jpeg);
    }
    ++count.pictures;
    const auto codes = pages::readCodes(picture);
    if (!codes) throw std::runtime_error(codes.error().line());
    const std::string says = beside.readAll().toStdString();
    for (const pages::PageCode& code : *codes)
      if (code.text == says) {
        ++count.read;
        break;
      }
  }
  return count;
}

}  // namespace

void tellCodes(const std::filesystem::path& samples) {
  const QDir folder(QString::fromStdString(samples.string()));
  if (samples.empty() || !folder.exists()) {
    std::printf("codes: not measured; --samples names no folder with zxing-cpp's photographs\n");
    return;
  }
  int expected = 0, read = 0;
  for (const Set& set :
       std::array<Set, 3>{{{"qrcode-1", 16, 16}, {"qrcode-3", 28, 28}, {"qrcode-4", 29, 41}}}) {
    const CodesRead count = countOf(folder, set.name);
    const int wanted = count.pictures * set.expected / set.of;
    std::printf(
        "codes: %s: %d of %d photographs read; zxing-cpp's tests expect %d of %d, which is %d of these\n",
        set.name, count.read, count.pictures, set.expected, set.of, wanted);
    expected += wanted;
    read += count.read;
  }
  tellFigure("codes: of those that zxing-cpp's tests expect, read", std::min(read, expected), expected, 95);
}

}  // namespace tarim::bench
