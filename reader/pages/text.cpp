// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// text: the characters of a picture of a page with their places, read once or in several ways, of which one
// often has right what another has wrong. Black ink and red ink are read each by itself, so that a seal over
// a line leaves the line legible; the lines of red ink come last. shared/pages/text_reader.hpp is the other
// end.
#include "shared/base/text.hpp"

#include "shared/imaging/geometry.hpp"
#include "shared/imaging/mask.hpp"
#include "shared/imaging/probe.hpp"
#include "shared/pages/text_reader.hpp"

#include <leptonica/allheaders.h>
#include <omp.h>
#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <vector>

#include "reader/pages/page_commands.hpp"

namespace tarim::reader {
namespace {

namespace json = boost::json;
using imaging::Pixels;

constexpr int kMostReadSide = 4000;  ///< Of a page in pixels: A4 at 340 dpi.
/// How a page is read: the pixels of a line of text, as the model has learned them, and how lines are found.
/// The layout of the last one is that of a single block: it finds lines that the others take for a picture,
/// such as the issuer's name under its seal.
struct Pass {
  int height;
  tesseract::PageSegMode layout;
};
constexpr Pass kPasses[pages::kThoroughly] = {
    {42, tesseract::PSM_AUTO}, {33, tesseract::PSM_AUTO}, {42, tesseract::PSM_SINGLE_BLOCK}};
constexpr int kUsualHeight = kPasses[0].height;
constexpr double kNearEnough = 0.12;  ///< A page is not scaled for less.
constexpr double kMostEnlarged = 3;
constexpr int kRedder = 36;          ///< Red ink: so much more red than green and blue.
constexpr double kRedPage = 0.0015;  ///< Of the pixels, for red ink to be read.
constexpr int kResolution = 300;
constexpr float kSureOfTurn = 2;  ///< tesseract's own limit is 2 for scripts; turned pages have 5 to 30.
constexpr int kTurnSide = 1600;   ///< Turns are seen on a smaller picture.
constexpr std::size_t kMostCharacters = 12'000;  ///< Three dense pages.
constexpr int kMostChoices = 4;
constexpr float kLeastChoice = 1;  ///< Percent.

struct PixEnd {
  void operator()(Pix* pix) const { pixDestroy(&pix); }
};
using PixPtr = std::unique_ptr<Pix, PixEnd>;
using Text = std::unique_ptr<const char[]>;

/// Both engines with their data, which is read before the process is confined.
struct Engines {
  tesseract::TessBaseAPI text;
  tesseract::TessBaseAPI turn;
  bool canRead = false;
  bool canTurn = false;
};

Engines& engines() {
  static Engines both;
  return both;
}

/// The two inks of a page, dark on white.
struct Inks {
  PixPtr black;
  PixPtr red;  ///< Null where there is hardly any.
};

PixPtr whitePix(int width, int height) {
  PixPtr pix(pixCreate(width, height, 8));
  if (!pix) throw std::bad_alloc();
  return pix;
}

Inks inksOf(const Pixels& pixels) {
  Inks inks{whitePix(pixels.width, pixels.height), whitePix(pixels.width, pixels.height)};
  const std::uint8_t* from = pixels.rgb.data();
  l_uint32* black = pixGetData(inks.black.get());
  l_uint32* red = pixGetData(inks.red.get());
  const int perLine = pixGetWpl(inks.black.get());
  std::int64_t count = 0;
  for (int y = 0; y < pixels.height; ++y, black += perLine, red += perLine)
    for (int x = 0; x < pixels.width; ++x, from += 3) {
      const int grey = (from[0] * 77 + from[1] * 150 + from[2] * 29) >> 8;
      const int redder = from[0] - std::max(from[1], from[2]);
      count += redder > kRedder ? 1 : 0;
      SET_DATA_BYTE(black, x, redder > 0 ? std::max<int>(grey, from[0]) : grey);
      SET_DATA_BYTE(red, x, 255 - std::clamp(redder * 2, 0, 255));
    }
  if (double(count) < kRedPage * double(pixels.width) * pixels.height) inks.red.reset();
  return inks;
}

PixPtr scaled(const PixPtr& pix, double by) {
  const auto factor = static_cast<float>(by);
  PixPtr out(pixScale(pix.get(), factor, factor));
  if (!out) throw std::bad_alloc();
  return out;
}

int longerSide(const PixPtr& pix) {
  return std::max(pixGetWidth(pix.get()), pixGetHeight(pix.get()));
}

/// By how many degrees the page must be turned clockwise; 0 where that is not sure.
int turnOf(const PixPtr& page) {
  Engines& both = engines();
  if (!both.canTurn) return 0;
  const double by = double(kTurnSide) / longerSide(page);
  both.turn.SetImage(by < 1 ? scaled(page, by).get() : page.get());
  both.turn.SetSourceResolution(kResolution / 2);
  int degrees = 0;
  float sure = 0;
  const char* script = nullptr;
  float sureOfScript = 0;
  const bool found = both.turn.DetectOrientationScript(&degrees, &sure, &script, &sureOfScript);
  both.turn.Clear();
  return found && sure >= kSureOfTurn && degrees % 90 == 0 ? (360 - degrees) % 360 : 0;
}

/// The median height of the lines of text; 0 when there is none.
int heightOfLines(const PixPtr& page) {
  tesseract::TessBaseAPI& api = engines().text;
  api.SetImage(page.get());
  api.SetSourceResolution(kResolution);
  const std::unique_ptr<tesseract::PageIterator> at(api.AnalyseLayout());
  std::vector<int> heights;
  if (!at) return 0;
  do {
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;
    if (at->BoundingBox(tesseract::RIL_TEXTLINE, &left, &top, &right, &bottom) && right - left > bottom - top)
      heights.push_back(bottom - top);
  } while (at->Next(tesseract::RIL_TEXTLINE));
  if (heights.empty()) return 0;
  std::nth_element(heights.begin(), heights.begin() + std::ptrdiff_t(heights.size() / 2), heights.end());
  return heights[heights.size() / 2];
}

/// As large as the model reads best.
PixPtr atReadSize(const PixPtr& page, int height, int wanted) {
  const double by = std::min({height > 0 ? double(wanted) / height : double(wanted) / kUsualHeight,
                              kMostEnlarged, double(kMostReadSide) / longerSide(page)});
  return std::abs(by - 1) < kNearEnough ? PixPtr(pixClone(page.get())) : scaled(page, by);
}

/// A rectangle of the turned picture as an area of the page.
imaging::Area areaOf(int left, int top, int right, int bottom, int width, int height, int turn) {
  constexpr auto kUnits = std::int64_t(imaging::kPageUnits);
  const auto across = [&](int x) { return static_cast<int>(std::clamp(x, 0, width) * kUnits / width); };
  const auto down = [&](int y) { return static_cast<int>(std::clamp(y, 0, height) * kUnits / height); };
  const int x = std::min(across(left), imaging::kPageUnits - 1);
  const int y = std::min(down(top), imaging::kPageUnits - 1);
  const int w = std::max(1, across(right) - x);
  const int h = std::max(1, down(bottom) - y);
  constexpr int kAll = imaging::kPageUnits;
  switch (turn) {
    case 90:
      return {y, kAll - x - w, h, w};
    case 180:
      return {kAll - x - w, kAll - y - h, w, h};
    case 270:
      return {kAll - y - h, x, h, w};
    default:
      return {x, y, w, h};
  }
}

std::string choicesOf(const tesseract::ResultIterator& at, const std::string& best) {
  std::string all;
  int count = 0;
  tesseract::ChoiceIterator choice(at);
  do {
    const char* text = choice.GetUTF8Text();
    if (!text || best == text || choice.Confidence() < kLeastChoice) continue;
    if (base::isValidUtf8(text) && all.find(text) == std::string::npos) all += text;
    ++count;
  } while (count < kMostChoices && choice.Next());
  return all;
}

json::array characterAt(const tesseract::ResultIterator& at, const PixPtr& page, int turn) {
  int left = 0;
  int top = 0;
  int right = 0;
  int bottom = 0;
  const Text text(at.GetUTF8Text(tesseract::RIL_SYMBOL));
  if (!text || !base::isValidUtf8(text.get()) || base::isBlank(text.get()) ||
      !at.BoundingBox(tesseract::RIL_SYMBOL, &left, &top, &right, &bottom))
    return {};
  const imaging::Area box =
      areaOf(left, top, right, bottom, pixGetWidth(page.get()), pixGetHeight(page.get()), turn);
  const int sure = std::clamp(static_cast<int>(at.Confidence(tesseract::RIL_SYMBOL)), 0, 100);
  json::array out{text.get(), box.x, box.y, box.width, box.height, sure};
  const std::string choices = choicesOf(at, text.get());
  if (!choices.empty()) out.emplace_back(choices);
  return out;
}

/// Adds the lines of one ink.
void addLines(json::array& lines, const PixPtr& page, int turn) {
  tesseract::TessBaseAPI& api = engines().text;
  api.SetImage(page.get());
  api.SetSourceResolution(kResolution);
  if (api.Recognize(nullptr) != 0) return;
  const std::unique_ptr<tesseract::ResultIterator> at(api.GetIterator());
  if (!at) return;
  json::array line;
  std::size_t count = 0;
  do {
    if (at->IsAtBeginningOf(tesseract::RIL_TEXTLINE) && !line.empty())
      lines.emplace_back(std::exchange(line, {}));
    json::array character = characterAt(*at, page, turn);
    if (!character.empty()) line.emplace_back(std::move(character));
  } while (++count < kMostCharacters && at->Next(tesseract::RIL_SYMBOL));
  if (!line.empty()) lines.emplace_back(std::move(line));
}

/// A page that stands upright, ready to be read.
struct Upright {
  int turn = 0;
  Inks inks;
  int height = 0;
};

base::Result<Upright> uprightOf(base::ByteView file) {
  const auto pixels = imaging::decode(file, kMostReadSide);
  if (!pixels) return pixels.error();
  Upright page;
  page.inks = inksOf(*pixels);
  page.turn = turnOf(page.inks.black);
  for (PixPtr* ink : {&page.inks.black, &page.inks.red})
    if (page.turn != 0 && *ink) *ink = PixPtr(pixRotateOrth(ink->get(), page.turn / 90));
  page.height = heightOfLines(page.inks.black);
  return page;
}

json::object passOf(const Upright& page, const Pass& pass) {
  json::array lines;
  engines().text.SetPageSegMode(pass.layout);
  addLines(lines, atReadSize(page.inks.black, page.height, pass.height), page.turn);
  engines().text.SetPageSegMode(tesseract::PSM_AUTO);
  if (page.inks.red) addLines(lines, page.inks.red, page.turn);
  return {{"turn", page.turn}, {"lines", std::move(lines)}};
}

}  // namespace

void prepareText() {
  // One thread: the program may start no other one, and the machine has other work.
  omp_set_max_active_levels(0);
  Engines& both = engines();
  both.canRead = both.text.Init(nullptr, "chi_sim", tesseract::OEM_LSTM_ONLY) == 0;
  both.canTurn = both.turn.Init(nullptr, "osd", tesseract::OEM_TESSERACT_ONLY) == 0;
  both.text.SetPageSegMode(tesseract::PSM_AUTO);
  both.text.SetVariable("lstm_choice_mode", "2");
  both.turn.SetPageSegMode(tesseract::PSM_AUTO_OSD);
}

base::Result<PageAnswer> readText(std::string_view parameters, base::ByteView picture) {
  if (!engines().canRead) return PageAnswer{{{"unavailable", "tesseract has no data for chi_sim"}}, {}};
  const auto asked = base::readRecord<pages::TextRequest>(parameters, {});
  if (!asked) return asked.error();
  const auto page = uprightOf(picture);
  if (!page) return page.error();
  json::array passes;
  for (const Pass& pass : kPasses)
    if (static_cast<int>(passes.size()) < std::max(1, asked->passes))
      passes.emplace_back(passOf(*page, pass));
  return PageAnswer{{{"passes", std::move(passes)}}, {}};
}

}  // namespace tarim::reader
