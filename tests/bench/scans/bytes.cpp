// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// What becomes of the bytes of pages photographed with 12 megapixels, and of what is written on them.
#include "shared/imaging/turbo.hpp"
#include "shared/pages/search.hpp"
#include "shared/pages/straighten.hpp"
#include "tests/bench/scans/scans.hpp"
#include "tests/support/labelled_pages.hpp"

#include <chrono>
#include <cstdio>
#include <fstream>
#include <stdexcept>

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

/// Characters that were drawn, and how many of them were not read as they are: each text against the place on
/// the page that fits it best.
struct Errors {
  std::size_t characters = 0, wrong = 0;
  [[nodiscard]] double percent() const {
    return characters > 0 ? 100.0 * double(wrong) / double(characters) : 0;
  }
  void operator+=(const Errors& other) { characters += other.characters, wrong += other.wrong; }
};

Errors errorsOn(const base::Bytes& picture, const std::vector<std::string>& texts) {
  const auto read = textReader().read(picture, pages::kQuickly);
  if (!read) throw std::runtime_error(read.error().line());
  const pages::ComparablePage page = pages::comparablePage(read->front());
  Errors errors;
  for (const std::string& text : texts) {
    const std::u32string words = pages::comparable(text);
    const auto match = pages::bestMatch(page, words);
    errors.characters += words.size();
    errors.wrong += match ? std::min<std::size_t>(words.size(), std::size_t(match->edits)) : words.size();
  }
  return errors;
}

void keepPicture(const std::filesystem::path& folder, const char* kind, int number, const base::Bytes& jpeg) {
  if (folder.empty()) return;
  const std::filesystem::path to = folder / kind;
  std::filesystem::create_directories(to);
  std::ofstream file(to / ("page-" + std::to_string(100 + number) + ".jpg"), std::ios::binary);
  file.write(reinterpret_cast<const char*>(jpeg.data()), std::streamsize(jpeg.size()));
}

struct Sums {
  std::size_t before = 0, after = 0;
  int pages = 0, found = 0;
  double seconds = 0;
  Errors onPhotographs, onPages;
};

void addPage(const tests::DrawnPage& page, std::uint32_t seed, const Scale& scale, Sums& sums) {
  const auto photo = tests::photographed(page.pixels, page.longerMm, telephone(page.pixels, seed));
  const base::Bytes jpeg =
      imaging::encodeJpeg(photo.pixels, kTelephoneQuality, imaging::Chroma::Halved).value();
  const auto begin = std::chrono::steady_clock::now();
  const auto made = pages::straighten(jpeg, {});
  sums.seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  ++sums.pages;
  if (!made) {
    std::printf("%-28s %9zu  %s\n", page.name.c_str(), jpeg.size(), made.error().line().c_str());
    return;
  }
  ++sums.found;
  sums.before += jpeg.size(), sums.after += made->jpeg.size();
  keepPicture(scale.keep, "photographed", sums.pages, jpeg);
  keepPicture(scale.keep, "straightened", sums.pages, made->jpeg);
  const Errors before = errorsOn(jpeg, page.texts), after = errorsOn(made->jpeg, page.texts);
  sums.onPhotographs += before, sums.onPages += after;
  std::printf("%-28s %9zu %8zu %5.1f %5d %7d %5s %7.2f %7.2f\n", page.name.c_str(), jpeg.size(),
              made->jpeg.size(), double(jpeg.size()) / double(made->jpeg.size()), made->page.dpi,
              made->page.quality, made->page.grey ? "grey" : "", before.percent(), after.percent());
  std::fflush(stdout);
}

}  // namespace

void tellBytes(const Scale& scale) {
  const std::vector<tests::DrawnPage> drawn = tests::drawnPages(1);
  const std::size_t step = std::max<std::size_t>(1, drawn.size() / std::size_t(scale.photographs));
  Sums sums;
  std::uint32_t seed = 3;
  std::printf("%-28s %9s %8s %5s %5s %7s %5s %7s %7s\n", "bytes of", "photo", "page", "1 in", "dpi",
              "quality", "", "wrong %", "after %");
  // More photographs than pages: each page again, from elsewhere.
  for (std::size_t i = 0, at = 0; i < std::size_t(scale.photographs); ++i, at += step)
    addPage(drawn[at % drawn.size()], seed += 17, scale, sums);
  std::printf("sheets found: %d of %d; %.1f s a page\n", sums.found, sums.pages, sums.seconds / sums.pages);
  tellFigureAtMost("bytes of the straightened pages, of those of the photographs", double(sums.after),
                   double(sums.before), 12.5);
  tellFigureAtMost("characters read wrong on the straightened pages", double(sums.onPages.wrong),
                   double(sums.onPages.characters), sums.onPhotographs.percent());
  std::printf("characters read wrong on the photographs: %s\n",
              share(double(sums.onPhotographs.wrong), double(sums.onPhotographs.characters)).c_str());
}

}  // namespace tarim::bench
