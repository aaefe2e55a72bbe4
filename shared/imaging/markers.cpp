// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/imaging/markers.hpp"

#include "shared/imaging/probe.hpp"

#include <algorithm>
#include <cstring>
#include <string_view>

namespace tarim::imaging {
namespace {

using base::ByteView;
using base::Code;
using base::Error;

constexpr std::size_t kMaxSegments = 4096;
constexpr std::uint8_t kStart = 0xD8, kEnd = 0xD9, kApp0 = 0xE0, kApp1 = 0xE1, kApp2 = 0xE2, kApp14 = 0xEE,
                       kApp15 = 0xEF, kComment = 0xFE;

bool standsAlone(std::uint8_t marker) {
  return marker == 0x01 || (marker >= 0xD0 && marker <= kStart);
}
bool isFrame(std::uint8_t marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

std::size_t big16(ByteView bytes, std::size_t at) {
  return bytes[at] * 256u + bytes[at + 1];
}

/// The payload of a segment, after marker and length.
ByteView payloadOf(ByteView jpeg, const Segment& segment) {
  return segment.end - segment.begin < 4 ? ByteView()
                                         : jpeg.subspan(segment.begin + 4, segment.end - segment.begin - 4);
}

bool beginsWith(ByteView bytes, std::string_view name) {
  return bytes.size() >= name.size() && std::memcmp(bytes.data(), name.data(), name.size()) == 0;
}

/// Where the next marker's 0xFF stands: fill bytes, stuffed zeros and restarts are passed over.
std::size_t nextMarker(ByteView jpeg, std::size_t from, bool insideScan) {
  while (from + 1 < jpeg.size()) {
    const void* found = std::memchr(jpeg.data() + from, 0xFF, jpeg.size() - from - 1);
    if (!found) break;
    from = static_cast<std::size_t>(static_cast<const std::uint8_t*>(found) - jpeg.data());
    const std::uint8_t next = jpeg[from + 1];
    const bool restart = next >= 0xD0 && next <= 0xD7;
    if (next != 0xFF && next != 0x00 && !(insideScan && restart)) return from;
    from += next == 0xFF ? 1 : 2;
  }
  return jpeg.size();
}

/// Numbers of a TIFF structure in its own byte order; 0 outside of it.
struct Tiff {
  ByteView bytes;
  bool little = false;

  [[nodiscard]] std::uint32_t number(std::size_t at, std::size_t size) const {
    if (at > bytes.size() || bytes.size() - at < size) return 0;
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size; ++i)
      value = value << 8 | bytes[at + (little ? size - 1 - i : i)];
    return value;
  }
};

int orientationInTiff(ByteView bytes) {
  constexpr std::uint32_t kOrientation = 0x0112, kShort = 3;
  Tiff tiff{bytes, false};
  tiff.little = beginsWith(tiff.bytes, "II");
  if (!tiff.little && !beginsWith(tiff.bytes, "MM")) return 1;
  const std::size_t folder = tiff.number(4, 4);
  const std::uint32_t entries = tiff.number(folder, 2);
  for (std::uint32_t i = 0; i < entries; ++i) {
    const std::size_t entry = folder + 2 + std::size_t{12} * i;
    if (entry > tiff.bytes.size()) break;
    if (tiff.number(entry, 2) != kOrientation) continue;
    const std::uint32_t value = tiff.number(entry + 8, tiff.number(entry + 2, 2) == kShort ? 2 : 4);
    return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
  }
  return 1;
}

void readFrame(ByteView payload, std::uint8_t marker, JpegLayout& layout) {
  if (payload.size() < 6 || layout.frame >= 0) return;
  layout.frame = marker;
  layout.precision = payload[0];
  layout.height = static_cast<int>(big16(payload, 1));
  layout.width = static_cast<int>(big16(payload, 3));
  layout.components = payload[5];
}

void note(ByteView jpeg, const Segment& segment, bool& sawExif, JpegLayout& layout) {
  const ByteView payload = payloadOf(jpeg, segment);
  if (isFrame(segment.marker)) readFrame(payload, segment.marker, layout);
  if (segment.marker == kScanMarker) ++layout.scans;
  if (segment.marker == kApp14 && beginsWith(payload, "Adobe")) layout.adobe = true;
  if (segment.marker == kApp1 && !sawExif && beginsWith(payload, std::string_view("Exif\0\0", 6))) {
    sawExif = true;
    layout.orientation = orientationInExif(payload);
  }
  layout.metadata = layout.metadata || isMetadata(jpeg, segment);
}

/// Where a segment that begins at `at` ends; not past the file.
std::size_t endOf(ByteView jpeg, std::size_t at) {
  const std::uint8_t marker = jpeg[at + 1];
  if (standsAlone(marker)) return at + 2;
  if (at + 4 > jpeg.size()) return jpeg.size();
  const std::size_t end = std::min(jpeg.size(), at + 2 + std::max<std::size_t>(2, big16(jpeg, at + 2)));
  return marker == kScanMarker ? nextMarker(jpeg, end, true) : end;
}

}  // namespace

int orientationInExif(ByteView exif) {
  constexpr std::string_view kName{"Exif\0\0", 6};
  return orientationInTiff(beginsWith(exif, kName) ? exif.subspan(kName.size()) : exif);
}

base::Result<JpegLayout> walkJpeg(ByteView jpeg) {
  ++effort.walks;
  JpegLayout layout;
  bool sawExif = false;
  std::size_t at = nextMarker(jpeg, 2, false);
  while (at < jpeg.size() && jpeg[at + 1] != kEnd) {
    const Segment segment{jpeg[at + 1], at, endOf(jpeg, at)};
    note(jpeg, segment, sawExif, layout);
    layout.segments.push_back(segment);
    if (layout.segments.size() > kMaxSegments)
      return Error(Code::DamagedFile, "more segments than any JPEG has");
    at = nextMarker(jpeg, segment.end, false);
  }
  if (layout.frame < 0) return Error(Code::DamagedFile, "no frame header");
  layout.complete = at < jpeg.size();
  layout.metadata = layout.metadata || at + 2 < jpeg.size();
  return layout;
}

bool isMetadata(ByteView jpeg, const Segment& segment) {
  const ByteView payload = payloadOf(jpeg, segment);
  if (segment.marker == kApp0) return !beginsWith(payload, std::string_view("JFIF\0", 5));
  if (segment.marker == kApp2) return !beginsWith(payload, "ICC_PROFILE");
  if (segment.marker == kApp14) return !beginsWith(payload, "Adobe");
  return segment.marker == kComment || (segment.marker > kApp0 && segment.marker <= kApp15);
}

base::Bytes withoutMetadata(ByteView jpeg, const JpegLayout& layout) {
  base::Bytes out{0xFF, kStart};
  out.reserve(jpeg.size());
  for (const Segment& segment : layout.segments)
    if (!isMetadata(jpeg, segment))
      out.insert(out.end(), jpeg.begin() + static_cast<std::ptrdiff_t>(segment.begin),
                 jpeg.begin() + static_cast<std::ptrdiff_t>(segment.end));
  out.insert(out.end(), {0xFF, kEnd});
  return out;
}

}  // namespace tarim::imaging
