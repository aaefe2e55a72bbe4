// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// JPEGs in every shape that libjpeg writes, and what a JPEG holds before it is decoded to pixels.
#include "shared/imaging/probe.hpp"

#include <array>
#include <vector>

struct JpegShape {
  int components = 3;                         ///< 1 grey, 3 colour, 4 CMYK.
  std::array<int, 4> horizontal{2, 1, 1, 2};  ///< Sampling factors of the components.
  std::array<int, 4> vertical{2, 1, 1, 2};
  int restart = 0;  ///< MCUs between restart markers; 0: none.
  bool progressive = false;
  bool arithmetic = false;
};
/// A page of noise and edges, so that every block has coefficients.
tarim::base::Bytes jpegOf(int width, int height, const JpegShape& shape);

/// One component's blocks, 64 coefficients each, from the top left.
struct Plane {
  int horizontal = 1, vertical = 1;  ///< Sampling factors.
  int columns = 0, rows = 0;         ///< Blocks.
  std::vector<std::array<short, 64>> blocks;
};
struct Coefficients {
  int width = 0, height = 0;
  int mostHorizontal = 1, mostVertical = 1;
  std::vector<Plane> planes;
};
/// Throws for what libjpeg refuses.
Coefficients coefficientsOf(const tarim::base::Bytes& jpeg);
