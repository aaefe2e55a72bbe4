// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// From areas of a page to the DCT blocks of its components that they touch.
#include "shared/imaging/mask.hpp"

#include <cstdint>

namespace tarim::imaging {

struct PixelRange {
  std::int64_t left = 0, right = 0, top = 0, bottom = 0;  ///< [left, right) × [top, bottom).
  [[nodiscard]] bool empty() const { return left >= right || top >= bottom; }
};
/// The pixels that an area touches; clamped to the page.
PixelRange pixelsOf(const Area& area, int width, int height);

/// Blocks [left, right) × [top, bottom) of one component.
struct BlockRange {
  std::uint32_t left = 0, right = 0, top = 0, bottom = 0;
  [[nodiscard]] bool holds(std::uint32_t column, std::uint32_t row) const {
    return column >= left && column < right && row >= top && row < bottom;
  }
};

/// How a component is sampled: `horizontal` of `mostHorizontal` samples across, and so downwards; its blocks.
struct Sampling {
  int horizontal = 1, vertical = 1;
  int mostHorizontal = 1, mostVertical = 1;
  std::uint32_t columns = 0, rows = 0;
};
/// The blocks that pixels touch; empty for no pixels.
BlockRange blocksOf(const PixelRange& pixels, const Sampling& sampling);

}  // namespace tarim::imaging
