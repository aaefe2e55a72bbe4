// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A camera model: the page as a telephone would photograph it lying on a desk. Perspective by a pinhole
// camera, light that falls off to one side and to the corners, a lamp that is mirrored, blur of focus and of
// a moving hand, noise of the sensor. The same seed gives the same picture.
#include "shared/imaging/probe.hpp"

#include <array>
#include <cstdint>

namespace tarim::tests {

struct Camera {
  int width = 3000;  ///< Pixels of the photograph.
  int height = 4000;
  double fill = 0.9;      ///< Of the photograph's shorter way across that the sheet takes.
  double tiltAcross = 0;  ///< Degrees that the camera leans; perspective.
  double tiltDown = 0;
  double turn = 0;      ///< Degrees that the sheet lies askew.
  double exposure = 1;  ///< 1: paper as bright as it is drawn.
  double falloff = 0;   ///< 0–1: how much darker the darkest corner is.
  double blur = 0;      ///< Standard deviation in millimetres of the paper.
  double motion = 0;    ///< Length in millimetres of the paper, along the lines.
  double noise = 0;     ///< Standard deviation, 0–255.
  double glare = 0;     ///< Radius in millimetres of a lamp's reflection in the middle of the page.
  std::array<int, 3> desk{96, 72, 52};
  std::uint32_t seed = 1;
};

struct Photograph {
  imaging::Pixels pixels;
  std::array<std::array<double, 2>, 4> corners{};  ///< Of the sheet, as shares of width and height: clockwise
                                                   ///< from the page's top left.
};

/// `longerMm`: of the sheet's longer side.
Photograph photographed(const imaging::Pixels& page, double longerMm, const Camera& camera);

/// The damages of a camera on a page that was scanned: blur, motion, exposure, noise, glare; no perspective.
imaging::Pixels damaged(const imaging::Pixels& page, double longerMm, const Camera& camera);

}  // namespace tarim::tests
