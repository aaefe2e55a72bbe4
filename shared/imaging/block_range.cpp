// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/imaging/block_range.hpp"

#include <algorithm>

namespace tarim::imaging {
namespace {

constexpr int kBlockSide = 8;

/// The pixels of a side that a stretch touches, [first, last).
void touched(std::int64_t begin, std::int64_t length, std::int64_t side, std::int64_t& first,
             std::int64_t& last) {
  const std::int64_t from = std::clamp<std::int64_t>(begin, 0, kPageUnits);
  const std::int64_t to =
      std::clamp<std::int64_t>(begin + std::max<std::int64_t>(length, 0), from, kPageUnits);
  first = from * side / kPageUnits;
  last = from == to ? first : (to * side + kPageUnits - 1) / kPageUnits;
}

/// From pixels [begin, end) to blocks of a component that has `sampling` of `most` samples.
void blocksOfSide(std::int64_t begin, std::int64_t end, int sampling, int most, std::uint32_t count,
                  std::uint32_t& first, std::uint32_t& last) {
  const std::int64_t divisor = std::int64_t{kBlockSide} * most;
  first = static_cast<std::uint32_t>(begin * sampling / divisor);
  last = std::min(static_cast<std::uint32_t>((end * sampling + divisor - 1) / divisor), count);
}

}  // namespace

PixelRange pixelsOf(const Area& area, int width, int height) {
  PixelRange range;
  touched(area.x, area.width, width, range.left, range.right);
  touched(area.y, area.height, height, range.top, range.bottom);
  return range;
}

BlockRange blocksOf(const PixelRange& pixels, const Sampling& sampling) {
  if (pixels.empty()) return {};
  BlockRange range;
  blocksOfSide(pixels.left, pixels.right, sampling.horizontal, sampling.mostHorizontal, sampling.columns,
               range.left, range.right);
  blocksOfSide(pixels.top, pixels.bottom, sampling.vertical, sampling.mostVertical, sampling.rows, range.top,
               range.bottom);
  return range;
}

}  // namespace tarim::imaging
