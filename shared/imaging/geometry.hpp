// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Pixels turned and shrunk.
#include "shared/imaging/probe.hpp"

namespace tarim::imaging {

/// By an EXIF orientation, 1–8.
Pixels turned(Pixels pixels, int orientation);
/// The mean of n×n pixels for each, n as small as makes the longer side fit.
Pixels shrunk(Pixels pixels, int maxSide);
/// The EXIF orientation that turns clockwise by 0, 90, 180 or 270 degrees; 0 for another angle.
int orientationOfRotation(int degrees);

}  // namespace tarim::imaging
