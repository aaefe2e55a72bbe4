// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Outlines of four corners: where they may be, how well a picture supports them, and their sides moved onto
// edges.
#include <vector>

#include "reader/pages/sheet.hpp"

namespace tarim::reader {

/// The contours of a mask that four corners describe, in the order of Quad. `leastArea`: of the picture.
std::vector<Quad> quadsIn(const cv::Mat& mask, double leastArea);

struct OutlineSupport {
  double share = 0;     ///< Of the outline away from the border of the picture.
  double contrast = 0;  ///< Mean difference of inside and outside, 0–255.
  int cutSides = 0;
};
/// `atBorder`: of the picture's longer side. Share 0 when nothing is left away from the border.
OutlineSupport supportOf(const cv::Mat& rgb, const Quad& quad, double atBorder);

/// Each side moved onto the line along which inside and outside differ most, within `reach` pixels.
Quad sidesSnapped(const cv::Mat& rgb, const Quad& quad, double reach, double atBorder);

/// From any order to that of Quad.
Quad ordered(const Quad& quad);

}  // namespace tarim::reader
