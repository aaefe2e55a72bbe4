// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// measure: the numbers by which the picture of a page is judged (shared/pages/measures.hpp).
#include "shared/pages/measures.hpp"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <vector>

#include "reader/pages/page_commands.hpp"
#include "reader/pages/page_picture.hpp"

namespace tarim::reader {
namespace {

constexpr int kMostSide = 4096;       ///< A picture of 12 megapixels is looked at as it is.
constexpr double kPaperShare = 0.90;  ///< So many of the pixels are darker than the paper's brightest parts.

/// The brightness below which the share lies, 0–255.
int brightnessAt(const cv::Mat& grey, double share) {
  std::array<int, 256> counts{};
  for (int y = 0; y < grey.rows; ++y)
    for (int x = 0; x < grey.cols; ++x)
      ++counts[grey.at<std::uint8_t>(y, x)];
  double left = share * double(grey.total());
  int level = 0;
  while (level < 255 && (left -= counts[std::size_t(level)]) > 0)
    ++level;
  return level;
}

/// The signs of the 8 × 8 lowest frequencies of the page at 32 × 32 pixels, against their median.
std::string hashOf(const cv::Mat& grey) {
  cv::Mat small;
  cv::resize(grey, small, {32, 32}, 0, 0, cv::INTER_AREA);
  small.convertTo(small, CV_32F);
  cv::Mat frequencies;
  cv::dct(small, frequencies);
  std::vector<float> lowest;
  for (int y = 0; y < 8; ++y)
    for (int x = 0; x < 8; ++x)
      lowest.push_back(frequencies.at<float>(y, x));
  std::vector<float> sorted(lowest.begin() + 1, lowest.end());
  std::nth_element(sorted.begin(), sorted.begin() + 31, sorted.end());
  base::Bytes bits(lowest.size() / 8);
  for (std::size_t i = 0; i < lowest.size(); ++i)
    if (lowest[i] > sorted[31]) bits[i / 8] |= static_cast<std::uint8_t>(1U << (i % 8));
  return base::toHex(bits);
}

}  // namespace

base::Result<PageAnswer> measurePage(std::string_view, base::ByteView file) {
  const auto page = decodePage(file, kMostSide);
  if (!page) return page.error();
  const cv::Mat grey = page->grey();
  pages::Measures measures;
  measures.width = grey.cols;
  measures.height = grey.rows;
  measures.paper = brightnessAt(grey, kPaperShare);
  measures.hash = hashOf(grey);
  return PageAnswer{base::jsonOf(measures).as_object(), {}};
}

}  // namespace tarim::reader
