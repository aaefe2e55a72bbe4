// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "reader/pages/writing.hpp"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace tarim::reader {
namespace {

constexpr double kInkOfContrast = 0.5;   ///< Ink is darker than the middle between paper and strokes.
constexpr double kDarkestShare = 0.995;  ///< Of the darkenings of the page: those of strokes.
constexpr double kLeastContrast = 10;
constexpr double kAboveNoise = 5;  ///< What is written differs from paper by so many deviations of its noise.

template <class T>
T quantile(std::vector<T>& values, double share) {
  const auto at = values.begin() + long(double(values.size() - 1) * share);
  std::nth_element(values.begin(), at, values.end());
  return *at;
}

cv::Mat darkening(const cv::Mat& grey, const cv::Mat& light) {
  cv::Mat wide, dark;
  grey.convertTo(wide, CV_32F);
  cv::subtract(light, wide, dark);
  return dark;
}

double contrastOf(const cv::Mat& dark, double noise) {
  std::vector<float> values;
  for (int y = 0; y < dark.rows; y += 2)
    for (int x = 0; x < dark.cols; x += 2)
      values.push_back(dark.at<float>(y, x));
  if (values.empty()) return 0;
  const double darkest = quantile(values, kDarkestShare);
  const double middle = quantile(values, 0.5);
  const double contrast = darkest - middle;
  return contrast >= std::max(kLeastContrast, kAboveNoise * noise) ? contrast : 0;
}

constexpr double kThinnestShare = 0.25;  ///< Of the strokes: below it are their ends and specks of noise.
constexpr int kAround = 9;               ///< Pixels: an edge is looked at within a window of this side.
constexpr int kLeastEdges = 60;

/// Standard deviations of the edges in one direction: a step of height h blurred by s is steepest with
/// h / (s √(2π)).
std::vector<float> softnesses(const cv::Mat& step, const cv::Mat& along, const cv::Mat& across,
                              double leastStep) {
  std::vector<float> found;
  cv::Mat steepest;
  cv::dilate(cv::abs(along), steepest, cv::getStructuringElement(cv::MORPH_RECT, {kAround, kAround}));
  for (int y = 2; y < step.rows - 2; ++y)
    for (int x = 2; x < step.cols - 2; ++x) {
      const float height = step.at<float>(y, x);
      const float slope = std::abs(along.at<float>(y, x));
      const float other = std::abs(across.at<float>(y, x));
      if (height < leastStep || slope < 2 * other || slope < height * 0.03F) continue;
      const bool isSteepest = slope >= 0.95F * steepest.at<float>(y, x);
      if (isSteepest) found.push_back(height / slope / 2.5066F);
    }
  return found;
}

}  // namespace

/// Immerkær's estimate: a Laplacian difference that edges hardly answer to, by its median.
double noiseOf(const cv::Mat& page) {
  cv::Mat grey = page;
  if (page.channels() == 3) cv::cvtColor(page, grey, cv::COLOR_RGB2GRAY);
  const cv::Mat kernel = (cv::Mat_<float>(3, 3) << 1, -2, 1, -2, 4, -2, 1, -2, 1);
  cv::Mat response;
  cv::filter2D(grey, response, CV_32F, kernel);
  std::vector<float> values;
  for (int y = 1; y < response.rows - 1; y += 3)
    for (int x = 1; x < response.cols - 1; x += 3)
      values.push_back(std::abs(response.at<float>(y, x)));
  return values.empty() ? 0 : quantile(values, 0.5) / 0.6745 / 6;
}

Writing writingOn(const cv::Mat& grey, const cv::Mat& light) {
  Writing writing;
  writing.noise = noiseOf(grey);
  const cv::Mat dark = darkening(grey, light);
  writing.contrast = contrastOf(dark, writing.noise);
  const double middle = writing.contrast > 0 ? writing.contrast * kInkOfContrast : 256;
  writing.ink = dark > middle;
  return writing;
}

double blurOf(const cv::Mat& grey, const Writing& writing) {
  if (writing.contrast <= 0) return 0;
  cv::Mat wide, slopeX, slopeY, brightest, darkest, step;
  grey.convertTo(wide, CV_32F);
  cv::Sobel(wide, slopeX, CV_32F, 1, 0, 3, 1.0 / 8);
  cv::Sobel(wide, slopeY, CV_32F, 0, 1, 3, 1.0 / 8);
  const cv::Mat around = cv::getStructuringElement(cv::MORPH_RECT, {kAround, kAround});
  cv::dilate(wide, brightest, around);
  cv::erode(wide, darkest, around);
  step = brightest - darkest;
  const double least = std::max(0.35 * writing.contrast, 2 * kAboveNoise * writing.noise);
  double softest = 0;
  constexpr int kParts = 3;
  for (int row = 0; row < kParts; ++row)
    for (int column = 0; column < kParts; ++column) {
      const cv::Rect part(cv::Point(grey.cols * column / kParts, grey.rows * row / kParts),
                          cv::Point(grey.cols * (column + 1) / kParts, grey.rows * (row + 1) / kParts));
      for (const auto& [along, across] : {std::pair(slopeX, slopeY), std::pair(slopeY, slopeX)}) {
        auto edges = softnesses(step(part), along(part), across(part), least);
        if (edges.size() < std::size_t(kLeastEdges)) continue;
        softest = std::max(softest, double(quantile(edges, 0.35)));
      }
    }
  return softest;
}

double thinnestStrokes(const cv::Mat& ink) {
  cv::Mat distance;
  cv::distanceTransform(ink, distance, cv::DIST_L2, 3);
  cv::Mat around;
  cv::dilate(distance, around, cv::getStructuringElement(cv::MORPH_RECT, {3, 3}));
  std::vector<float> widths;
  for (int y = 0; y < distance.rows; ++y)
    for (int x = 0; x < distance.cols; ++x) {
      const float half = distance.at<float>(y, x);
      if (half > 0 && half >= around.at<float>(y, x)) widths.push_back(2 * half - 1);
    }
  return widths.size() < 500 ? 0 : std::max(1.0, double(quantile(widths, kThinnestShare)));
}

double skewOf(const cv::Mat& ink) {
  std::vector<cv::Point> points;
  cv::Mat small;
  const double scale = std::min(1.0, 900.0 / std::max(ink.cols, ink.rows));
  cv::resize(ink, small, {}, scale, scale, cv::INTER_AREA);
  cv::findNonZero(small > 96, points);
  if (points.size() < 800) return 0;
  const auto sharpness = [&](double degrees) {
    const double sine = std::sin(degrees * CV_PI / 180), cosine = std::cos(degrees * CV_PI / 180);
    const int offset = small.cols;
    std::vector<int> rows(std::size_t(small.rows + 2 * offset), 0);
    for (const cv::Point& point : points)
      ++rows[std::size_t(std::lround(point.y * cosine + point.x * sine) + offset)];
    double sum = 0;
    for (std::size_t i = 1; i < rows.size(); ++i)
      sum += double(rows[i] - rows[i - 1]) * (rows[i] - rows[i - 1]);
    return sum;
  };
  double best = 0, most = 0, sum = 0;
  int count = 0;
  for (double degrees = -15; degrees <= 15; degrees += 0.5, ++count) {
    const double value = sharpness(degrees);
    sum += value;
    if (value > most) most = value, best = degrees;
  }
  if (most < 2 * sum / count) return 0;
  const double coarse = best;
  for (double degrees = coarse - 0.45; degrees <= coarse + 0.45; degrees += 0.05)
    if (const double value = sharpness(degrees); value > most) most = value, best = degrees;
  return best;
}

}  // namespace tarim::reader
