// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "reader/pictures/picture_formats.hpp"

namespace tarim::reader {

std::optional<base::Error> checkExtent(std::int64_t width, std::int64_t height) {
  if (width <= 0 || height <= 0) return base::Error(base::Code::DamagedFile, "a picture without an extent");
  if (width > imaging::kMaxSide || height > imaging::kMaxSide ||
      width * height > imaging::kMaxPixelsHeldWhole)
    return base::Error(base::Code::TooLarge,
                       std::to_string(width) + "×" + std::to_string(height) + " pixels");
  return {};
}

std::uint8_t overWhite(int colour, int alpha) {
  return static_cast<std::uint8_t>((colour * alpha + 255 * (255 - alpha) + 127) / 255);
}

void overWhite(const std::uint8_t* rgba, std::uint8_t* rgb, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i)
    for (std::size_t c = 0; c < 3; ++c)
      rgb[3 * i + c] = overWhite(rgba[4 * i + c], rgba[4 * i + 3]);
}

}  // namespace tarim::reader
