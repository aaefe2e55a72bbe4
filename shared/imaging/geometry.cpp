// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/imaging/geometry.hpp"

#include <algorithm>
#include <cstring>

namespace tarim::imaging {
namespace {

std::uint32_t meanOf(const Pixels& pixels, int left, int top, int side, int channel) {
  const int right = std::min(left + side, pixels.width);
  const int bottom = std::min(top + side, pixels.height);
  std::uint64_t sum = 0;
  for (int y = top; y < bottom; ++y)
    for (int x = left; x < right; ++x)
      sum += pixels.rgb[(static_cast<std::size_t>(y) * static_cast<std::size_t>(pixels.width) +
                         static_cast<std::size_t>(x)) *
                            3 +
                        static_cast<std::size_t>(channel)];
  const auto count = static_cast<std::uint64_t>(right - left) * static_cast<std::uint64_t>(bottom - top);
  return static_cast<std::uint32_t>((sum + count / 2) / count);
}

}  // namespace

Pixels turned(Pixels pixels, int orientation) {
  if (orientation <= 1 || orientation > 8) return pixels;
  const bool transposed = orientation >= 5;
  const bool fromRight = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
  const bool fromBottom = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
  Pixels out;
  out.width = transposed ? pixels.height : pixels.width;
  out.height = transposed ? pixels.width : pixels.height;
  out.rgb.resize(pixels.rgb.size());
  std::uint8_t* to = out.rgb.data();
  for (int y = 0; y < out.height; ++y)
    for (int x = 0; x < out.width; ++x, to += 3) {
      const int across = transposed ? y : x;
      const int down = transposed ? x : y;
      const int column = fromRight ? pixels.width - 1 - across : across;
      const int row = fromBottom ? pixels.height - 1 - down : down;
      const std::size_t at = static_cast<std::size_t>(row) * static_cast<std::size_t>(pixels.width) +
                             static_cast<std::size_t>(column);
      std::memcpy(to, pixels.rgb.data() + at * 3, 3);
    }
  return out;
}

Pixels shrunk(Pixels pixels, int maxSide) {
  const int longer = std::max(pixels.width, pixels.height);
  if (maxSide <= 0 || longer <= maxSide) return pixels;
  const int side = (longer + maxSide - 1) / maxSide;
  Pixels out;
  out.width = (pixels.width + side - 1) / side;
  out.height = (pixels.height + side - 1) / side;
  out.rgb.reserve(static_cast<std::size_t>(out.width) * static_cast<std::size_t>(out.height) * 3);
  for (int y = 0; y < out.height; ++y)
    for (int x = 0; x < out.width; ++x)
      for (int channel = 0; channel < 3; ++channel)
        out.rgb.push_back(static_cast<std::uint8_t>(meanOf(pixels, x * side, y * side, side, channel)));
  return out;
}

int orientationOfRotation(int degrees) {
  switch (degrees) {
    case 0:
      return 1;
    case 90:
      return 6;
    case 180:
      return 3;
    case 270:
      return 8;
    default:
      return 0;
  }
}

}  // namespace tarim::imaging
