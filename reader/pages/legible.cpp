// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "reader/pages/legible.hpp"

#include "shared/imaging/probe.hpp"
#include "shared/imaging/turbo.hpp"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>

#include "reader/pages/light.hpp"
#include "reader/pages/writing.hpp"

namespace tarim::reader {
namespace {

constexpr double kPixelsOfStroke = 2;
constexpr std::array kQualities{58, 66, 74, 82, 90};
constexpr std::array kLowerQualities{50, 40, 32};  ///< Only for a limit of bytes.
constexpr double kMostErrorOfContrast = 0.05;

imaging::Pixels pixelsOf(const cv::Mat& page) {
  const cv::Mat whole = page.isContinuous() ? page : page.clone();
  return {whole.cols, whole.rows, {whole.datastart, whole.dataend}};
}

/// Root of the mean square of what compression changed at the writing, against the writing's contrast.
class WritingError {
 public:
  explicit WritingError(const cv::Mat& page) {
    cv::cvtColor(page, m_grey, cv::COLOR_RGB2GRAY);
    const Writing writing = writingOn(m_grey, paperLight(page));
    m_contrast = writing.contrast;
    cv::dilate(writing.ink, m_around, cv::getStructuringElement(cv::MORPH_RECT, {5, 5}));
  }
  [[nodiscard]] double of(base::ByteView jpeg) const {
    auto decoded = imaging::decode(jpeg, 0);
    if (!decoded || m_contrast <= 0) return 0;
    const cv::Mat rgb(decoded->height, decoded->width, CV_8UC3, decoded->rgb.data());
    cv::Mat grey, error;
    cv::cvtColor(rgb, grey, cv::COLOR_RGB2GRAY);
    cv::absdiff(grey, m_grey, error);
    error.convertTo(error, CV_32F);
    return std::sqrt(cv::mean(error.mul(error), m_around)[0]) / m_contrast;
  }

 private:
  cv::Mat m_grey, m_around;
  double m_contrast = 0;
};

}  // namespace

int usefulDpi(double strokesMm, double dpi) {
  const double wanted = strokesMm > 0 ? kPixelsOfStroke * kMmPerInch / strokesMm : kFewestDpi;
  return int(std::lround(std::min(std::clamp<double>(wanted, kFewestDpi, kMostDpi), dpi)));
}

base::Result<LegibleJpeg> encodeLegibly(const cv::Mat& page, bool grey, std::size_t mostBytes) {
  const imaging::Pixels pixels = pixelsOf(page);
  const WritingError error(page);
  const auto encoded = [&](int quality) {
    return imaging::encodeJpeg(pixels, quality, grey ? imaging::Chroma::Grey : imaging::Chroma::Halved);
  };
  LegibleJpeg best;
  const auto isKept = [&](base::Bytes jpeg, int quality) {
    const bool fits = mostBytes == 0 || jpeg.size() <= mostBytes;
    if (!fits) return false;
    best = {std::move(jpeg), quality};
    return true;
  };
  for (const int quality : kQualities) {
    auto jpeg = encoded(quality);
    if (!jpeg) return jpeg.error();
    const bool isLegible = error.of(*jpeg) <= kMostErrorOfContrast;
    if (!isKept(std::move(*jpeg), quality) || isLegible) break;
  }
  if (!best.jpeg.empty()) return best;
  for (const int quality : kLowerQualities) {
    auto jpeg = encoded(quality);
    if (!jpeg) return jpeg.error();
    if (isKept(std::move(*jpeg), quality)) return best;
  }
  return base::Error(base::Code::TooLarge,
                     "a page of " + std::to_string(mostBytes) + " bytes could not be read");
}

}  // namespace tarim::reader
