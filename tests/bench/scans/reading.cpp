// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "demo/cycle.hpp"
#include "demo/scans/scans.hpp"
#include "shared/base/text.hpp"
#include "shared/imaging/turbo.hpp"
#include "shared/pages/comparable.hpp"
#include "shared/reading/compare.hpp"
#include "tests/bench/scans/scans.hpp"
#include "tests/support/camera.hpp"

#include <array>
#include <cstdio>
#include <map>
#include <random>
#include <stdexcept>

namespace tarim::bench {
namespace {

using reading::CellReading;
using reading::Comparison;

constexpr int kPlantedPerCell = 3;
constexpr double kA4Mm = 297, kCardMm = 85.6;

base::Bytes photographOf(const base::Bytes& page, double longerMm, std::uint32_t seed) {
  const auto pixels = imaging::decode(page, 0).value();
  tests::Camera camera;
  camera.width = 2400, camera.height = 3200;
  if (pixels.width > pixels.height) std::swap(camera.width, camera.height);
  std::mt19937 random(seed);
  const auto within = [&](double most) { return (double(random() % 2001) / 1000 - 1) * most; };
  camera.tiltAcross = within(4), camera.tiltDown = within(4);
  camera.turn = within(2);
  camera.falloff = 0.35;
  camera.blur = longerMm < kA4Mm ? 0.04 : 0.1;
  camera.noise = 4;
  camera.seed = seed;
  return imaging::encodeJpeg(tests::photographed(pixels, longerMm, camera).pixels, 85,
                             imaging::Chroma::Halved)
      .value();
}

bool isOf(policy::FieldType type, const std::string& text) {
  using policy::FieldType;
  if (type == FieldType::Date) return bool(base::parseDate(text));
  if (type == FieldType::Month || type == FieldType::MonthOrNow) return bool(base::parseMonth(text));
  return true;
}

/// Another value of the same kind: one digit of a date or number, one character of a text. Empty for a kind
/// that has none.
std::string planted(const std::string& value, policy::FieldType type, std::mt19937& random) {
  static const std::u32string kOthers = U"明华强丽国新海军平志文建伟玉兰英梅春红霞";
  const std::u32string points = base::codePoints(value);
  if (points.empty() || value == "now" || type == policy::FieldType::Choice) return {};
  std::vector<std::size_t> digits;
  for (std::size_t i = 0; i < points.size(); ++i)
    if (points[i] >= U'0' && points[i] <= U'9') digits.push_back(i);
  const bool isNumber = digits.size() * 2 > points.size();
  for (int attempt = 0; attempt < 100; ++attempt) {
    std::u32string other = points;
    const std::size_t at = isNumber ? digits[random() % digits.size()] : random() % points.size();
    if (!isNumber && points[at] < 0x4E00) continue;
    other[at] = isNumber ? U'0' + char32_t(random() % 10) : kOthers[random() % kOthers.size()];
    const std::string text = base::toUtf8(other);
    if (pages::comparable(text) != pages::comparable(value) && isOf(type, text)) return text;
  }
  return {};
}

struct Figures {
  int cells = 0, agree = 0, differ = 0;
  int planted = 0, found = 0;
};

struct ReadPage {
  dossier::Attachment page;
  std::vector<pages::PageText> texts;
};

/// The demo's application and its pages.
struct Demo {
  policy::PolicyPtr policy = demo::policyFor(day()).value();
  policy::Proofs proofs = policy::proofsOf(*policy);
  dossier::Dossier dossier = demo::applicationFor(*policy, day()).value();
  std::vector<demo::Scan> scans = demo::drawScans(dossier, *policy).value();

  static base::Date day() { return base::parseDate("2026-11-30").value(); }

  [[nodiscard]] std::vector<CellReading> compared(const std::vector<ReadPage>& pages,
                                                  const dossier::Dossier& typed) const {
    std::vector<std::vector<CellReading>> all;
    for (const ReadPage& one : pages)
      all.push_back(reading::readCells(*policy, proofs, typed, one.page, one.texts));
    return reading::together(all);
  }
};

const char* wordsOf(Comparison comparison) {
  switch (comparison) {
    case Comparison::Agrees:
      return "agrees";
    case Comparison::Differs:
      return "differs";
    case Comparison::Proposed:
      return "proposed";
    default:
      return "unread";
  }
}

/// One slot with all its pages.
void compareSlot(const Demo& demo, const std::vector<ReadPage>& pages, std::mt19937& random,
                 Figures& figures) {
  for (const CellReading& cell : demo.compared(pages, demo.dossier)) {
    ++figures.cells;
    figures.agree += cell.comparison == Comparison::Agrees ? 1 : 0;
    figures.differ += cell.comparison == Comparison::Differs ? 1 : 0;
    if (cell.comparison != Comparison::Agrees)
      std::printf("    %s, %s of %s: typed %s, page %s\n", wordsOf(cell.comparison), cell.cell.column.c_str(),
                  pages.front().page.slot.c_str(), cell.typed.c_str(), cell.shown.c_str());
    const auto type = demo.policy->field(cell.cell.table, cell.cell.column)->type;
    for (int i = 0; i < kPlantedPerCell; ++i) {
      const std::string other = planted(cell.typed, type, random);
      if (other.empty()) continue;
      dossier::Dossier changed = demo.dossier;
      changed.set(cell.cell, other);
      ++figures.planted;
      for (const CellReading& again : demo.compared(pages, changed))
        figures.found += again.cell == cell.cell && again.comparison == Comparison::Differs ? 1 : 0;
    }
  }
}

Figures figuresOf(const Demo& demo, bool photographed, int step) {
  std::map<std::pair<std::string, std::string>, std::vector<const demo::Scan*>> bySlot;
  for (const demo::Scan& scan : demo.scans)
    if (scan.page.type == "jpeg") bySlot[{scan.page.slot, scan.page.row}].push_back(&scan);
  Figures figures;
  std::mt19937 random(7);
  std::uint32_t seed = 1;
  int number = 0;
  for (const auto& [slot, scans] : bySlot) {
    if (number++ % step != 0) continue;
    std::vector<ReadPage> pages;
    for (const demo::Scan* scan : scans) {
      const double longerMm = slot.first == "id_card" ? kCardMm : kA4Mm;
      const base::Bytes picture = photographed ? photographOf(scan->bytes, longerMm, seed++) : scan->bytes;
      auto read = textReader().read(picture, pages::kThoroughly);
      if (!read) throw std::runtime_error(scan->page.name + ": " + read.error().line());
      pages.push_back({scan->page, std::move(*read)});
    }
    compareSlot(demo, pages, random, figures);
  }
  return figures;
}

}  // namespace

void tellReading(const Scale& scale) {
  const Demo demo;
  for (const bool photographed : {false, true}) {
    const Figures figures = figuresOf(demo, photographed, scale.step > 1 ? 2 : 1);
    const std::string pages = photographed ? "reading, photographed: " : "reading, scanned: ";
    tellFigure(pages + "typed = page is said", figures.agree, figures.cells, 98);
    tellFigureAtMost(pages + "false differences", figures.differ, figures.cells, 2);
    tellFigure(pages + "planted differences found", figures.found, figures.planted, 90);
  }
}

}  // namespace tarim::bench
