// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// What becomes of the bytes of pages photographed with 12 megapixels.
#include "shared/imaging/turbo.hpp"
#include "shared/pages/straighten.hpp"
#include "tests/bench/scans/scans.hpp"
#include "tests/support/labelled_pages.hpp"

#include <chrono>
#include <cstdio>

namespace tarim::bench {
namespace {

constexpr int kTelephoneQuality = 93;

tests::Camera telephone(const imaging::Pixels& page, std::uint32_t seed) {
  tests::Camera camera;
  if (page.width > page.height) std::swap(camera.width, camera.height);
  camera.fill = 0.86;
  camera.tiltAcross = double(seed % 13) - 6;
  camera.tiltDown = double(seed % 11) - 5;
  camera.turn = double(seed % 7) - 3;
  camera.exposure = 0.85;
  camera.falloff = 0.35;
  camera.blur = 0.06;
  camera.noise = 3.5;
  camera.seed = seed + 1;
  return camera;
}

}  // namespace

void tellBytes(int step) {
  std::size_t before = 0, after = 0;
  int pages = 0, found = 0;
  double seconds = 0;
  std::uint32_t seed = 3;
  std::printf("%-28s %9s %8s %5s %5s %7s %s\n", "bytes of", "photo", "page", "1 in", "dpi", "quality", "");
  for (const tests::DrawnPage& page : tests::drawnPages(step)) {
    const auto photo = tests::photographed(page.pixels, page.longerMm, telephone(page.pixels, seed += 17));
    const base::Bytes jpeg =
        imaging::encodeJpeg(photo.pixels, kTelephoneQuality, imaging::Chroma::Halved).value();
    const auto begin = std::chrono::steady_clock::now();
    const auto made = pages::straighten(jpeg, {});
    seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    ++pages;
    if (!made) {
      std::printf("%-28s %9zu  %s\n", page.name.c_str(), jpeg.size(), made.error().line().c_str());
      continue;
    }
    ++found;
    before += jpeg.size(), after += made->jpeg.size();
    std::printf("%-28s %9zu %8zu %5.1f %5d %7d %s\n", page.name.c_str(), jpeg.size(), made->jpeg.size(),
                double(jpeg.size()) / double(made->jpeg.size()), made->page.dpi, made->page.quality,
                made->page.grey ? "grey" : "");
    std::fflush(stdout);
  }
  std::printf("sheets found: %d of %d; ratio %.3f of the photographs' bytes (1 in %.1f); %.1f s a page\n",
              found, pages, double(after) / double(before), double(before) / double(after), seconds / pages);
}

}  // namespace tarim::bench
