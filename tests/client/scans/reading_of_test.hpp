// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Pages and their readings for tests of what is read. ReaderOfTest stands in for tesseract; codes, seals and
// the vault are the real ones.
#include "client/scans/page_reading.hpp"
#include "shared/imaging/qr_code.hpp"
#include "shared/imaging/turbo.hpp"
#include "tests/shared/reading/page_lines.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace tarim::client::test {

class ReaderOfTest final : public pages::TextReader {
 public:
  base::Result<std::vector<pages::PageText>> read(base::ByteView, int passes) override {
    ++asked;
    if (fails) return base::Error(*fails, "as the test wants it");
    pages::PageText page = tests::pageOf(lines);
    page.turn = turn;
    return std::vector<pages::PageText>(std::size_t(passes), page);
  }

  std::vector<std::string> lines;
  int turn = 0;
  std::optional<base::Code> fails;
  int asked = 0;
};

inline imaging::Pixels whitePage(int width = 1240, int height = 1754) {
  return {width, height, base::Bytes(std::size_t(width) * std::size_t(height) * 3, 255)};
}

inline base::Bytes encodedJpeg(const imaging::Pixels& page) {
  return imaging::encodeJpeg(page, 92, imaging::Chroma::Full).value();
}

/// `inks` says of a pixel whether it is drawn.
template <class Inks>
void paint(imaging::Pixels& page, std::array<std::uint8_t, 3> colour, const Inks& inks) {
  for (int y = 0; y < page.height; ++y)
    for (int x = 0; x < page.width; ++x)
      if (inks(x, y))
        std::copy(colour.begin(), colour.end(), page.rgb.begin() + (std::ptrdiff_t(y) * page.width + x) * 3);
}

/// A round red seal with a full middle.
inline void paintSeal(imaging::Pixels& page, int atX, int atY, int radius) {
  paint(page, {205, 30, 40}, [=](int x, int y) {
    const double far = std::hypot(x - atX, y - atY);
    return far < radius * 0.3 || (far < radius && far > radius * 0.88);
  });
}

inline void paintCode(imaging::Pixels& page, const std::string& text, int left, int top, int scale) {
  const imaging::QrCode code = imaging::makeQrCode(text).value();
  paint(page, {0, 0, 0}, [&](int x, int y) {
    return x >= left && y >= top && code.isDark((x - left) / scale, (y - top) / scale);
  });
}

}  // namespace tarim::client::test
