// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What is written on a page, and how sharply.
#include <opencv2/core.hpp>

namespace tarim::reader {

/// The writing of a page: white on black, and how it was found.
struct Writing {
  cv::Mat ink;
  double contrast = 0;  ///< Paper less ink, 0–255; 0 when nothing is written.
  double noise = 0;     ///< Standard deviation of the paper, 0–255.
};
/// `grey` and `light` (paperLight()) of the same size.
Writing writingOn(const cv::Mat& grey, const cv::Mat& light);

/// Standard deviation of the noise of a page, grey or RGB, 0–255.
double noiseOf(const cv::Mat& page);

/// Standard deviation in pixels of the edges of the writing where it is softest: of the horizontal and the
/// vertical edges, in the parts of the page. 0 when there are too few edges.
double blurOf(const cv::Mat& grey, const Writing& writing);

/// Pixels: width of the thinnest quarter of the strokes. 0 when nothing is written.
double thinnestStrokes(const cv::Mat& ink);

/// Degrees that the lines of writing rise to the right, within ±15°; 0 when there are no lines.
double skewOf(const cv::Mat& ink);

}  // namespace tarim::reader
