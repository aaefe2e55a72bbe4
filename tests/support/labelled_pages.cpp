// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/labelled_pages.hpp"

#include "demo/cycle.hpp"
#include "shared/imaging/turbo.hpp"

#include <algorithm>
#include <stdexcept>

namespace tarim::tests {
namespace {

using imaging::Pixels;
using pages::Flaw;

constexpr double kA4Mm = 297, kCardMm = 85.6;
constexpr int kQuality = 92;

/// A telephone's picture of 8 megapixels of a page that is well lit and in focus.
Camera telephone(const Pixels& page, std::uint32_t seed) {
  Camera camera;
  camera.width = 2448, camera.height = 3264;
  if (page.width > page.height) std::swap(camera.width, camera.height);
  camera.fill = 0.84;
  camera.tiltAcross = double(seed % 13) - 6;
  camera.tiltDown = double(seed % 11) - 5;
  camera.turn = double(seed % 7) - 3;
  camera.exposure = 0.85;
  camera.falloff = 0.3;
  camera.blur = 0.06;
  camera.noise = 3;
  camera.desk = seed % 3 == 0 ? std::array{58, 60, 66} : std::array{128, 96, 66};
  camera.seed = seed + 1;
  return camera;
}

/// What is left of a page at so many pixels an inch.
Pixels sampledAt(const DrawnPage& page, double dpi) {
  const double side = page.longerMm / 25.4 * dpi;
  const double scale = std::max(page.pixels.width, page.pixels.height) / side;
  Camera lens;
  lens.blur = scale * 0.4 * page.longerMm / std::max(page.pixels.width, page.pixels.height);
  const Pixels soft = damaged(page.pixels, page.longerMm, lens);
  Pixels out{int(page.pixels.width / scale), int(page.pixels.height / scale), {}};
  for (int y = 0; y < out.height; ++y)
    for (int x = 0; x < out.width; ++x) {
      const auto at =
          soft.rgb.begin() + long((int((y + 0.5) * scale) * soft.width + int((x + 0.5) * scale)) * 3);
      out.rgb.insert(out.rgb.end(), at, at + 3);
    }
  return out;
}

Pixels askew(const DrawnPage& page, double degrees) {
  Camera scanner;
  scanner.width = page.pixels.width, scanner.height = page.pixels.height;
  scanner.fill = 0.999;
  scanner.turn = degrees;
  scanner.desk = {250, 250, 248};
  return photographed(page.pixels, page.longerMm, scanner).pixels;
}

Pixels empty(const Pixels& page) {
  Pixels out = page;
  for (std::size_t i = 0; i < out.rgb.size(); ++i)
    out.rgb[i] = static_cast<std::uint8_t>(244 + (static_cast<std::uint32_t>(i) * 2654435761U >> 29));
  return out;
}

void visitPage(const DrawnPage& page, int number, std::uint32_t seed,
               const std::function<void(const LabelledPage&)>& visit) {
  const auto tell = [&](const char* damage, std::optional<Flaw> flaw, const Pixels& pixels) {
    visit({page.name, damage, flaw, imaging::encodeJpeg(pixels, kQuality, imaging::Chroma::Halved).value(),
           number});
  };
  const auto scan = [&](auto&& change) {
    Camera scanner;
    scanner.noise = 2;
    scanner.seed = seed;
    change(scanner);
    return damaged(page.pixels, page.longerMm, scanner);
  };
  const auto photo = [&](auto&& change) {
    Camera camera = telephone(page.pixels, seed);
    change(camera);
    return photographed(page.pixels, page.longerMm, camera).pixels;
  };
  const bool isCard = page.longerMm < kA4Mm;
  tell("clean scan", {}, page.pixels);
  tell("clean photograph", {}, photo([](Camera&) {}));
  tell("scan out of focus, 0.65 mm", Flaw::Blurred, scan([](Camera& c) { c.blur = 0.65; }));
  tell("photograph out of focus, 0.65 mm", Flaw::Blurred, photo([](Camera& c) { c.blur = 0.65; }));
  tell("photograph moved by 2.2 mm", Flaw::Blurred, photo([](Camera& c) { c.motion = 2.2; }));
  tell("photograph in the dark, a tenth of the light", Flaw::Dark,
       photo([](Camera& c) { c.exposure = 0.1, c.noise = 5; }));
  if (!isCard)
    tell("photograph with a lamp mirrored, 44 mm across", Flaw::Glare,
         photo([](Camera& c) { c.exposure = 0.75, c.glare = 22; }));
  tell("scan at 45 dpi", Flaw::TooFewPixels, sampledAt(page, 45));
  if (!isCard) tell("scan 5° askew", Flaw::Skewed, askew(page, 5));
  if (!isCard)
    tell("photograph of the middle of a page", Flaw::CutEdges, photo([](Camera& c) { c.fill = 1.4; }));
  tell("an empty page", Flaw::Empty, empty(page.pixels));
}

}  // namespace

std::vector<DrawnPage> drawnPages(int step) {
  const auto day = base::parseDate("2026-11-24").value();
  const auto policy = demo::policyFor(day).value();
  dossier::Dossier dossier = demo::applicationFor(*policy, day).value();
  std::vector<DrawnPage> drawn;
  int number = 0;
  for (const dossier::Attachment& page : dossier::attachments(dossier)) {
    const bool isPage = page.slot.find("photo") == std::string::npos && !page.name.ends_with(".pdf");
    if (!isPage || number++ % step != 0) continue;
    const demo::Scan scan = demo::drawScan(dossier, *policy, page);
    auto pixels = imaging::decode(scan.bytes, 0);
    if (!pixels) throw std::runtime_error(page.name + ": " + pixels.error().line());
    const double proportion =
        double(std::max(pixels->width, pixels->height)) / std::min(pixels->width, pixels->height);
    drawn.push_back({page.name, std::move(*pixels), proportion > 1.5 ? kCardMm : kA4Mm, scan.texts});
  }
  return drawn;
}

void eachLabelledPage(int step, const std::function<void(const LabelledPage&)>& visit) {
  std::uint32_t seed = 5;
  int number = 0;
  for (const DrawnPage& page : drawnPages(step))
    visitPage(page, number++, seed += 17, visit);
}

bool JudgedPage::isRight() const {
  if (!flaw) return verdicts.empty();
  return std::any_of(verdicts.begin(), verdicts.end(),
                     [&](const pages::Verdict& verdict) { return verdict.flaw == *flaw; });
}

std::string JudgedPage::line() const {
  std::string said = name + ":";
  for (const pages::Verdict& verdict : verdicts)
    said += " " + std::string(base::enumName(verdict.flaw)) + "=" + std::to_string(verdict.measured);
  return said + " blur " + std::to_string(measures.blur) + " glare " + std::to_string(measures.glare) +
         " skew " + std::to_string(measures.skew) + " paper " + std::to_string(measures.paper) +
         " contrast " + std::to_string(measures.contrast) + " noise " + std::to_string(measures.noise) +
         " ink " + std::to_string(measures.ink) + " dpi " + std::to_string(measures.dpi) + " sheet " +
         std::to_string(measures.sheet.size()) + " cut " + std::to_string(measures.cutSides);
}

void eachJudgedPage(int step, const std::function<void(const JudgedPage&)>& visit) {
  eachLabelledPage(step, [&](const LabelledPage& page) {
    const auto measures = pages::measure(page.jpeg);
    if (!measures) throw std::runtime_error(page.name + ": " + measures.error().line());
    visit({page.name, page.damage, page.flaw, page.number, *measures, pages::judge(*measures)});
  });
}

base::Bytes turnedPage(const Pixels& page, int degrees) {
  const bool isLying = degrees % 180 != 0;
  Pixels out{isLying ? page.height : page.width, isLying ? page.width : page.height,
             base::Bytes(page.rgb.size())};
  for (int y = 0; y < out.height; ++y)
    for (int x = 0; x < out.width; ++x) {
      const int fromX = degrees == 0     ? x
                        : degrees == 90  ? y
                        : degrees == 180 ? page.width - 1 - x
                                         : page.width - 1 - y;
      const int fromY = degrees == 0     ? y
                        : degrees == 90  ? page.height - 1 - x
                        : degrees == 180 ? page.height - 1 - y
                                         : x;
      std::copy_n(page.rgb.begin() + (std::ptrdiff_t(fromY) * page.width + fromX) * 3, 3,
                  out.rgb.begin() + (std::ptrdiff_t(y) * out.width + x) * 3);
    }
  return imaging::encodeJpeg(out, kQuality, imaging::Chroma::Halved).value();
}

}  // namespace tarim::tests
