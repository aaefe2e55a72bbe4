// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// How bright the paper is at each place of a page. A smooth surface (a polynomial), so that evening the light
// by it cannot change the form of a letter or the darks of a portrait.
#include <opencv2/core.hpp>

namespace tarim::reader {

/// Brightness of the paper, float, of the size of `page`. `page`: RGB.
cv::Mat paperLight(const cv::Mat& page);

/// The page as if light fell on it evenly: multiplied so that the paper is about `white` everywhere. Nowhere
/// more than kMostGain times brighter.
cv::Mat evenlyLit(const cv::Mat& page, double white);
inline constexpr double kMostGain = 4;

/// The page with the noise of its paper smoothed away. Whatever stands out from the noise, and what is near
/// to it, stays as it is: no letter and no faint stroke changes.
cv::Mat withoutGrain(const cv::Mat& page, double noise);

/// Brightness of a pixel: its brightest channel, so that coloured paper is not taken for dark.
cv::Mat brightness(const cv::Mat& rgb);

}  // namespace tarim::reader
