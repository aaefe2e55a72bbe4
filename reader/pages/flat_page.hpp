// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A sheet of paper seen from straight above, and the size of that paper.
#include "reader/pages/sheet.hpp"

namespace tarim::reader {

/// Millimetres of the paper, as the sheet lies in the picture.
struct PaperSize {
  double width = 0;
  double height = 0;
};

/// A4 or a card (ISO/IEC 7810 ID-1) where the proportions are near to theirs; otherwise the longer side is
/// taken for that of A4.
PaperSize paperOf(double width, double height);

/// Width through height of the sheet, from its corners in a photograph that was not cropped.
double proportionOf(const Quad& corners, cv::Size picture);

/// Pixels that the sheet has in the picture, along its longer edges.
cv::Size2d extentOf(const Quad& corners, cv::Size picture);

/// The sheet inside the corners as a rectangle of that size. Linear between pixels; shrinks by the mean.
cv::Mat flattened(const cv::Mat& rgb, const Quad& corners, cv::Size size);

/// At most `most` pixels a millimetre, never more than there are.
cv::Mat atMost(const cv::Mat& page, double pixelsPerMm, double most);

}  // namespace tarim::reader
