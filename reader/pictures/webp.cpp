// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/imaging/geometry.hpp"
#include "shared/imaging/markers.hpp"
#include "shared/imaging/signatures.hpp"

#include <webp/decode.h>
#include <webp/demux.h>

#include <memory>

#include "reader/pictures/picture_formats.hpp"

namespace tarim::reader {
namespace {

using base::Code;
using base::Error;

/// EXIF, 1–8; 1 when there is none.
int orientationOf(base::ByteView file) {
  struct Delete {
    void operator()(WebPDemuxer* demuxer) const { WebPDemuxDelete(demuxer); }
  };
  const WebPData data{file.data(), file.size()};
  const std::unique_ptr<WebPDemuxer, Delete> demuxer(WebPDemux(&data));
  if (!demuxer) return 1;
  WebPChunkIterator chunk{};
  const bool found = WebPDemuxGetChunk(demuxer.get(), "EXIF", 1, &chunk) != 0;
  const int orientation = found ? imaging::orientationInExif({chunk.chunk.bytes, chunk.chunk.size}) : 1;
  WebPDemuxReleaseChunkIterator(&chunk);
  return orientation;
}

}  // namespace

base::Result<imaging::Pixels> decodeWebp(base::ByteView file) {
  WebPBitstreamFeatures features{};
  const VP8StatusCode known = WebPGetFeatures(file.data(), file.size(), &features);
  if (known != VP8_STATUS_OK) return Error(Code::DamagedFile, "WebP without its header");
  if (features.has_animation != 0) return imaging::errorOf(*imaging::kindNamed("animation"));
  if (auto wrong = checkExtent(features.width, features.height)) return *wrong;
  imaging::Pixels pixels;
  pixels.width = features.width;
  pixels.height = features.height;
  const std::size_t count = std::size_t(features.width) * std::size_t(features.height);
  const int bytesEach = features.has_alpha != 0 ? 4 : 3;
  base::Bytes decoded(count * std::size_t(bytesEach));
  const int stride = features.width * bytesEach;
  const std::uint8_t* whole =
      features.has_alpha != 0
          ? WebPDecodeRGBAInto(file.data(), file.size(), decoded.data(), decoded.size(), stride)
          : WebPDecodeRGBInto(file.data(), file.size(), decoded.data(), decoded.size(), stride);
  if (!whole) return Error(Code::DamagedFile, "WebP that cannot be decoded");
  if (features.has_alpha != 0) {
    pixels.rgb.resize(count * 3);
    overWhite(decoded.data(), pixels.rgb.data(), count);
  } else {
    pixels.rgb = std::move(decoded);
  }
  return imaging::turned(std::move(pixels), orientationOf(file));
}

}  // namespace tarim::reader
