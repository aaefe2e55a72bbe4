// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/shared/imaging/pictures.hpp"

#include <png.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

using namespace tarim;
using base::Bytes;
using imaging::Pixels;

Bytes picture(const std::string& name) {
  std::ifstream file(std::string(TARIM_TESTS_DIR) + "/data/images/" + name, std::ios::binary);
  if (!file) throw std::runtime_error("no picture " + name);
  return Bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
}

namespace {

void append(png_structp png, png_bytep data, size_t size) {
  auto* out = static_cast<Bytes*>(png_get_io_ptr(png));
  out->insert(out->end(), data, data + size);
}

void putSample(Bytes& row, int depth, std::size_t index, unsigned value) {
  if (depth == 16) {
    row[2 * index] = static_cast<std::uint8_t>(value);
    row[2 * index + 1] = static_cast<std::uint8_t>(value);
  } else if (depth == 8) {
    row[index] = static_cast<std::uint8_t>(value);
  } else if (value != 0) {
    row[index / 8] = static_cast<std::uint8_t>(row[index / 8] | 0x80u >> index % 8);  // depth 1
  }
}

Bytes rowOf(std::size_t width, const PngShape& shape) {
  const std::array<std::size_t, 7> channels{1, 0, 3, 1, 2, 0, 4};
  const std::size_t count = channels[static_cast<std::size_t>(shape.colour)];
  Bytes row((width * count * static_cast<std::size_t>(shape.depth) + 7) / 8, 0);
  for (std::size_t x = 0; x < width; ++x) {
    const bool left = x < width / 2;
    const bool alpha = shape.colour >= 4;
    const unsigned other = alpha ? 0 : 255;  // What is below a transparent pixel.
    const std::array<unsigned, 4> rgba{left ? 255 : other, left ? 0 : other, left ? 0 : other,
                                       left ? 255u : 0u};
    for (std::size_t c = 0; c < count; ++c) {
      unsigned value = rgba[c];
      if (shape.colour == 0) value = left ? 0 : 255;
      if (shape.colour == 3) value = left ? 0 : 1;
      if (shape.colour == 4) value = c == 0 ? 0 : rgba[3];
      putSample(row, shape.depth, x * count + c, value);
    }
  }
  return row;
}

}  // namespace

Bytes png(int width, int height, PngShape shape) {
  Bytes out;
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
  png_infop info = png_create_info_struct(png);
  png_set_write_fn(png, &out, append, nullptr);
  png_set_IHDR(png, info, static_cast<png_uint_32>(width), static_cast<png_uint_32>(height), shape.depth,
               shape.colour, shape.interlaced ? PNG_INTERLACE_ADAM7 : PNG_INTERLACE_NONE,
               PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  const png_color palette[2] = {{255, 0, 0}, {255, 255, 255}};
  if (shape.colour == 3) png_set_PLTE(png, info, palette, 2);
  png_write_info(png, info);
  Bytes row = rowOf(static_cast<std::size_t>(width), shape);
  for (int pass = png_set_interlace_handling(png); pass > 0; --pass)
    for (int y = 0; y < height; ++y)
      png_write_row(png, row.data());
  png_write_end(png, nullptr);
  png_destroy_write_struct(&png, &info);
  return out;
}

double difference(const Pixels& a, const Pixels& b) {
  if (std::abs(a.width - b.width) > 2 || std::abs(a.height - b.height) > 2 || a.rgb.empty()) return 255;
  double sum = 0;
  const int width = std::min(a.width, b.width), height = std::min(a.height, b.height);
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < 3 * width; ++x)
      sum += std::abs(int(a.rgb[static_cast<std::size_t>(3 * a.width * y + x)]) -
                      int(b.rgb[static_cast<std::size_t>(3 * b.width * y + x)]));
  return sum / (3.0 * width * height);
}

unsigned pixelAt(const Pixels& pixels, int x, int y) {
  const auto at = static_cast<std::size_t>(3 * (pixels.width * y + x));
  return unsigned(pixels.rgb[at]) << 16 | unsigned(pixels.rgb[at + 1]) << 8 | pixels.rgb[at + 2];
}
