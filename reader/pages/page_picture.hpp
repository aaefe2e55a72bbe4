// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The picture of a page for OpenCV. The bytes are decoded by shared/imaging, with its limits, and never by
// OpenCV itself.
#include "shared/imaging/probe.hpp"

#include <opencv2/core.hpp>

namespace tarim::reader {

inline constexpr int kMostPageSide = 4096;  ///< A picture of 12 megapixels is looked at as it is.

/// Decoded upright, with the longer side at most `mostSide`. `pixels` owns the memory of `rgb`.
struct PagePicture {
  imaging::Pixels pixels;
  cv::Mat rgb;
};

/// Errors as imaging::decode(). Also makes OpenCV do without threads, which a confined process may not have.
base::Result<PagePicture> decodePage(base::ByteView file, int mostSide);

}  // namespace tarim::reader
