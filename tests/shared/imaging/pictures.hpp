// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Pictures for tests: the real ones of tests/data/images, and PNGs written here in every shape that libpng
// knows.
#include "shared/imaging/probe.hpp"

#include <string>

/// A file below tests/data/images; fails loudly when it is not there.
tarim::base::Bytes picture(const std::string& name);

struct PngShape {
  int colour = 2;  ///< 0 grey, 2 RGB, 3 palette, 4 grey with alpha, 6 RGBA.
  int depth = 8;
  bool interlaced = false;
};
/// Left half red (grey: dark), right half white; the alpha shapes have a transparent right half that is black
/// below.
tarim::base::Bytes png(int width, int height, PngShape shape);
/// Mean absolute difference of two pictures' channels; 255 when their sizes differ by more than a pixel or
/// two.
double difference(const tarim::imaging::Pixels& a, const tarim::imaging::Pixels& b);
/// The pixel at (x, y) as 0xRRGGBB.
unsigned pixelAt(const tarim::imaging::Pixels& pixels, int x, int y);
