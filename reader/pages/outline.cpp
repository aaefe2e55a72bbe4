// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "reader/pages/outline.hpp"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace tarim::reader {
namespace {

constexpr int kSamples = 48;          ///< Places along a side.
constexpr double kFromCorner = 0.06;  ///< Of a side, left out at its ends.
constexpr float kLeastStep =
    7;  ///< Between inside and outside, 0–255: paper on a desk that is nearly as bright.
constexpr float kBeside = 5;         ///< Pixels from the outline at which inside and outside are compared.
constexpr double kLeastSine = 0.6;   ///< Of a sheet's angles: 37° to 143°.
constexpr double kLeastSide = 0.12;  ///< Of the picture's longer side.

cv::Vec3f colourAt(const cv::Mat& rgb, cv::Point2f at) {
  const int x = std::clamp(int(std::lround(at.x)), 0, rgb.cols - 1);
  const int y = std::clamp(int(std::lround(at.y)), 0, rgb.rows - 1);
  return rgb.at<cv::Vec3b>(y, x);
}

float stepBetween(const cv::Vec3f& one, const cv::Vec3f& other) {
  const cv::Vec3f step = one - other;
  return std::max({std::abs(step[0]), std::abs(step[1]), std::abs(step[2])});
}

/// Of one side: its ends and the direction to the outside.
struct Side {
  cv::Point2f from, to, outwards;
  [[nodiscard]] cv::Point2f at(double share) const { return from + (to - from) * share; }
  [[nodiscard]] cv::Point2f sample(int i) const {
    return at(kFromCorner + (1 - 2 * kFromCorner) * i / (kSamples - 1));
  }
};

Side sideOf(const Quad& quad, std::size_t i) {
  const cv::Point2f from = quad[i], to = quad[(i + 1) % 4];
  const cv::Point2f along = to - from;
  const float length = std::max(1.F, float(std::hypot(along.x, along.y)));
  return {from, to, cv::Point2f(along.y, -along.x) / length};
}

bool isAtBorder(const cv::Mat& picture, cv::Point2f at, double atBorder) {
  const double near = atBorder * std::max(picture.cols, picture.rows);
  return at.x < near || at.y < near || at.x > picture.cols - 1 - near || at.y > picture.rows - 1 - near;
}

bool isSheetLike(const Quad& quad, double longer) {
  for (std::size_t i = 0; i < 4; ++i) {
    const cv::Point2f before = quad[(i + 3) % 4] - quad[i], after = quad[(i + 1) % 4] - quad[i];
    const double lengths = std::hypot(before.x, before.y) * std::hypot(after.x, after.y);
    const double side = std::hypot(after.x, after.y);
    if (side < kLeastSide * longer || after.cross(before) < kLeastSine * lengths) return false;
  }
  return true;
}

/// A line through most of the points: of all pairs the one that most points are near to, then the best fit.
std::optional<std::pair<cv::Point2f, cv::Point2f>> lineThrough(const std::vector<cv::Point2f>& points) {
  constexpr float kNear = 1.6F;
  std::vector<cv::Point2f> best;
  for (std::size_t i = 0; i < points.size(); i += 3)
    for (std::size_t j = i + points.size() / 3; j < points.size(); j += 3) {
      const cv::Point2f along = points[j] - points[i];
      const float length = float(std::hypot(along.x, along.y));
      if (length < 1) continue;
      std::vector<cv::Point2f> near;
      for (const cv::Point2f& point : points)
        if (std::abs(along.cross(point - points[i])) / length < kNear) near.push_back(point);
      if (near.size() > best.size()) best = std::move(near);
    }
  if (best.size() < std::size_t(kSamples) / 3) return {};
  cv::Vec4f line;
  cv::fitLine(best, line, cv::DIST_HUBER, 0, 0.01, 0.01);
  return std::pair(cv::Point2f(line[2], line[3]), cv::Point2f(line[0], line[1]));
}

/// Where along the normal the colour changes most, of those changes that are strong; the outermost of equals.
std::optional<cv::Point2f> edgeNear(const cv::Mat& rgb, const Side& side, cv::Point2f at, double reach) {
  constexpr float kStep = 3;
  float most = kLeastStep;
  std::optional<cv::Point2f> found;
  for (double move = -reach; move <= reach; move += 1) {
    const cv::Point2f place = at + side.outwards * move;
    const float step = stepBetween(colourAt(rgb, place - side.outwards * kStep),
                                   colourAt(rgb, place + side.outwards * kStep));
    if (step < most) continue;
    most = step;
    found = place;
  }
  return found;
}

using Line = std::pair<cv::Point2f, cv::Point2f>;

Line snapped(const cv::Mat& rgb, const Side& side, double reach, double atBorder) {
  const Line asItIs{side.from, side.to - side.from};
  std::vector<cv::Point2f> edges;
  for (int i = 0; i < kSamples; ++i) {
    if (isAtBorder(rgb, side.sample(i), atBorder / 2)) continue;
    if (const auto edge = edgeNear(rgb, side, side.sample(i), reach)) edges.push_back(*edge);
  }
  if (edges.size() < std::size_t(kSamples) / 2) return asItIs;
  return lineThrough(edges).value_or(asItIs);
}

cv::Point2f crossing(const Line& one, const Line& other, cv::Point2f otherwise) {
  const double sine = one.second.cross(other.second);
  if (std::abs(sine) < 1e-6) return otherwise;
  const double along = (other.first - one.first).cross(other.second) / sine;
  return one.first + one.second * along;
}

}  // namespace

Quad ordered(const Quad& quad) {
  const cv::Point2f centre = (quad[0] + quad[1] + quad[2] + quad[3]) / 4;
  Quad out = quad;
  std::sort(out.begin(), out.end(), [&](const cv::Point2f& one, const cv::Point2f& other) {
    return std::atan2(one.y - centre.y, one.x - centre.x) <
           std::atan2(other.y - centre.y, other.x - centre.x);
  });
  const auto first = std::min_element(
      out.begin(), out.end(),
      [](const cv::Point2f& one, const cv::Point2f& other) { return one.x + one.y < other.x + other.y; });
  std::rotate(out.begin(), first, out.end());
  return out;
}

std::vector<Quad> quadsIn(const cv::Mat& mask, double leastArea) {
  std::vector<std::vector<cv::Point>> contours;
  cv::findContours(mask, contours, cv::RETR_LIST, cv::CHAIN_APPROX_SIMPLE);
  std::vector<Quad> quads;
  for (const auto& contour : contours) {
    if (contour.size() < 4) continue;
    std::vector<cv::Point> hull, corners;
    cv::convexHull(contour, hull);
    if (cv::contourArea(hull) < leastArea * double(mask.total())) continue;
    for (double precision = 0.01; precision < 0.08; precision += 0.01) {
      cv::approxPolyDP(hull, corners, precision * cv::arcLength(hull, true), true);
      if (corners.size() <= 4) break;
    }
    if (corners.size() != 4) continue;
    const Quad quad = ordered({corners[0], corners[1], corners[2], corners[3]});
    if (isSheetLike(quad, std::max(mask.cols, mask.rows))) quads.push_back(quad);
  }
  return quads;
}

OutlineSupport supportOf(const cv::Mat& rgb, const Quad& quad, double atBorder) {
  int looked = 0, differing = 0;
  double sum = 0;
  OutlineSupport support;
  for (std::size_t i = 0; i < 4; ++i) {
    const Side side = sideOf(quad, i);
    int atTheBorder = 0;
    for (int s = 0; s < kSamples; ++s) {
      const cv::Point2f at = side.sample(s);
      if (isAtBorder(rgb, at, atBorder)) {
        ++atTheBorder;
        continue;
      }
      ++looked;
      const float step = stepBetween(colourAt(rgb, at - side.outwards * kBeside),
                                     colourAt(rgb, at + side.outwards * kBeside));
      sum += step;
      if (step >= kLeastStep) ++differing;
    }
    if (atTheBorder > kSamples / 2) ++support.cutSides;
  }
  if (looked < kSamples) return support;
  support.share = double(differing) / looked;
  support.contrast = sum / looked;
  return support;
}

Quad sidesSnapped(const cv::Mat& rgb, const Quad& quad, double reach, double atBorder) {
  std::array<Line, 4> lines;
  for (std::size_t i = 0; i < 4; ++i)
    lines[i] = snapped(rgb, sideOf(quad, i), reach, atBorder);
  Quad out;
  for (std::size_t i = 0; i < 4; ++i) {
    out[i] = crossing(lines[(i + 3) % 4], lines[i], quad[i]);
    out[i].x = std::clamp(out[i].x, 0.F, float(rgb.cols - 1));
    out[i].y = std::clamp(out[i].y, 0.F, float(rgb.rows - 1));
  }
  return out;
}

}  // namespace tarim::reader
