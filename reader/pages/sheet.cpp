// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// At the size of a thumbnail: what is written on the paper is closed over, outlines of what is left are made
// to four corners, and the one whose inside differs from its outside along most of its sides is the sheet.
#include "reader/pages/sheet.hpp"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

#include "reader/pages/outline.hpp"

namespace tarim::reader {
namespace {

constexpr int kLookSide = 640;          ///< Pixels of the longer side where outlines are looked for.
constexpr int kSnapSide = 1600;         ///< Where the corners are placed.
constexpr double kLeastArea = 0.22;     ///< Of the picture.
constexpr double kLeastSupport = 0.62;  ///< Of the outline, sides on the border of the picture left out.
constexpr double kAtBorder = 0.012;     ///< Of the longer side: nearer to the border counts as on it.
constexpr double kSnapReach = 0.02;     ///< Of the longer side.

double scaleTo(const cv::Mat& picture, int side) {
  return std::min(1.0, double(side) / std::max(picture.cols, picture.rows));
}

cv::Mat scaled(const cv::Mat& picture, double scale) {
  if (scale >= 1) return picture;
  cv::Mat out;
  cv::resize(picture, out, {}, scale, scale, cv::INTER_AREA);
  return out;
}

Quad times(const Quad& quad, double factor) {
  Quad out = quad;
  for (cv::Point2f& corner : out)
    corner *= factor;
  return out;
}

/// Writing is thinner than the kernel and darker than its paper.
cv::Mat withoutWriting(const cv::Mat& rgb) {
  cv::Mat closed;
  const int side = std::max(rgb.cols, rgb.rows) / 40 * 2 + 1;
  cv::morphologyEx(rgb, closed, cv::MORPH_CLOSE, cv::getStructuringElement(cv::MORPH_RECT, {side, side}));
  cv::medianBlur(closed, closed, 5);
  return closed;
}

/// Pictures whose contours may be the sheet's: edges of each channel, and what is brighter than the rest.
std::vector<cv::Mat> masksOf(const cv::Mat& closed) {
  std::vector<cv::Mat> channels;
  cv::Mat lab;
  cv::cvtColor(closed, lab, cv::COLOR_RGB2Lab);
  cv::split(lab, channels);
  std::vector<cv::Mat> masks;
  const cv::Mat fat = cv::getStructuringElement(cv::MORPH_RECT, {3, 3});
  for (const cv::Mat& channel : channels) {
    for (const double high : {18.0, 50.0}) {
      cv::Mat edges;
      cv::Canny(channel, edges, high / 2, high);
      cv::dilate(edges, edges, fat, {-1, -1}, 2);
      masks.push_back(edges);
    }
    cv::Mat bright;
    cv::threshold(channel, bright, 0, 255, cv::THRESH_BINARY | cv::THRESH_OTSU);
    masks.push_back(bright);
    cv::Mat dark;
    cv::bitwise_not(bright, dark);
    masks.push_back(dark);
  }
  return masks;
}

}  // namespace

std::optional<FoundSheet> findSheet(const cv::Mat& rgb) {
  const double scale = scaleTo(rgb, kLookSide);
  const cv::Mat small = scaled(rgb, scale);
  const cv::Mat closed = withoutWriting(small);
  std::optional<FoundSheet> best;
  double bestScore = 0;
  for (const cv::Mat& mask : masksOf(closed))
    for (const Quad& quad : quadsIn(mask, kLeastArea)) {
      const OutlineSupport support = supportOf(closed, quad, kAtBorder);
      if (support.share < kLeastSupport || support.cutSides > 2) continue;
      const double area =
          cv::contourArea(std::vector<cv::Point2f>(quad.begin(), quad.end())) / double(small.total());
      const double score = support.share * std::sqrt(area) * (1 + support.contrast / 255);
      if (score <= bestScore) continue;
      bestScore = score;
      best = FoundSheet{times(quad, 1 / scale), support.share, support.cutSides};
    }
  if (best) best->corners = snappedToEdges(rgb, best->corners, kSnapReach * std::max(rgb.cols, rgb.rows));
  return best;
}

Quad snappedToEdges(const cv::Mat& rgb, const Quad& corners, double reach) {
  const double scale = scaleTo(rgb, kSnapSide);
  cv::Mat smooth;
  cv::GaussianBlur(scaled(rgb, scale), smooth, {5, 5}, 0);
  return times(sidesSnapped(smooth, times(corners, scale), reach * scale, kAtBorder), 1 / scale);
}

}  // namespace tarim::reader
