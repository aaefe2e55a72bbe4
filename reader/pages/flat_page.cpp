// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "reader/pages/flat_page.hpp"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace tarim::reader {
namespace {

constexpr double kA4Longer = 297, kA4Shorter = 210;
constexpr double kCardLonger = 85.6, kCardShorter = 54;
constexpr double kNearProportion = 0.06;  ///< Of a proportion: what the corners of a photograph are worth.

double lengthOf(cv::Point2f vector) {
  return std::hypot(vector.x, vector.y);
}

/// The proportion of a rectangle seen by a pinhole camera that looks at the centre of its picture (Zhang and
/// He, "Whiteboard scanning and image enhancement", 2006). 0 where the picture is too flat to tell.
double proportionInSpace(const Quad& corners, cv::Size picture) {
  const cv::Point3d centre(picture.width / 2.0, picture.height / 2.0, 0);
  const auto ray = [&](std::size_t i) { return cv::Point3d(corners[i].x, corners[i].y, 1) - centre; };
  const cv::Point3d m1 = ray(0), m2 = ray(1), m3 = ray(3), m4 = ray(2);
  const double k2 = m1.cross(m4).dot(m3) / m2.cross(m4).dot(m3);
  const double k3 = m1.cross(m4).dot(m2) / m3.cross(m4).dot(m2);
  const cv::Point3d n2 = k2 * m2 - m1, n3 = k3 * m3 - m1;
  if (std::abs(n2.z) < 0.02 || std::abs(n3.z) < 0.02) return 0;
  const double focal2 = -(n2.x * n3.x + n2.y * n3.y) / (n2.z * n3.z);
  const double side = std::max(picture.width, picture.height);
  if (!(focal2 > 0.25 * side * side && focal2 < 16 * side * side)) return 0;
  const double width = (n2.x * n2.x + n2.y * n2.y) / focal2 + n2.z * n2.z;
  const double height = (n3.x * n3.x + n3.y * n3.y) / focal2 + n3.z * n3.z;
  return std::sqrt(width / height);
}

bool isNear(double proportion, double other) {
  return std::abs(proportion / other - 1) < kNearProportion;
}

}  // namespace

PaperSize paperOf(double width, double height) {
  const bool wide = width > height;
  const double proportion = std::max(width, height) / std::max(1e-6, std::min(width, height));
  const auto lying = [wide](double longer, double shorter) {
    return wide ? PaperSize{longer, shorter} : PaperSize{shorter, longer};
  };
  if (isNear(proportion, kA4Longer / kA4Shorter)) return lying(kA4Longer, kA4Shorter);
  if (isNear(proportion, kCardLonger / kCardShorter)) return lying(kCardLonger, kCardShorter);
  return lying(kA4Longer, kA4Longer / proportion);
}

double proportionOf(const Quad& corners, cv::Size picture) {
  const double across = lengthOf(corners[1] - corners[0]) + lengthOf(corners[2] - corners[3]);
  const double down = lengthOf(corners[3] - corners[0]) + lengthOf(corners[2] - corners[1]);
  const double inSpace = proportionInSpace(corners, picture);
  const double asSeen = across / std::max(1.0, down);
  return inSpace > asSeen * 0.6 && inSpace < asSeen * 1.6 ? inSpace : asSeen;
}

cv::Size2d extentOf(const Quad& corners, cv::Size picture) {
  const double across = std::max(lengthOf(corners[1] - corners[0]), lengthOf(corners[2] - corners[3]));
  const double down = std::max(lengthOf(corners[3] - corners[0]), lengthOf(corners[2] - corners[1]));
  const PaperSize paper = paperOf(proportionOf(corners, picture), 1);
  const double scale = std::max(across / paper.width, down / paper.height);
  return {paper.width * scale, paper.height * scale};
}

cv::Mat flattened(const cv::Mat& rgb, const Quad& corners, cv::Size size) {
  const cv::Size2d extent = extentOf(corners, rgb.size());
  const double shrink = std::max(1.0, std::min(extent.width / size.width, extent.height / size.height));
  const cv::Size full(int(std::lround(size.width * shrink)), int(std::lround(size.height * shrink)));
  const float right = float(full.width), bottom = float(full.height);
  const Quad target{cv::Point2f(0, 0), {right, 0}, {right, bottom}, {0, bottom}};
  cv::Mat page;
  cv::warpPerspective(rgb, page, cv::getPerspectiveTransform(corners.data(), target.data()), full,
                      cv::INTER_LINEAR, cv::BORDER_REPLICATE);
  if (full == size) return page;
  cv::Mat small;
  cv::resize(page, small, size, 0, 0, cv::INTER_AREA);
  return small;
}

cv::Mat atMost(const cv::Mat& page, double pixelsPerMm, double most) {
  if (pixelsPerMm <= most) return page;
  cv::Mat out;
  cv::resize(page, out, {}, most / pixelsPerMm, most / pixelsPerMm, cv::INTER_AREA);
  return out;
}

}  // namespace tarim::reader
