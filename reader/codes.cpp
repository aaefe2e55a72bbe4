// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "reader/codes.hpp"

#include "shared/base/text.hpp"
#include "shared/imaging/probe.hpp"

#include <algorithm>

#define ZX_USE_UTF8 1
#include <ZXing/ReadBarcode.h>

namespace tarim::reader {
namespace {

/// A phone's photo is larger, and no sharper for it; of a smaller one even the fine lines of a code remain.
constexpr int kCodeSides[] = {1600, 3200};
constexpr std::size_t kMostText = 4000;

/// The quiet zone and the finder patterns reach a little beyond the corners that the library gives.
constexpr int kMargin = 3;

int unitsOf(int place, int side) {
  return static_cast<int>(std::int64_t(std::clamp(place, 0, side)) * imaging::kPageUnits / side);
}

pages::PageCode codeOf(const ZXing::Result& result, const imaging::Pixels& pixels) {
  pages::PageCode code;
  const std::string_view bytes(reinterpret_cast<const char*>(result.bytes().data()), result.bytes().size());
  if (base::isValidUtf8(bytes) && bytes.size() <= kMostText) code.text = bytes;
  code.format = ZXing::ToString(result.format());
  const ZXing::Position& corners = result.position();
  const auto [left, right] = std::minmax({corners[0].x, corners[1].x, corners[2].x, corners[3].x});
  const auto [top, bottom] = std::minmax({corners[0].y, corners[1].y, corners[2].y, corners[3].y});
  const int margin = kMargin * std::max({right - left, bottom - top, 1}) / 100 + 2;
  code.x = unitsOf(left - margin, pixels.width);
  code.y = unitsOf(top - margin, pixels.height);
  code.width = unitsOf(right + margin, pixels.width) - code.x;
  code.height = unitsOf(bottom + margin, pixels.height) - code.y;
  return code;
}

std::vector<pages::PageCode> codesIn(const imaging::Pixels& pixels) {
  ZXing::DecodeHints hints;
  hints.setMaxNumberOfSymbols(pages::kMostCodes);
  const ZXing::ImageView view(pixels.rgb.data(), pixels.width, pixels.height, ZXing::ImageFormat::RGB);
  std::vector<pages::PageCode> codes;
  for (const ZXing::Result& result : ZXing::ReadBarcodes(view, hints))
    if (result.isValid()) codes.push_back(codeOf(result, pixels));
  return codes;
}

/// The same code, seen at another size.
bool isSame(const pages::PageCode& one, const pages::PageCode& other) {
  const auto apart = [](int a, int aSide, int b, int bSide) { return a >= b + bSide || b >= a + aSide; };
  return one.format == other.format && one.text == other.text &&
         !apart(one.x, one.width, other.x, other.width) && !apart(one.y, one.height, other.y, other.height);
}

}  // namespace

base::Result<std::vector<pages::PageCode>> codesOf(base::ByteView picture) {
  const auto info = imaging::probe(picture);
  if (!info) return info.error();
  if (info->type == imaging::ImageType::Pdf) return base::Error(base::Code::WrongFileType, "PDF");
  std::vector<pages::PageCode> codes;
  for (const int side : kCodeSides) {
    const auto pixels = imaging::decode(picture, side);
    if (!pixels) return pixels.error();
    // A code that is found in the smaller picture says nothing of one that is too fine for it.
    for (pages::PageCode& code : codesIn(*pixels)) {
      const bool isKnown = std::any_of(codes.begin(), codes.end(),
                                       [&](const pages::PageCode& known) { return isSame(known, code); });
      if (!isKnown && codes.size() < pages::kMostCodes) codes.push_back(std::move(code));
    }
    if (std::max(info->width, info->height) <= side) break;
  }
  return codes;
}

}  // namespace tarim::reader
