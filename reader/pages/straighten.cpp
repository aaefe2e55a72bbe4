// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// straighten, snap: a page from a photograph (shared/pages/straighten.hpp).
#include "shared/pages/straighten.hpp"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

#include "reader/pages/colour.hpp"
#include "reader/pages/flat_page.hpp"
#include "reader/pages/legible.hpp"
#include "reader/pages/light.hpp"
#include "reader/pages/page_commands.hpp"
#include "reader/pages/page_picture.hpp"
#include "reader/pages/writing.hpp"

namespace tarim::reader {
namespace {

using base::Code;
using base::Error;

constexpr double kSnapShare = 0.03;  ///< Of the picture's longer side: how far a corner may move by itself.
constexpr double kWhitePaper = 250;
constexpr double kLeastColour = 0.0004;    ///< Of the page: a seal of 2 cm has ten times as much.
constexpr double kLeastDpiForBytes = 150;  ///< Below it, characters of 3 mm are no longer read.
constexpr double kFewerPixels = 0.88;      ///< A step of dpi towards a limit of bytes.
constexpr double kAsLegible = 0.97;        ///< Of the contrast before: less would be harder to read.

Quad wholeOf(cv::Size picture) {
  const float right = float(picture.width), bottom = float(picture.height);
  return {cv::Point2f(0, 0), {right, 0}, {right, bottom}, {0, bottom}};
}

base::Result<Quad> quadOf(const pages::Corners& corners, cv::Size picture) {
  if (corners.size() != 4) return Error(Code::InvalidInput, "a sheet has four corners");
  Quad quad;
  for (std::size_t i = 0; i < 4; ++i)
    quad[i] = {float(corners[i].x) / 10000 * float(picture.width),
               float(corners[i].y) / 10000 * float(picture.height)};
  const std::vector<cv::Point2f> points(quad.begin(), quad.end());
  const double least = 0.01 * picture.area();
  if (!cv::isContourConvex(points) || cv::contourArea(points) < least || cv::contourArea(points, true) < 0)
    return Error(Code::InvalidInput, "the corners enclose no sheet, clockwise from its top left");
  return quad;
}

base::Result<Quad> sheetIn(const cv::Mat& rgb, const pages::Straightening& how) {
  if (how.whole) return wholeOf(rgb.size());
  if (how.corners.empty()) {
    const auto found = findSheet(rgb);
    if (!found) return Error(Code::NotFound, "no sheet stands out from what is around it");
    return found->corners;
  }
  const auto given = quadOf(how.corners, rgb.size());
  if (!given || !how.snap) return given;
  return snappedToEdges(rgb, *given, kSnapShare * std::max(rgb.cols, rgb.rows));
}

double thinnestStrokesMm(const cv::Mat& page, double pixelsPerMm) {
  cv::Mat grey;
  cv::cvtColor(page, grey, cv::COLOR_RGB2GRAY);
  cv::GaussianBlur(grey, grey, {3, 3}, 0);
  const Writing writing = writingOn(grey, paperLight(page));
  return writing.contrast > 0 ? thinnestStrokes(writing.ink) / pixelsPerMm : 0;
}

/// Contrast of the writing as a share of the paper's brightness around it: what is better to read.
double legibilityOf(const cv::Mat& page) {
  cv::Mat grey, share;
  cv::cvtColor(page, grey, cv::COLOR_RGB2GRAY);
  grey.convertTo(grey, CV_32F);
  cv::divide(grey, paperLight(page), share, 255);
  share.convertTo(share, CV_8U);
  return writingOn(share, cv::Mat(share.size(), CV_32F, cv::Scalar(255))).contrast;
}

pages::Corners sharesOf(const Quad& quad, cv::Size picture) {
  pages::Corners corners;
  for (const cv::Point2f& corner : quad)
    corners.push_back({int(std::clamp(std::lround(corner.x / picture.width * 10000), 0L, 10000L)),
                       int(std::clamp(std::lround(corner.y / picture.height * 10000), 0L, 10000L))});
  return corners;
}

struct Sheet {
  PagePicture picture;
  Quad corners;
};
base::Result<Sheet> readSheet(const pages::Straightening& how, base::ByteView file) {
  auto picture = decodePage(file, kMostPageSide);
  if (!picture) return picture.error();
  const auto corners = sheetIn(picture->rgb, how);
  if (!corners) return corners.error();
  return Sheet{std::move(*picture), *corners};
}

}  // namespace

base::Result<PageAnswer> straightenPage(std::string_view parameters, base::ByteView file) {
  const auto how = base::readRecord<pages::Straightening>(parameters, {});
  if (!how) return how.error();
  auto sheet = readSheet(*how, file);
  if (!sheet) return sheet.error();
  const cv::Mat& rgb = sheet->picture.rgb;
  const cv::Size2d extent =
      how->whole ? cv::Size2d(rgb.cols, rgb.rows) : extentOf(sheet->corners, rgb.size());
  const PaperSize paper = paperOf(extent.width, extent.height);
  const double dpi = extent.width / paper.width * kMmPerInch;
  const auto sizeAt = [&](double of) {
    return cv::Size(std::max(8, int(std::lround(extent.width * of / dpi))),
                    std::max(8, int(std::lround(extent.height * of / dpi))));
  };
  const double most = std::min(dpi, kMostDpi);
  cv::Mat page = flattened(rgb, sheet->corners, sizeAt(most));
  pages::StraightPage straight;
  straight.corners = sharesOf(sheet->corners, rgb.size());
  const double strokes = thinnestStrokesMm(page, most / kMmPerInch);
  straight.strokes = int(std::lround(strokes * 1000));
  straight.dpi = usefulDpi(strokes, most);
  if (straight.dpi < most) cv::resize(page, page, sizeAt(straight.dpi), 0, 0, cv::INTER_AREA);
  if (how->even) {
    const cv::Mat evened = evenlyLit(page, kWhitePaper);
    straight.evened = legibilityOf(evened) >= kAsLegible * legibilityOf(page);
    if (straight.evened) page = withoutGrain(evened, noiseOf(evened));
  }
  straight.grey = colourOf(page) < kLeastColour;
  auto made = encodeLegibly(page, straight.grey, std::size_t(how->mostBytes));
  while (!made && made.error().code() == Code::TooLarge && straight.dpi * kFewerPixels >= kLeastDpiForBytes) {
    straight.dpi = int(straight.dpi * kFewerPixels);
    cv::resize(page, page, sizeAt(straight.dpi), 0, 0, cv::INTER_AREA);
    made = encodeLegibly(page, straight.grey, std::size_t(how->mostBytes));
  }
  if (!made) return made.error();
  straight.quality = made->quality;
  straight.width = page.cols;
  straight.height = page.rows;
  return PageAnswer{base::jsonOf(straight).as_object(), std::move(made->jpeg)};
}

base::Result<PageAnswer> snapPage(std::string_view parameters, base::ByteView file) {
  const auto how = base::readRecord<pages::Straightening>(parameters, {});
  if (!how) return how.error();
  const auto sheet = readSheet(*how, file);
  if (!sheet) return sheet.error();
  pages::StraightPage found;
  found.corners = sharesOf(sheet->corners, sheet->picture.rgb.size());
  return PageAnswer{base::jsonOf(found).as_object(), {}};
}

}  // namespace tarim::reader
