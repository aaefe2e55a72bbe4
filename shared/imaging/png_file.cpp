// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/imaging/png_file.hpp"

#include <png.h>

#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstring>
#include <string>

namespace tarim::imaging {
namespace {

using base::ByteView;
using base::Code;
using base::Error;
using base::Result;

/// What libpng's callbacks see. It outlives every longjmp, so nothing is lost on the way out.
struct Reading {
  ByteView rest;
  std::string words;
  base::Bytes row;
  Pixels pixels;
  png_structp png = nullptr;
  png_infop info = nullptr;

  Reading() = default;
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;
  ~Reading() { png_destroy_read_struct(&png, &info, nullptr); }
};

void onError(png_structp png, png_const_charp words) {
  static_cast<Reading*>(png_get_error_ptr(png))->words = words;
  longjmp(png_jmpbuf(png), 1);
}
void onWarning(png_structp, png_const_charp) {}

void onRead(png_structp png, png_bytep out, size_t size) {
  auto* reading = static_cast<Reading*>(png_get_io_ptr(png));
  if (reading->rest.size() < size) png_error(png, "ends early");
  std::memcpy(out, reading->rest.data(), size);
  reading->rest = reading->rest.subspan(size);
}

bool begin(Reading& reading, ByteView file) {
  reading.rest = file;
  reading.png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &reading, onError, onWarning);
  reading.info = reading.png ? png_create_info_struct(reading.png) : nullptr;
  if (!reading.info) return false;
  png_set_read_fn(reading.png, &reading, onRead);
  png_set_user_limits(reading.png, kMaxSide, kMaxSide);
  png_set_chunk_cache_max(reading.png, 64);
  png_set_chunk_malloc_max(reading.png, 8u << 20);
  return true;
}

void toRgba(png_structp png) {
  png_set_expand(png);
  png_set_scale_16(png);
  png_set_gray_to_rgb(png);
  png_set_add_alpha(png, 0xFF, PNG_FILLER_AFTER);
}

void overWhite(const std::uint8_t* rgba, std::uint8_t* rgb, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i)
    for (std::size_t c = 0; c < 3; ++c) {
      const int alpha = rgba[4 * i + 3];
      rgb[3 * i + c] = static_cast<std::uint8_t>((rgba[4 * i + c] * alpha + 255 * (255 - alpha) + 127) / 255);
    }
}

/// Reads all rows as RGBA; with one pass they are composed one by one, otherwise all are held. False after an
/// error.
bool readRows(Reading& r, bool keep) {
  if (setjmp(png_jmpbuf(r.png))) return false;
  png_read_info(r.png, r.info);
  toRgba(r.png);
  const int passes = png_set_interlace_handling(r.png);
  png_read_update_info(r.png, r.info);
  const std::size_t width = png_get_image_width(r.png, r.info);
  const std::size_t height = png_get_image_height(r.png, r.info);
  const std::size_t rowBytes = png_get_rowbytes(r.png, r.info);
  if (rowBytes != width * 4) png_error(r.png, "unexpected row size");
  const bool holds = keep && passes > 1;
  r.row.assign(holds ? rowBytes * height : rowBytes, 0);
  if (keep) r.pixels.rgb.resize(width * height * 3);
  for (int pass = 0; pass < passes; ++pass)
    for (std::size_t y = 0; y < height; ++y) {
      std::uint8_t* row = r.row.data() + (holds ? y * rowBytes : 0);
      png_read_row(r.png, row, nullptr);
      if (keep && pass == passes - 1) overWhite(row, r.pixels.rgb.data() + y * width * 3, width);
    }
  png_read_end(r.png, nullptr);
  r.pixels.width = static_cast<int>(width);
  r.pixels.height = static_cast<int>(height);
  return true;
}

Error damaged(const Reading& reading) {
  return {Code::DamagedFile, "PNG " + reading.words};
}

std::int64_t big32(ByteView bytes, std::size_t at) {
  std::int64_t number = 0;
  for (std::size_t i = 0; i < 4; ++i)
    number = number << 8 | bytes[at + i];
  return number;
}

}  // namespace

bool isPng(ByteView file) {
  return file.size() >= 8 && png_sig_cmp(file.data(), 0, 8) == 0;
}

Result<ImageInfo> pngHeader(ByteView png) {
  if (png.size() < 33 || std::memcmp(png.data() + 12, "IHDR", 4) != 0)
    return Error(Code::DamagedFile, "PNG without its header");
  const std::int64_t width = big32(png, 16);
  const std::int64_t height = big32(png, 20);
  const bool interlaced = png[28] != 0;
  if (width <= 0 || height <= 0) return Error(Code::DamagedFile, "PNG without an extent");
  if (width > kMaxSide || height > kMaxSide ||
      width * height > (interlaced ? kMaxPixelsHeldWhole : kMaxPixels))
    return Error(Code::TooLarge, std::to_string(width) + "×" + std::to_string(height) + " pixels");
  constexpr std::array<int, 7> kChannels{1, 0, 3, 3, 2, 0, 4};
  const std::size_t colour = png[25];
  ImageInfo info;
  info.type = ImageType::Png;
  info.width = static_cast<int>(width);
  info.height = static_cast<int>(height);
  info.progressive = interlaced;
  info.components = colour < kChannels.size() ? kChannels[colour] : 0;
  return info;
}

Result<void> checkPng(ByteView png) {
  Reading reading;
  ++effort.decodings;
  if (!begin(reading, png) || !readRows(reading, false)) return damaged(reading);
  return {};
}

Result<Pixels> decodePng(ByteView png) {
  Reading reading;
  ++effort.decodings;
  if (!begin(reading, png) || !readRows(reading, true)) return damaged(reading);
  return std::move(reading.pixels);
}

Result<base::Bytes> encodeGreyPng(int width, int height, ByteView grey) {
  if (width <= 0 || height <= 0 || grey.size() != std::size_t(width) * std::size_t(height))
    return Error(Code::InvalidInput, "another number of pixels than width and height say");
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = png_uint_32(width);
  image.height = png_uint_32(height);
  image.format = PNG_FORMAT_GRAY;
  base::Bytes file(PNG_IMAGE_PNG_SIZE_MAX(image));
  png_alloc_size_t size = file.size();
  if (png_image_write_to_memory(&image, file.data(), &size, 0, grey.data(), width, nullptr) == 0)
    return Error(Code::InvalidInput, std::string("PNG ") + image.message);
  file.resize(size);
  return file;
}

}  // namespace tarim::imaging
