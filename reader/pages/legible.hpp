// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// As few bytes as a page can have and be read as well.
#include "shared/base/bytes.hpp"

#include <opencv2/core.hpp>

namespace tarim::reader {

inline constexpr double kMmPerInch = 25.4;
inline constexpr double kFewestDpi = 200;
inline constexpr double kMostDpi = 300;

/// Pixels an inch at which the thinnest strokes have two pixels: 200 to 300, and no more than there are.
/// `strokesMm` 0: nothing is written.
int usefulDpi(double strokesMm, double dpi);

struct LegibleJpeg {
  base::Bytes jpeg;
  int quality = 0;
};
/// The lowest quality at which the writing differs from `page` by no more than a twentieth of its contrast.
/// With `mostBytes`, a lower one if need be: TooLarge when the lowest is too large.
base::Result<LegibleJpeg> encodeLegibly(const cv::Mat& page, bool grey, std::size_t mostBytes);

}  // namespace tarim::reader
