// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/imaging/probe.hpp"

#include "shared/imaging/geometry.hpp"
#include "shared/imaging/header.hpp"
#include "shared/imaging/pdf_ends.hpp"
#include "shared/imaging/png_file.hpp"
#include "shared/imaging/signatures.hpp"
#include "shared/imaging/turbo.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace tarim::imaging {
namespace {

using base::Bytes;
using base::ByteView;
using base::Code;
using base::Error;
using base::Result;

constexpr int kTurnedQuality = 92;  ///< A turn that the geometry does not allow without loss.
constexpr int kFromPngQuality = 90;
constexpr int kThumbnailQuality = 80;

std::optional<Error> checkSize(ByteView file) {
  if (file.empty()) return Error(Code::EmptyFile, "no bytes");
  if (file.size() > kMaxFileBytes) return Error(Code::TooLarge, std::to_string(file.size()) + " bytes");
  return {};
}

bool isJpeg(ByteView file) {
  return file.size() >= 2 && file[0] == 0xFF && file[1] == 0xD8 && (file.size() == 2 || file[2] == 0xFF);
}

/// Every pixel is the file's own: DamagedFile otherwise.
Result<Pixels> decodeWhole(ByteView jpeg, const JpegLayout& layout, int eighths) {
  auto decoded = decodeJpeg(jpeg, layout, eighths);
  if (!decoded) return decoded.error();
  const Scaled& first = decoded.value();
  if (!first.whole || (first.warned && !layout.complete)) return Error(Code::DamagedFile, first.words);
  if (!first.warned) return std::move(decoded.value().pixels);
  // Only the first of a decoder's warnings is known. Without stray bytes between segments it gets to the
  // next.
  auto again = decodeJpeg(withoutMetadata(jpeg, layout), layout, eighths);
  if (!again) return again.error();
  if (!again.value().whole) return Error(Code::DamagedFile, again.value().words);
  return std::move(again.value().pixels);
}

ImageInfo infoOf(const JpegLayout& layout) {
  const bool transposed = layout.orientation >= 5;
  ImageInfo info;
  info.width = transposed ? layout.height : layout.width;
  info.height = transposed ? layout.width : layout.height;
  info.orientation = layout.orientation;
  info.progressive = layout.progressive();
  info.components = layout.components;
  return info;
}

Result<ImageInfo> probeJpeg(ByteView jpeg) {
  const auto layout = readHeader(jpeg);
  if (!layout) return layout.error();
  const auto whole = decodeWhole(jpeg, layout.value(), 1);
  if (!whole) return whole.error();
  return infoOf(layout.value());
}

Result<ImageInfo> probePng(ByteView png) {
  const auto info = pngHeader(png);
  if (!info) return info.error();
  const auto whole = checkPng(png);
  if (!whole) return whole.error();
  return info;
}

/// A PDF is stored as it is; here only its ends are looked at.
Result<ImageInfo> probePdf(ByteView pdf) {
  if (auto cut = findCutPdf(pdf)) return *cut;
  ImageInfo info;
  info.type = ImageType::Pdf;
  return info;
}

/// A file that is none of ours: its kind when that is known.
Error otherFile(ByteView file) {
  if (const FileKind* kind = kindOf(file)) return errorOf(*kind);
  if (std::all_of(file.begin(), file.end(), [](std::uint8_t byte) { return byte == 0; }))
    return Error(Code::DamagedFile, "nothing but zeros");
  return Error(Code::WrongFileType, "neither JPEG nor PNG nor PDF");
}

Result<StoredForm> storedPng(ByteView png) {
  const auto info = pngHeader(png);
  if (!info) return info.error();
  const auto pixels = decodePng(png);
  if (!pixels) return pixels.error();
  const bool grey = info.value().components == 2 || (info.value().components == 1 && png[25] == 0);
  auto jpeg = encodeJpeg(pixels.value(), kFromPngQuality, grey ? Chroma::Grey : Chroma::Halved);
  if (!jpeg) return jpeg.error();
  return StoredForm{info.value(), std::move(jpeg.value())};
}

Result<Bytes> reencoded(ByteView jpeg, const JpegLayout& layout) {
  auto decoded = decodeWhole(jpeg, layout, 8);
  if (!decoded) return decoded.error();
  return encodeJpeg(turned(std::move(decoded.value()), layout.orientation), kTurnedQuality,
                    chromaOf(jpeg, layout));
}

Result<Bytes> uprightJpeg(ByteView jpeg, const JpegLayout& layout) {
  const bool isUpright = layout.orientation == 1 && !layout.arithmetic();
  auto turnedJpeg = isUpright ? std::optional<Bytes>() : turnJpeg(jpeg, layout, layout.orientation);
  if (turnedJpeg && !*turnedJpeg && !isUpright) return reencoded(jpeg, layout);
  // A damaged picture is found out at an eighth of its size, before memory for all its pixels is taken.
  const auto whole = decodeWhole(jpeg, layout, 1);
  if (!whole) return whole.error();
  if (!turnedJpeg) return reencoded(jpeg, layout);
  if (!isUpright) return std::move(**turnedJpeg);
  return layout.metadata ? withoutMetadata(jpeg, layout) : Bytes(jpeg.begin(), jpeg.end());
}

Result<StoredForm> storedJpeg(ByteView jpeg) {
  const auto layout = readHeader(jpeg);
  if (!layout) return layout.error();
  auto upright = uprightJpeg(jpeg, layout.value());
  if (!upright) return upright.error();
  return StoredForm{infoOf(layout.value()), std::move(upright.value())};
}

/// The most eighths whose longer side is not above maxSide; below one eighth, shrunk() does the rest.
int eighthsFor(const JpegLayout& layout, int maxSide) {
  const std::int64_t longer = std::max(layout.width, layout.height);
  return maxSide <= 0 ? 8
                      : static_cast<int>(std::clamp<std::int64_t>(std::int64_t{maxSide} * 8 / longer, 1, 8));
}

Result<Pixels> decodeJpegUpright(ByteView jpeg, int maxSide) {
  const auto layout = readHeader(jpeg);
  if (!layout) return layout.error();
  auto decoded = decodeJpeg(jpeg, layout.value(), eighthsFor(layout.value(), maxSide));
  if (!decoded) return decoded.error();
  return turned(shrunk(std::move(decoded.value().pixels), maxSide), layout.value().orientation);
}

Result<Pixels> decodePngUpright(ByteView png, int maxSide) {
  const auto info = pngHeader(png);
  if (!info) return info.error();
  auto pixels = decodePng(png);
  if (!pixels) return pixels.error();
  return shrunk(std::move(pixels.value()), maxSide);
}

}  // namespace

Result<ImageInfo> probe(ByteView file) {
  if (auto wrong = checkSize(file)) return *wrong;
  if (isJpeg(file)) return probeJpeg(file);
  if (isPng(file)) return probePng(file);
  if (isPdf(file) && !kindOf(file)) return probePdf(file);
  return otherFile(file);
}

Result<StoredForm> storedForm(ByteView file) {
  if (auto wrong = checkSize(file)) return *wrong;
  if (isJpeg(file)) return storedJpeg(file);
  if (isPng(file)) return storedPng(file);
  const auto info = probe(file);
  if (!info) return info.error();
  return StoredForm{info.value(), {}};
}

Result<Pixels> decode(ByteView jpeg, int maxSide) {
  if (auto wrong = checkSize(jpeg)) return *wrong;
  if (isJpeg(jpeg)) return decodeJpegUpright(jpeg, maxSide);
  if (isPng(jpeg)) return decodePngUpright(jpeg, maxSide);
  return Error(Code::WrongFileType, "neither JPEG nor PNG");
}

Result<Bytes> thumbnail(ByteView jpeg, int maxSide, int rotation) {
  const int orientation = orientationOfRotation(rotation);
  if (orientation == 0 || maxSide <= 0)
    return Error(Code::InvalidInput, "a thumbnail needs a side and 0, 90, 180 or 270 degrees");
  auto pixels = decode(jpeg, maxSide);
  if (!pixels) return pixels.error();
  return encodeJpeg(turned(std::move(pixels.value()), orientation), kThumbnailQuality, Chroma::Halved);
}

}  // namespace tarim::imaging
