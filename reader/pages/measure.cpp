// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// measure: the numbers by which the picture of a page is judged (shared/pages/measures.hpp).
#include "shared/pages/measures.hpp"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "reader/pages/colour.hpp"
#include "reader/pages/flat_page.hpp"
#include "reader/pages/legible.hpp"
#include "reader/pages/light.hpp"
#include "reader/pages/page_commands.hpp"
#include "reader/pages/page_picture.hpp"
#include "reader/pages/writing.hpp"

namespace tarim::reader {
namespace {

constexpr double kLookDpi =
    150;  ///< Characters of 5 mm are 30 pixels high: what a person needs is all there.

// Glare: where a lamp shines back the page is as bright as a picture can be, and flat.
constexpr int kOutshone = 251;         ///< Of the darkest channel, 0–255.
constexpr double kPaperBelow = 236;    ///< Paper as bright as that is a scan's: nothing on it is glare.
constexpr double kTileOutshone = 0.9;  ///< Of the pixels of a tile.
constexpr int kTileMm = 4;

constexpr double kBorderMm = 1.0;   ///< Writing that comes nearer to the border has been cut.
constexpr int kLeastCrossings = 6;  ///< Strokes that cross the border of one side.

cv::Mat darkestChannel(const cv::Mat& rgb) {
  std::array<cv::Mat, 3> channels;
  cv::split(rgb, channels.data());
  cv::Mat dark;
  cv::min(channels[0], channels[1], dark);
  cv::min(dark, channels[2], dark);
  return dark;
}

/// Share of the page's tiles that are outshone.
double glareOf(const cv::Mat& page, double paper, double pixelsPerMm) {
  if (paper >= kPaperBelow) return 0;
  const cv::Mat shining = darkestChannel(page) >= kOutshone;
  const int side = std::max(4, int(kTileMm * pixelsPerMm));
  int outshone = 0, tiles = 0;
  for (int y = 0; y + side <= page.rows; y += side)
    for (int x = 0; x + side <= page.cols; x += side, ++tiles)
      if (cv::countNonZero(shining(cv::Rect(x, y, side, side))) >= kTileOutshone * side * side) ++outshone;
  return tiles > 0 ? double(outshone) / tiles : 0;
}

/// Sides of a page that strokes run across. A dark band along a side, as scanners leave it, is no writing.
int sidesWithWritingUpToThem(const cv::Mat& ink, double pixelsPerMm) {
  const int inset = std::max(1, int(kBorderMm * pixelsPerMm / 2));
  const auto crossings = [](const cv::Mat& line) {
    int count = 0;
    for (std::size_t i = 1; i < line.total(); ++i)
      if (line.at<std::uint8_t>(int(i)) != line.at<std::uint8_t>(int(i - 1))) ++count;
    return count / 2;
  };
  const std::array<cv::Mat, 4> lines{ink.row(inset).clone(), ink.row(ink.rows - 1 - inset).clone(),
                                     ink.col(inset).clone(), ink.col(ink.cols - 1 - inset).clone()};
  return int(std::count_if(lines.begin(), lines.end(), [&](const cv::Mat& line) {
    return crossings(line.reshape(1, 1)) >= kLeastCrossings;
  }));
}

/// The signs of the 16 × 16 lowest frequencies of the page at 64 × 64 pixels, against their median.
std::string hashOf(const cv::Mat& grey) {
  constexpr int kSide = 64, kKept = 16;
  cv::Mat small, frequencies;
  cv::resize(grey, small, {kSide, kSide}, 0, 0, cv::INTER_AREA);
  small.convertTo(small, CV_32F);
  cv::dct(small, frequencies);
  std::vector<float> lowest;
  for (int y = 0; y < kKept; ++y)
    for (int x = 0; x < kKept; ++x)
      lowest.push_back(frequencies.at<float>(y, x));
  std::vector<float> sorted(lowest.begin() + 1, lowest.end());
  const auto middle = sorted.begin() + long(sorted.size() / 2);
  std::nth_element(sorted.begin(), middle, sorted.end());
  base::Bytes bits(kKept * kKept / 8);
  for (std::size_t i = 0; i < lowest.size(); ++i)
    if (lowest[i] > *middle) bits[i / 8] |= static_cast<std::uint8_t>(1U << (i % 8));
  return base::toHex(bits);
}

int share(double of) {
  return int(std::lround(of * 10000));
}

pages::Corners cornersOf(const Quad& quad, cv::Size picture) {
  pages::Corners corners;
  for (const cv::Point2f& corner : quad)
    corners.push_back({share(corner.x / picture.width), share(corner.y / picture.height)});
  return corners;
}

void measureWriting(const cv::Mat& page, double pixelsPerMm, pages::Measures& measures) {
  cv::Mat grey;
  cv::cvtColor(page, grey, cv::COLOR_RGB2GRAY);
  const cv::Mat light = paperLight(page);
  measures.paper = int(std::lround(cv::mean(light)[0]));
  // The brightest channel is the paper's: on coloured paper grey is darker throughout.
  cv::Mat greyLight = light;
  const Writing writing = writingOn(grey, greyLight);
  measures.contrast = int(std::lround(writing.contrast));
  measures.noise = int(std::lround(writing.noise * 10));
  measures.ink = share(double(cv::countNonZero(writing.ink)) / double(writing.ink.total()));
  measures.blur = int(std::lround(blurOf(grey, writing) / pixelsPerMm * 1000));
  measures.strokes = int(std::lround(thinnestStrokes(writing.ink) / pixelsPerMm * 1000));
  measures.skew = std::lround(skewOf(writing.ink) * 100);
  measures.glare = share(glareOf(page, measures.paper, pixelsPerMm));
  measures.colour = share(colourOf(page));
  if (measures.sheet.empty()) measures.cutSides = sidesWithWritingUpToThem(writing.ink, pixelsPerMm);
  measures.hash = hashOf(grey);
}

}  // namespace

base::Result<PageAnswer> measurePage(std::string_view, base::ByteView file) {
  const auto picture = decodePage(file, kMostPageSide);
  if (!picture) return picture.error();
  const cv::Mat& rgb = picture->rgb;
  pages::Measures measures;
  measures.width = rgb.cols;
  measures.height = rgb.rows;
  const auto sheet = findSheet(rgb);
  cv::Size2d extent(rgb.cols, rgb.rows);
  if (sheet) {
    measures.sheet = cornersOf(sheet->corners, rgb.size());
    measures.cutSides = sheet->cutSides;
    extent = extentOf(sheet->corners, rgb.size());
  }
  const PaperSize paper = paperOf(extent.width, extent.height);
  const double pixelsPerMm = extent.width / paper.width;
  measures.paperWidth = int(std::lround(paper.width));
  measures.paperHeight = int(std::lround(paper.height));
  measures.dpi = int(std::lround(pixelsPerMm * kMmPerInch));
  const double look = std::min(1.0, kLookDpi / kMmPerInch / pixelsPerMm);
  const cv::Size size(std::max(16, int(extent.width * look)), std::max(16, int(extent.height * look)));
  cv::Mat page;
  if (sheet)
    page = flattened(rgb, sheet->corners, size);
  else
    cv::resize(rgb, page, size, 0, 0, cv::INTER_AREA);
  measureWriting(page, pixelsPerMm * look, measures);
  return PageAnswer{base::jsonOf(measures).as_object(), {}};
}

}  // namespace tarim::reader
