// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// BMP as Paint and scanners write it: palettes of 1, 4 and 8 bits, 16, 24 and 32 bits a pixel. What is
// run-length encoded, or holds a JPEG or PNG, is not read.
#include "shared/imaging/signatures.hpp"

#include <algorithm>
#include <array>
#include <bit>

#include "reader/pictures/picture_formats.hpp"

namespace tarim::reader {
namespace {

using base::Code;
using base::Error;

constexpr std::size_t kFileHeader = 14, kCoreHeader = 12, kInfoHeader = 40;
constexpr std::uint32_t kPlain = 0, kBitFields = 3, kAlphaBitFields = 6;

std::uint32_t little(base::ByteView file, std::size_t at, std::size_t size) {
  std::uint32_t value = 0;
  for (std::size_t i = size; i-- > 0;)
    value = value << 8 | (at + i < file.size() ? file[at + i] : 0u);
  return value;
}

/// The bits of one colour in a pixel of 16 or 32 bits.
struct Channel {
  std::uint32_t mask = 0;
  [[nodiscard]] std::uint8_t of(std::uint32_t pixel) const {
    if (mask == 0) return 0;
    const int shift = std::countr_zero(mask);
    const std::uint64_t most = mask >> shift;
    return static_cast<std::uint8_t>(((pixel & mask) >> shift) * std::uint64_t{255} / most);
  }
};

struct Layout {
  std::int64_t width = 0;
  std::int64_t height = 0;
  bool isTopDown = false;
  std::uint32_t bits = 0;
  std::uint32_t compression = kPlain;
  std::size_t pixels = 0;   ///< Where they begin.
  std::size_t palette = 0;  ///< Where it begins.
  std::size_t colours = 0;
  std::size_t bytesEach = 4;  ///< Of a colour in the palette.
  std::array<Channel, 3> channels{};
  [[nodiscard]] std::size_t rowBytes() const { return (std::size_t(width) * bits + 31) / 32 * 4; }
};

void readMasks(base::ByteView file, Layout& layout) {
  constexpr std::array<std::uint32_t, 3> kFive{0x7C00, 0x03E0, 0x001F}, kEight{0xFF0000, 0xFF00, 0xFF};
  for (std::size_t i = 0; i < 3; ++i) {
    const bool isGiven = layout.compression != kPlain;
    layout.channels[i].mask = isGiven ? little(file, kFileHeader + kInfoHeader + 4 * i, 4)
                                      : (layout.bits == 16 ? kFive : kEight)[i];
  }
}

Layout readLayout(base::ByteView file) {
  Layout layout;
  const std::size_t header = little(file, kFileHeader, 4);
  layout.pixels = little(file, 10, 4);
  const bool isCore = header == kCoreHeader;
  layout.width = isCore ? std::int64_t(little(file, 18, 2)) : std::int32_t(little(file, 18, 4));
  layout.height = isCore ? std::int64_t(little(file, 20, 2)) : std::int32_t(little(file, 22, 4));
  layout.isTopDown = layout.height < 0;
  layout.height = std::abs(layout.height);
  layout.bits = little(file, isCore ? 24 : 28, 2);
  layout.compression = isCore ? kPlain : little(file, 30, 4);
  layout.bytesEach = isCore ? 3 : 4;
  const bool hasMasksBehind = header == kInfoHeader && layout.compression != kPlain;
  layout.palette = kFileHeader + header + (hasMasksBehind ? (layout.compression == kBitFields ? 12 : 16) : 0);
  layout.colours = isCore ? 0 : little(file, 46, 4);
  if (layout.colours == 0 && layout.bits <= 8) layout.colours = std::size_t{1} << layout.bits;
  readMasks(file, layout);
  return layout;
}

std::optional<Error> check(base::ByteView file, const Layout& layout) {
  const bool isKnown = layout.compression == kPlain ||
                       ((layout.compression == kBitFields || layout.compression == kAlphaBitFields) &&
                        (layout.bits == 16 || layout.bits == 32));
  constexpr std::array<std::uint32_t, 6> kDepths{1, 4, 8, 16, 24, 32};
  if (!isKnown || std::find(kDepths.begin(), kDepths.end(), layout.bits) == kDepths.end())
    return imaging::errorOf(*imaging::kindNamed("BMP"));
  if (auto wrong = checkExtent(layout.width, layout.height)) return wrong;
  if (layout.pixels < kFileHeader + kCoreHeader || layout.pixels > file.size() ||
      file.size() - layout.pixels < layout.rowBytes() * std::size_t(layout.height))
    return Error(Code::DamagedFile, "BMP that ends early");
  return {};
}

class Row {
 public:
  Row(base::ByteView file, const Layout& layout, base::ByteView bytes)
      : m_file(file), m_layout(layout), m_bytes(bytes) {}
  void write(std::uint8_t* rgb) const {
    for (std::size_t x = 0; x < std::size_t(m_layout.width); ++x, rgb += 3)
      if (m_layout.bits <= 8)
        paletted(x, rgb);
      else if (m_layout.bits == 24)
        std::reverse_copy(m_bytes.begin() + std::ptrdiff_t(3 * x),
                          m_bytes.begin() + std::ptrdiff_t(3 * x + 3), rgb);
      else
        masked(little(m_bytes, x * m_layout.bits / 8, m_layout.bits / 8), rgb);
  }

 private:
  void paletted(std::size_t x, std::uint8_t* rgb) const {
    const std::size_t bits = m_layout.bits, at = x * bits;
    const std::size_t index = std::size_t(m_bytes[at / 8] >> (8 - bits - at % 8)) & ((1u << bits) - 1);
    const std::size_t last = m_layout.colours - 1;  // A palette has a colour at least: readLayout().
    const std::size_t colour = m_layout.palette + std::min(index, last) * m_layout.bytesEach;
    for (std::size_t c = 0; c < 3; ++c)
      rgb[c] = static_cast<std::uint8_t>(little(m_file, colour + 2 - c, 1));
  }
  void masked(std::uint32_t pixel, std::uint8_t* rgb) const {
    for (std::size_t c = 0; c < 3; ++c)
      rgb[c] = m_layout.channels[c].of(pixel);
  }
  base::ByteView m_file;
  const Layout& m_layout;
  base::ByteView m_bytes;
};

}  // namespace

base::Result<imaging::Pixels> decodeBmp(base::ByteView file) {
  if (file.size() < kFileHeader + kInfoHeader) return Error(Code::DamagedFile, "BMP without its header");
  const Layout layout = readLayout(file);
  if (auto wrong = check(file, layout)) return *wrong;
  imaging::Pixels pixels{int(layout.width), int(layout.height),
                         base::Bytes(std::size_t(layout.width * layout.height) * 3)};
  const std::size_t rowBytes = layout.rowBytes(), height = std::size_t(layout.height);
  for (std::size_t y = 0; y < height; ++y) {
    const std::size_t stored = layout.isTopDown ? y : height - 1 - y;
    const Row row(file, layout, file.subspan(layout.pixels + stored * rowBytes, rowBytes));
    row.write(pixels.rgb.data() + y * std::size_t(layout.width) * 3);
  }
  return pixels;
}

}  // namespace tarim::reader
