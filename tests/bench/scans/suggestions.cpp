// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/scans/suggestions.hpp"

#include "tests/bench/scans/certificates.hpp"
#include "tests/bench/scans/scans.hpp"

#include <algorithm>
#include <cstdio>
#include <stdexcept>

namespace tarim::bench {
namespace {

using reading::Naming;
using reading::NamingArea;

constexpr int kDark = 160;        ///< Of the ink's picture: strokes, and not their soft rims.
constexpr double kFoundAt = 0.8;  ///< Of its ink, for a seal or name to count as found.

bool holds(const NamingArea& box, int x, int y) {
  return x >= box.area.x && x < box.area.x + box.area.width && y >= box.area.y &&
         y < box.area.y + box.area.height;
}

/// Boxes by whether there is ink of anything under them.
struct Covering {
  const std::vector<NamingArea>& boxes;
  std::vector<bool> hasInk = std::vector<bool>(boxes.size());

  void add(const Ink& ink, SuggestionCount& count) {
    double all = 0, own = 0, any = 0;
    const QSize size = ink.places.size();
    for (int y = 0; y < size.height(); ++y)
      for (int x = 0; x < size.width(); ++x) {
        if (ink.places.constScanLine(y)[x] >= kDark) continue;
        ++all;
        bool byOwn = false, byAny = false;
        for (std::size_t i = 0; i < boxes.size(); ++i)
          if (holds(boxes[i], x * 10000 / size.width(), y * 10000 / size.height())) {
            hasInk[i] = byAny = true;
            byOwn = byOwn || boxes[i].what == ink.what;
          }
        own += byOwn, any += byAny;
      }
    ++count.drawn;
    if (own < kFoundAt * all) return;
    ++count.found;
    count.ink += all, count.covered += any;
  }
};

const std::array<QString, 4> kNames{"买买提·阿依努尔", "王丽娟", "欧阳建国", "古丽巴哈尔·吐尔逊"};
const std::array<QString, 2> kUnits{"且末县生态环境监测站", "库尔勒市环境保护科学研究所"};

std::vector<NamingArea> proposalsFor(const base::Bytes& jpeg, const QString& name, const QString& unit) {
  dossier::Dossier dossier;
  dossier.set({"basic", "@", "name"}, name.toStdString());
  dossier.set({"basic", "@", "unit"}, unit.toStdString());
  const auto read = textReader().read(jpeg, pages::kThoroughly);
  const auto marks = pages::findMarks(jpeg);
  if (!read || !marks)
    throw std::runtime_error("no proposals: " + (read ? marks.error() : read.error()).line());
  return reading::namingAreas(dossier, *read, {}, *marks);
}

void propose(int number, bool isPhotographed, SuggestionCounts& counts) {
  const QString& name = kNames[std::size_t(number) % kNames.size()];
  const QString& unit = kUnits[std::size_t(number) / 2 % kUnits.size()];
  const Certificate page = drawCertificate(name, unit, isPhotographed, quint32(100 + number));
  const auto found = proposalsFor(page.jpeg, name, unit);
  Covering covering{found};
  for (const Ink& ink : page.ink) {
    SuggestionCount& count = counts.byKind[ink.what];
    const int before = count.found;
    covering.add(ink, count);
    if (count.found == before)
      std::printf("    page %d%s: %s was not found\n", number, isPhotographed ? ", photographed" : "",
                  std::array{"the name", "the unit", "", "", "the seal"}[std::size_t(ink.what)]);
  }
  ++counts.pages;
  counts.boxes += int(found.size());
  counts.falseBoxes += int(std::count(covering.hasInk.begin(), covering.hasInk.end(), false));
}

void tell(const char* pages, const SuggestionCounts& counts) {
  const auto line = [&](Naming kind, const char* what, double least) {
    const SuggestionCount& count = counts.byKind.at(kind);
    tellFigure(std::string("suggestions, ") + pages + ": " + what + " found", count.found, count.drawn,
               least);
    tellFigure(std::string("suggestions, ") + pages + ": ink of " + what + " covered", count.covered,
               count.ink, 99);
  };
  line(Naming::Seal, "seals", 97);
  line(Naming::Name, "names", 95);
  line(Naming::Unit, "units", 95);
  std::printf("suggestions, %s: %.2f boxes a page, %.2f of them on nothing\n", pages,
              double(counts.boxes) / counts.pages, double(counts.falseBoxes) / counts.pages);
}

struct Portrait {
  const char* file;
  QSizeF size;  ///< In which the eyes are given.
  std::vector<QPointF> eyes;
};

void tellEyes() {
  const std::vector<Portrait> portraits{
      {"obama-480p.jpg", {640, 360}, {{317, 72}, {350, 71}}},
      {"two_people-640.jpg", {640, 376}, {{164, 57}, {203, 58}, {476, 71}, {517, 76}}}};
  int eyes = 0, hidden = 0, boxes = 0, pictures = 0;
  for (const Portrait& portrait : portraits) {
    const QImage picture(QString(TARIM_TESTS_DIR "/data/images/portraits/") + portrait.file);
    if (picture.isNull()) throw std::runtime_error(std::string("no picture: ") + portrait.file);
    for (const double degrees : {-5.0, -2.0, 0.0, 2.0, 5.0})
      for (const double scale : {0.7, 1.0, 1.6}) {
        const QTransform turn = QTransform().rotate(degrees).scale(scale, scale);
        const QImage page = picture.transformed(turn, Qt::SmoothTransformation);
        const QTransform toPage = QImage::trueMatrix(turn, picture.width(), picture.height());
        const auto marks = pages::findMarks(jpegOf(page));
        if (!marks) throw std::runtime_error(marks.error().line());
        ++pictures;
        boxes += int(marks->size());
        for (const QPointF& eye : portrait.eyes) {
          const QPointF at = toPage.map(QPointF(eye.x() * picture.width() / portrait.size.width(),
                                                eye.y() * picture.height() / portrait.size.height()));
          ++eyes;
          const bool isHidden = std::any_of(marks->begin(), marks->end(), [&](const pages::PageMark& mark) {
            return mark.kind == pages::MarkKind::Eyes &&
                   QRectF(mark.x, mark.y, mark.width, mark.height)
                       .contains(at.x() * 10000 / page.width(), at.y() * 10000 / page.height());
          });
          hidden += isHidden ? 1 : 0;
          if (!isHidden)
            std::printf("    %s at %g°, %g times: an eye was not found\n", portrait.file, degrees, scale);
        }
      }
  }
  tellFigure("suggestions: eyes of portraits", hidden, eyes, 95);
  std::printf("suggestions: %.2f boxes on a photograph of people\n", double(boxes) / pictures);
}

}  // namespace

SuggestionCounts countSuggestions(int first, int count, bool isPhotographed) {
  SuggestionCounts counts;
  for (int i = first; i < first + count; ++i)
    propose(i, isPhotographed, counts);
  return counts;
}

void tellSuggestions(const Scale& scale) {
  tellEyes();
  const int half = scale.certificates / 2;
  tell("scanned", countSuggestions(0, half, false));
  tell("photographed", countSuggestions(half, half, true));
}

}  // namespace tarim::bench
