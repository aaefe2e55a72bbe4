// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Finds the sheet of paper in a photograph. A scan, whose paper reaches the borders of the picture, has none.
#include <opencv2/core.hpp>

#include <array>
#include <optional>

namespace tarim::reader {

/// Corners in pixels of the picture: top left, top right, bottom right, bottom left.
using Quad = std::array<cv::Point2f, 4>;

struct FoundSheet {
  Quad corners;
  double support = 0;  ///< 0–1: the share of its outline along which inside and outside differ.
  int cutSides = 0;    ///< Sides that lie on the border of the picture: the sheet goes on beyond it.
};

/// Nothing where no outline is supported well enough: the picture is a scan, or the desk looks like the
/// paper.
std::optional<FoundSheet> findSheet(const cv::Mat& rgb);

/// Corners moved onto the edges of the sheet that lie within `reach` pixels of the sides; a side without
/// such an edge stays where it is.
Quad snappedToEdges(const cv::Mat& rgb, const Quad& corners, double reach);

}  // namespace tarim::reader
