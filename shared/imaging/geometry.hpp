// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Turns and shrinks pixels.
#include "shared/imaging/probe.hpp"

namespace tarim::imaging {

/// Turned by an EXIF orientation, 1–8.
Pixels turned(Pixels pixels, int orientation);
/// Shrunk until the longer side fits: each pixel is the mean of n×n pixels, with the smallest possible n.
Pixels shrunk(Pixels pixels, int maxSide);
/// The EXIF orientation that turns clockwise by 0, 90, 180 or 270 degrees; 0 for another angle.
int orientationOfRotation(int degrees);

}  // namespace tarim::imaging
