// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The segments of a JPEG, walked without decoding: sizes, orientation, and which bytes are metadata. A walk
// is linear and allocates no more than a few thousand entries, whatever the bytes say.
#include "shared/base/bytes.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace tarim::imaging {

inline constexpr std::uint8_t kScanMarker = 0xDA;

struct Segment {
  std::uint8_t marker = 0;
  std::size_t begin = 0;  ///< Position of the 0xFF of the marker.
  std::size_t end = 0;    ///< Exclusive; the end of a scan includes its entropy-coded data.
};

struct JpegLayout {
  std::vector<Segment> segments;  ///< Between start and end of image.
  int frame = -1;     ///< The SOF marker (0xC0 baseline, 0xC2 progressive, …); -1: none was found.
  int precision = 0;  ///< Bits.
  int width = 0;      ///< As stored.
  int height = 0;
  int components = 0;
  int scans = 0;
  int orientation = 1;    ///< EXIF.
  bool complete = false;  ///< Has its end-of-image marker.
  bool adobe = false;     ///< Has an Adobe segment: CMYK is stored inverted.
  bool metadata = false;  ///< Carries anything that isMetadata, or bytes after its end.
  [[nodiscard]] bool progressive() const { return frame == 0xC2 || frame == 0xCA; }
  [[nodiscard]] bool arithmetic() const { return frame == 0xC9 || frame == 0xCA; }
};

/// The orientation in an EXIF block, 1–8, with or without “Exif” before it; 1 when it has none.
int orientationInExif(base::ByteView exif);
/// Walks bytes that begin with 0xFFD8. DamagedFile when there is no frame header, or too many segments.
base::Result<JpegLayout> walkJpeg(base::ByteView jpeg);
/// Whether a segment is metadata (EXIF, XMP, IPTC, a comment, an embedded preview): neither needed for
/// decoding nor a colour profile.
bool isMetadata(base::ByteView jpeg, const Segment& segment);
/// The same compressed data without metadata.
base::Bytes withoutMetadata(base::ByteView jpeg, const JpegLayout& layout);

}  // namespace tarim::imaging
