// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "reader/pages/colour.hpp"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <vector>

namespace tarim::reader {
namespace {

constexpr int kColourful = 48;  ///< Difference of channels, 0–255, of what is no shade of grey.

}  // namespace

double colourOf(const cv::Mat& page) {
  cv::Mat small;
  cv::resize(page, small, {}, 0.5, 0.5, cv::INTER_AREA);
  std::array<std::vector<std::uint8_t>, 3> channels;
  for (int y = 0; y < small.rows; y += 2)
    for (int x = 0; x < small.cols; x += 2)
      for (std::size_t c = 0; c < 3; ++c)
        channels[c].push_back(small.at<cv::Vec3b>(y, x)[int(c)]);
  std::array<double, 3> paper{};
  for (std::size_t c = 0; c < 3; ++c) {
    const auto at = channels[c].begin() + long(double(channels[c].size()) * 0.7);
    std::nth_element(channels[c].begin(), at, channels[c].end());
    paper[c] = std::max<double>(*at, 1);
  }
  int coloured = 0;
  for (int y = 0; y < small.rows; ++y)
    for (int x = 0; x < small.cols; ++x) {
      std::array<double, 3> value{};
      for (std::size_t c = 0; c < 3; ++c)
        value[c] = std::min(255.0, small.at<cv::Vec3b>(y, x)[int(c)] * 240 / paper[c]);
      const auto [least, most] = std::minmax_element(value.begin(), value.end());
      if (*most - *least > kColourful) ++coloured;
    }
  return double(coloured) / double(small.total());
}

}  // namespace tarim::reader
