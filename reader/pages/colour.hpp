// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Whether a page has colour: a red seal is colour, paper that looks yellow in the evening is none.
#include <opencv2/core.hpp>

namespace tarim::reader {

/// Share of the page that has another colour than its paper, 0–1. `page`: RGB.
double colourOf(const cv::Mat& page);

}  // namespace tarim::reader
