// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/imaging/turbo.hpp"

#include <turbojpeg.h>

#include <array>
#include <memory>

namespace tarim::imaging {
namespace {

using base::Bytes;
using base::ByteView;
using base::Code;
using base::Error;
using base::Result;

struct Close {
  void operator()(void* handle) const { tjDestroy(handle); }
};
using Handle = std::unique_ptr<void, Close>;

/// A buffer that the library allocates.
struct Output {
  unsigned char* data = nullptr;
  unsigned long size = 0;
  Output() = default;
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;
  ~Output() { tjFree(data); }
  [[nodiscard]] Bytes bytes() const { return {data, data + size}; }
};

/// Stray bytes that some writers leave before a marker; every pixel is as it was meant.
bool isHarmless(std::string_view warning) {
  return warning.find("extraneous bytes") != std::string_view::npos;
}

std::uint8_t ink(int colour, int key, bool inverted) {
  return static_cast<std::uint8_t>(((inverted ? colour * key : (255 - colour) * (255 - key)) + 127) / 255);
}

void cmykToRgb(const Bytes& cmyk, bool inverted, Bytes& rgb) {
  for (std::size_t i = 0; i < rgb.size() / 3; ++i)
    for (std::size_t c = 0; c < 3; ++c)
      rgb[3 * i + c] = ink(cmyk[4 * i + c], cmyk[4 * i + 3], inverted);
}

int transformOf(int orientation) {
  constexpr std::array<int, 9> kTransforms{TJXOP_NONE,   TJXOP_NONE,       TJXOP_HFLIP,
                                           TJXOP_ROT180, TJXOP_VFLIP,      TJXOP_TRANSPOSE,
                                           TJXOP_ROT90,  TJXOP_TRANSVERSE, TJXOP_ROT270};
  return kTransforms[static_cast<std::size_t>(orientation)];
}

}  // namespace

Result<Scaled> decodeJpeg(ByteView jpeg, const JpegLayout& layout, int eighths) {
  ++effort.decodings;
  const Handle handle(tjInitDecompress());
  Scaled out;
  out.pixels.width = TJSCALED(layout.width, (tjscalingfactor{eighths, 8}));
  out.pixels.height = TJSCALED(layout.height, (tjscalingfactor{eighths, 8}));
  const std::size_t count =
      static_cast<std::size_t>(out.pixels.width) * static_cast<std::size_t>(out.pixels.height);
  const bool cmyk = layout.components == 4;
  const int pixelBytes = cmyk ? 4 : 3;
  Bytes decoded(count * static_cast<std::size_t>(pixelBytes), 255);
  const int failed = tjDecompress2(handle.get(), jpeg.data(), jpeg.size(), decoded.data(), out.pixels.width,
                                   out.pixels.width * pixelBytes, out.pixels.height,
                                   cmyk ? TJPF_CMYK : TJPF_RGB, TJFLAG_LIMITSCANS);
  if (failed != 0) {
    out.words = tjGetErrorStr2(handle.get());
    if (tjGetErrorCode(handle.get()) != TJERR_WARNING) return Error(Code::DamagedFile, out.words);
    out.warned = true;
    out.whole = isHarmless(out.words);
  }
  if (cmyk) {
    out.pixels.rgb.resize(count * 3);
    cmykToRgb(decoded, layout.adobe, out.pixels.rgb);
  } else {
    out.pixels.rgb = std::move(decoded);
  }
  return out;
}

Result<Bytes> encodeJpeg(const Pixels& pixels, int quality, Chroma chroma) {
  const Handle handle(tjInitCompress());
  const int sampling = chroma == Chroma::Grey   ? TJSAMP_GRAY
                       : chroma == Chroma::Full ? TJSAMP_444
                                                : TJSAMP_420;
  Output out;
  if (tjCompress2(handle.get(), pixels.rgb.data(), pixels.width, 0, pixels.height, TJPF_RGB, &out.data,
                  &out.size, sampling, quality, TJFLAG_ACCURATEDCT) != 0)
    return Error(Code::Unknown, tjGetErrorStr2(handle.get()));
  return out.bytes();
}

Chroma chromaOf(ByteView jpeg, const JpegLayout& layout) {
  const Handle handle(tjInitDecompress());
  int width = 0, height = 0, sampling = -1, colours = 0;
  tjDecompressHeader3(handle.get(), jpeg.data(), jpeg.size(), &width, &height, &sampling, &colours);
  if (layout.components == 1) return Chroma::Grey;
  return sampling == TJSAMP_420 ? Chroma::Halved : Chroma::Full;
}

Result<std::optional<Bytes>> turnJpeg(ByteView jpeg, const JpegLayout& layout, int orientation) {
  const Handle handle(tjInitTransform());
  tjtransform turn{};
  turn.op = transformOf(orientation);
  turn.options = TJXOPT_PERFECT | TJXOPT_COPYNONE | (layout.progressive() ? TJXOPT_PROGRESSIVE : 0);
  Output out;
  const int failed =
      tjTransform(handle.get(), jpeg.data(), jpeg.size(), 1, &out.data, &out.size, &turn, TJFLAG_LIMITSCANS);
  const std::string_view words = failed != 0 ? tjGetErrorStr2(handle.get()) : "";
  if (words.find("not perfect") != std::string_view::npos) return std::optional<Bytes>();
  if (failed != 0 && (tjGetErrorCode(handle.get()) != TJERR_WARNING || !isHarmless(words)))
    return Error(Code::DamagedFile, std::string(words));
  return std::optional(out.bytes());
}

}  // namespace tarim::imaging
