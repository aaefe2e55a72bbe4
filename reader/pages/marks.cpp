// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// marks: red seals and the eyes of faces (shared/pages/marks.hpp). A seal is red ink whose strokes, once
// those near each other are joined, fill a compact box of a seal's size; a line of red words is long and low,
// a frame is as large as the page.
#include "shared/pages/marks.hpp"

#include <opencv2/imgproc.hpp>
#include <opencv2/objdetect.hpp>

#include <algorithm>

#include "reader/pages/page_commands.hpp"
#include "reader/pages/page_picture.hpp"

namespace tarim::reader {
namespace {

constexpr int kMarkSide = 1200;       ///< Pixels of the longer side on which seals and faces are looked for.
constexpr int kFaintRed = 18;         ///< So much more red than green and blue is red ink, however faint.
constexpr int kInkSteps = 5;          ///< Thresholds between faint and fresh ink.
constexpr double kFrame = 0.6;        ///< Of a side: red ink that reaches as far is a frame or a head.
constexpr double kLeastSeal = 0.035;  ///< Of the longer side: a square seal on a photographed sheet.
constexpr double kMostSeal = 0.34;    ///< A round one on a card.
constexpr double kMostLong = 2.2;     ///< How much longer than wide a seal may be.
constexpr double kLeastInk = 0.05;    ///< Of its box: a thin ring.
constexpr double kPaper = 120;        ///< Green of paper, also in the shade.
constexpr int kJoin = 70;             ///< Strokes nearer than the longer side divided by this are one.
constexpr double kSealMargin = 0.06;

struct MarkCascades {
  cv::CascadeClassifier face;
  cv::CascadeClassifier otherFace;
};
MarkCascades& markCascades() {
  static MarkCascades both;
  return both;
}

/// How much redder than anything else each pixel is.
cv::Mat redness(const cv::Mat& rgb) {
  cv::Mat channels[3];
  cv::split(rgb, channels);
  cv::Mat other;
  cv::max(channels[1], channels[2], other);
  cv::Mat red;
  cv::subtract(channels[0], other, red);
  cv::medianBlur(red, red, 3);
  return red;
}

/// Without frames and heads that run across the page.
cv::Mat withoutFrames(const cv::Mat& ink) {
  cv::Mat labels, statistics, centres;
  const int count = cv::connectedComponentsWithStats(ink, labels, statistics, centres, 8);
  cv::Mat kept = ink.clone();
  for (int i = 1; i < count; ++i) {
    const bool isFrame = statistics.at<int>(i, cv::CC_STAT_WIDTH) > kFrame * ink.cols ||
                         statistics.at<int>(i, cv::CC_STAT_HEIGHT) > kFrame * ink.rows;
    if (isFrame) kept.setTo(0, labels == i);
  }
  return kept;
}

bool isSeal(const cv::Rect& box, const cv::Mat& ink) {
  const int longer = std::max(ink.cols, ink.rows);
  const auto [least, most] = std::minmax(box.width, box.height);
  if (least < kLeastSeal * longer || most > kMostSeal * longer || most > kMostLong * least) return false;
  return cv::countNonZero(ink(box)) >= kLeastInk * box.area();
}

/// Whether what lies between the strokes is paper: skin and clothes of a photograph are red, too.
bool isOnPaper(const cv::Rect& box, const cv::Mat& ink, const cv::Mat& rgb, const cv::Mat& red) {
  const cv::Mat around = ink(box) == 0;
  const cv::Scalar colour = cv::mean(rgb(box), around);
  const double redder = cv::mean(red(box), around)[0];
  return colour[1] > kPaper && redder < kFaintRed;
}

cv::Rect grownSeal(const cv::Rect& box, double by, const cv::Mat& page) {
  const int across = int(box.width * by) + 2;
  const int down = int(box.height * by) + 2;
  return cv::Rect(box.x - across, box.y - down, box.width + 2 * across, box.height + 2 * down) &
         cv::Rect(0, 0, page.cols, page.rows);
}

/// Boxes that overlap are one seal, seen at several thresholds.
void addBox(std::vector<cv::Rect>& seals, cv::Rect box) {
  for (cv::Rect& seal : seals)
    if (const cv::Rect both = seal & box; both.area() * 3 > std::min(seal.area(), box.area())) {
      seal |= box;
      return;
    }
  seals.push_back(box);
}

std::vector<cv::Rect> sealsOn(const cv::Mat& rgb) {
  const cv::Mat red = redness(rgb);
  double darkest = 0;
  cv::minMaxLoc(red, nullptr, &darkest);
  std::vector<cv::Rect> seals;
  const int join = std::max(rgb.cols, rgb.rows) / kJoin;
  const cv::Mat near = cv::getStructuringElement(cv::MORPH_ELLIPSE, {2 * join + 1, 2 * join + 1});
  for (int step = 0; step < kInkSteps && darkest > kFaintRed; ++step) {
    const double level = kFaintRed + (darkest * 0.7 - kFaintRed) * step / kInkSteps;
    const cv::Mat ink = withoutFrames(red > level);
    cv::Mat joined;
    cv::morphologyEx(ink, joined, cv::MORPH_CLOSE, near);
    std::vector<std::vector<cv::Point>> outlines;
    cv::findContours(joined, outlines, cv::RETR_EXTERNAL, cv::CHAIN_APPROX_SIMPLE);
    for (const auto& outline : outlines)
      if (const cv::Rect box = cv::boundingRect(outline); isSeal(box, ink) && isOnPaper(box, ink, rgb, red))
        addBox(seals, box);
  }
  for (cv::Rect& seal : seals)
    seal = grownSeal(seal, kSealMargin, rgb);
  return seals;
}

/// The band of the eyes of every face: wide enough for a head that is a little turned.
std::vector<cv::Rect> eyesOn(const cv::Mat& rgb) {
  constexpr double kStep = 1.07;
  constexpr int kAgreeing = 6;
  constexpr int kSmallest = 14;  // A face is at least a fourteenth of the longer side.
  cv::Mat grey;
  cv::cvtColor(rgb, grey, cv::COLOR_RGB2GRAY);
  cv::equalizeHist(grey, grey);
  const int least = std::max(grey.cols, grey.rows) / kSmallest;
  std::vector<cv::Rect> faces;
  for (cv::CascadeClassifier* cascade : {&markCascades().face, &markCascades().otherFace}) {
    std::vector<cv::Rect> found;
    cascade->detectMultiScale(grey, found, kStep, kAgreeing, 0, {least, least});
    for (const cv::Rect& face : found)
      addBox(faces, face);
  }
  std::vector<cv::Rect> eyes;
  for (const cv::Rect& face : faces)
    eyes.push_back(cv::Rect(face.x + face.width / 20, face.y + face.height / 5, face.width * 9 / 10,
                            face.height * 3 / 8) &
                   cv::Rect(0, 0, rgb.cols, rgb.rows));
  return eyes;
}

void addMarks(pages::PageMarks& found, const std::vector<cv::Rect>& boxes, pages::MarkKind kind,
              const cv::Mat& page) {
  const auto units = [](int place, int side) {
    return int(std::int64_t(place) * imaging::kPageUnits / side);
  };
  for (const cv::Rect& box : boxes) {
    if (found.marks.size() == pages::kMostMarks) return;
    pages::PageMark mark{kind, units(box.x, page.cols), units(box.y, page.rows), 0, 0};
    mark.width = units(box.x + box.width, page.cols) - mark.x;
    mark.height = units(box.y + box.height, page.rows) - mark.y;
    found.marks.push_back(mark);
  }
}

}  // namespace

void prepareMarks() {
  markCascades().face.load(TARIM_CASCADES "/haarcascade_frontalface_default.xml");
  markCascades().otherFace.load(TARIM_CASCADES "/haarcascade_frontalface_alt2.xml");
}

base::Result<PageAnswer> findMarks(std::string_view, base::ByteView picture) {
  if (markCascades().face.empty() || markCascades().otherFace.empty())
    return unavailable("the cascades of opencv-data");
  const auto page = decodePage(picture, 0);
  if (!page) return page.error();
  cv::Mat small;
  const double scale = std::min(1.0, double(kMarkSide) / std::max(page->rgb.cols, page->rgb.rows));
  cv::resize(page->rgb, small, {}, scale, scale, cv::INTER_AREA);
  pages::PageMarks found;
  addMarks(found, sealsOn(small), pages::MarkKind::Seal, small);
  addMarks(found, eyesOn(small), pages::MarkKind::Eyes, small);
  return PageAnswer{base::jsonOf(found).as_object(), {}};
}

}  // namespace tarim::reader
