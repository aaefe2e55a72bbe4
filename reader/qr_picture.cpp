// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// qr: the texts of the QR codes in a picture, a photo or a screenshot.
//
//   {"texts": ["…"]}    in the order in which they were found; those that are not UTF-8 are left out
#include "shared/base/text.hpp"
#include "shared/imaging/probe.hpp"

#include "reader/commands.hpp"

#define ZX_USE_UTF8 1
#include <ZXing/ReadBarcode.h>

namespace tarim::reader {
namespace {

namespace json = boost::json;

/// A phone's photo is larger, and no sharper for it; of a smaller one even the fine lines of a code remain.
constexpr int kMostSides[] = {1600, 3200};
constexpr std::size_t kMostCodes = 16;

json::array textsIn(const imaging::Pixels& pixels) {
  ZXing::DecodeHints hints;
  hints.setFormats(ZXing::BarcodeFormat::QRCode);
  hints.setMaxNumberOfSymbols(kMostCodes);
  const ZXing::ImageView view(pixels.rgb.data(), pixels.width, pixels.height, ZXing::ImageFormat::RGB);
  json::array texts;
  for (const ZXing::Result& result : ZXing::ReadBarcodes(view, hints)) {
    const ZXing::ByteArray& bytes = result.bytes();
    // The bytes as they are: without a mark for the encoding the library would guess.
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    if (result.isValid() && base::isValidUtf8(text)) texts.emplace_back(text);
  }
  return texts;
}

}  // namespace

base::Result<json::object> readQrPicture(const base::Bytes& file) {
  const auto info = imaging::probe(file);
  if (!info) return info.error();
  if (info->type == imaging::ImageType::Pdf) return base::Error(base::Code::WrongFileType, "PDF");
  json::array texts;
  for (const int side : kMostSides) {
    const auto pixels = imaging::decode(file, side);
    if (!pixels) return pixels.error();
    texts = textsIn(*pixels);
    if (!texts.empty() || std::max(info->width, info->height) <= side) break;
  }
  return json::object{{"texts", std::move(texts)}};
}

}  // namespace tarim::reader
