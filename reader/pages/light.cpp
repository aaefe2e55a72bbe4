// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "reader/pages/light.hpp"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <vector>

namespace tarim::reader {
namespace {

constexpr int kTiles = 24;            ///< Along each side of the page.
constexpr double kPaperShare = 0.8;   ///< So many of a tile's pixels are darker than its paper.
constexpr double kMuchDarker = 0.82;  ///< Than the surface: a tile without paper, such as one of a portrait.
constexpr int kRounds = 5;
constexpr double kGrainReach = 2.0;   ///< Pixels.
constexpr double kStandsOut = 3.5;    ///< Deviations of the noise.
constexpr double kLeastStanding = 6;  ///< Levels, 0–255.
constexpr int kTerms = 10;            ///< Of a polynomial of degree 3 in two variables.

std::array<double, kTerms> termsAt(double x, double y) {
  return {1, x, y, x * x, x * y, y * y, x * x * x, x * x * y, x * y * y, y * y * y};
}

struct Tile {
  double x, y;  ///< −1 to 1.
  double level;
};

double levelOf(const cv::Mat& tile) {
  std::vector<std::uint8_t> values(tile.begin<std::uint8_t>(), tile.end<std::uint8_t>());
  const auto at = values.begin() + long(double(values.size() - 1) * kPaperShare);
  std::nth_element(values.begin(), at, values.end());
  return *at;
}

std::vector<Tile> tilesOf(const cv::Mat& bright) {
  std::vector<Tile> tiles;
  for (int row = 0; row < kTiles; ++row)
    for (int column = 0; column < kTiles; ++column) {
      const cv::Rect place(cv::Point(bright.cols * column / kTiles, bright.rows * row / kTiles),
                           cv::Point(bright.cols * (column + 1) / kTiles, bright.rows * (row + 1) / kTiles));
      if (place.empty()) continue;
      tiles.push_back(
          {(column + 0.5) * 2 / kTiles - 1, (row + 0.5) * 2 / kTiles - 1, levelOf(bright(place))});
    }
  return tiles;
}

double valueAt(const cv::Mat& weights, double x, double y) {
  const auto terms = termsAt(x, y);
  double value = 0;
  for (int i = 0; i < kTerms; ++i)
    value += terms[std::size_t(i)] * weights.at<double>(i);
  return value;
}

cv::Mat fitted(const std::vector<Tile>& tiles) {
  cv::Mat a(int(tiles.size()), kTerms, CV_64F), b(int(tiles.size()), 1, CV_64F), weights;
  for (int i = 0; i < a.rows; ++i) {
    const Tile& tile = tiles[std::size_t(i)];
    const auto terms = termsAt(tile.x, tile.y);
    std::copy(terms.begin(), terms.end(), a.ptr<double>(i));
    b.at<double>(i) = tile.level;
  }
  cv::solve(a, b, weights, cv::DECOMP_SVD);
  return weights;
}

}  // namespace

cv::Mat brightness(const cv::Mat& rgb) {
  std::array<cv::Mat, 3> channels;
  cv::split(rgb, channels.data());
  cv::Mat bright;
  cv::max(channels[0], channels[1], bright);
  cv::max(bright, channels[2], bright);
  return bright;
}

cv::Mat paperLight(const cv::Mat& page) {
  cv::Mat small;
  const double scale = std::min(1.0, 480.0 / std::max(page.cols, page.rows));
  cv::resize(brightness(page), small, {}, scale, scale, cv::INTER_AREA);
  std::vector<Tile> tiles = tilesOf(small);
  cv::Mat weights = fitted(tiles);
  for (int round = 0; round < kRounds; ++round) {
    std::vector<Tile> paper;
    for (const Tile& tile : tiles)
      if (tile.level >= kMuchDarker * valueAt(weights, tile.x, tile.y)) paper.push_back(tile);
    if (paper.size() < std::size_t(3 * kTerms) || paper.size() == tiles.size()) break;
    tiles = std::move(paper);
    weights = fitted(tiles);
  }
  constexpr int kGrid = 48;
  cv::Mat grid(kGrid, kGrid, CV_32F), light;
  for (int row = 0; row < kGrid; ++row)
    for (int column = 0; column < kGrid; ++column)
      grid.at<float>(row, column) = float(std::clamp(
          valueAt(weights, (column + 0.5) * 2 / kGrid - 1, (row + 0.5) * 2 / kGrid - 1), 1.0, 255.0));
  cv::resize(grid, light, page.size(), 0, 0, cv::INTER_CUBIC);
  return light;
}

cv::Mat evenlyLit(const cv::Mat& page, double white) {
  const cv::Mat light = paperLight(page);
  cv::Mat out = page.clone();
  for (int y = 0; y < out.rows; ++y)
    for (int x = 0; x < out.cols; ++x) {
      const float gain = float(std::clamp(white / double(light.at<float>(y, x)), 1 / kMostGain, kMostGain));
      for (std::uint8_t& channel : out.at<cv::Vec3b>(y, x).val)
        channel = cv::saturate_cast<std::uint8_t>(float(channel) * gain);
    }
  return out;
}

cv::Mat withoutGrain(const cv::Mat& page, double noise) {
  cv::Mat smooth, apart, stands;
  cv::GaussianBlur(page, smooth, {0, 0}, kGrainReach);
  cv::absdiff(page, smooth, apart);
  stands = brightness(apart) > std::max(kLeastStanding, kStandsOut * noise);
  // A single pixel that is far off is noise, too; strokes are longer.
  cv::medianBlur(stands, stands, 3);
  cv::dilate(stands, stands, cv::getStructuringElement(cv::MORPH_ELLIPSE, {9, 9}));
  page.copyTo(smooth, stands);
  return smooth;
}

}  // namespace tarim::reader
