// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Masking a page of 12 megapixels against decoding, painting and encoding it with the same library.
#include "shared/imaging/markers.hpp"
#include "shared/imaging/mask.hpp"
#include "shared/imaging/turbo.hpp"
#include "tests/bench/measure.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace tarim::bench {
namespace {

using imaging::Pixels;

constexpr int kQuality = 90;

base::Bytes fileAt(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// A real picture laid side by side until the page has 4000 × 3000 pixels.
Pixels pageOf(const Pixels& tile) {
  Pixels page{4000, 3000, base::Bytes(std::size_t{4000} * 3000 * 3)};
  for (int y = 0; y < page.height; ++y)
    for (int x = 0; x < page.width; ++x) {
      const auto from = (static_cast<std::size_t>(y % tile.height) * static_cast<std::size_t>(tile.width) +
                         static_cast<std::size_t>(x % tile.width)) *
                        3;
      std::copy_n(
          &tile.rgb[from], 3,
          &page.rgb[(std::size_t{4000} * static_cast<std::size_t>(y) + static_cast<std::size_t>(x)) * 3]);
    }
  return page;
}

void paint(Pixels& page) {
  for (int y = 600; y < 700; ++y)
    std::fill_n(&page.rgb[(std::size_t{4000} * static_cast<std::size_t>(y) + 800) * 3], 800 * 3,
                std::uint8_t{128});
}

}  // namespace

void scans() {
  const std::string path = std::string(TARIM_TESTS_DIR) + "/data/images/documents/chinese-sign.jpg";
  const auto tile = imaging::decode(fileAt(path), 0);
  if (!tile) throw std::runtime_error("no picture to measure with: " + path);
  const base::Bytes jpeg = imaging::encodeJpeg(pageOf(*tile), kQuality, imaging::Chroma::Halved).value();
  const imaging::Area area{2000, 2000, 2000, 333};
  const double lossless = median(7, [&] { (void)imaging::masked(jpeg, {&area, 1}).value(); });
  const double painted = median(7, [&] {
    const auto layout = imaging::walkJpeg(jpeg).value();
    Pixels page = std::move(imaging::decodeJpeg(jpeg, layout, 8).value().pixels);
    paint(page);
    (void)imaging::encodeJpeg(page, kQuality, imaging::Chroma::Halved).value();
  });
  tell("decoding, painting and encoding a page of 12 megapixels, " + std::to_string(jpeg.size()) + " bytes",
       painted / 1000, "masking it", lossless / 1000, "ms");
}

}  // namespace tarim::bench
