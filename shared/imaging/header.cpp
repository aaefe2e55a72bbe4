// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/imaging/header.hpp"

#include "shared/imaging/probe.hpp"

#include <optional>
#include <string>

namespace tarim::imaging {
namespace {

using base::ByteView;
using base::Code;
using base::Error;
using base::Result;

/// The shortest code of a block is one bit (two in a sequential scan: a difference and an end of block), so a
/// header cannot make a decoder allocate more than its scans could fill. Arithmetic coding goes below.
bool couldFill(const JpegLayout& layout) {
  const auto blocks = ((std::int64_t{layout.width} + 7) / 8) * ((std::int64_t{layout.height} + 7) / 8);
  const std::int64_t bits = blocks * (layout.progressive() ? 1 : 2);
  std::int64_t coded = 0;
  for (const Segment& segment : layout.segments)
    if (segment.marker == kScanMarker) coded += static_cast<std::int64_t>(segment.end - segment.begin);
  return coded >= bits / (layout.arithmetic() ? 1024 : 8);
}

/// Everything that the header alone can say against a JPEG.
std::optional<Error> checkHeader(const JpegLayout& layout) {
  const bool known = layout.frame <= 0xC2 || layout.arithmetic();
  if (!known || layout.precision != 8)
    return Error(Code::WrongFileType,
                 "a lossless, hierarchical or " + std::to_string(layout.precision) + "-bit JPEG");
  if (layout.width <= 0 || layout.height <= 0) return Error(Code::DamagedFile, "JPEG without an extent");
  const std::int64_t pixels = std::int64_t{layout.width} * layout.height;
  if (layout.width > kMaxSide || layout.height > kMaxSide ||
      pixels > (layout.progressive() ? kMaxPixelsHeldWhole : kMaxPixels))
    return Error(Code::TooLarge,
                 std::to_string(layout.width) + "×" + std::to_string(layout.height) + " pixels");
  if (layout.components != 1 && layout.components != 3 && layout.components != 4)
    return Error(Code::DamagedFile, std::to_string(layout.components) + " components");
  if (layout.scans > kMaxScans) return Error(Code::DamagedFile, std::to_string(layout.scans) + " scans");
  return {};
}

}  // namespace

Result<JpegLayout> readHeader(ByteView jpeg) {
  auto layout = walkJpeg(jpeg);
  if (!layout) return layout.error();
  if (auto wrong = checkHeader(layout.value())) return *wrong;
  if (!couldFill(layout.value()))
    return Error(Code::DamagedFile, "claims more pixels than its bytes can hold");
  return layout;
}

}  // namespace tarim::imaging
