// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/imaging/signatures.hpp"
#include "tests/fuzz/drivers.hpp"

#include <cstdlib>

#include "reader/pictures/picture_formats.hpp"

namespace tarim::fuzz {
namespace {

base::Result<imaging::Pixels> decodeAs(std::string_view kind, base::ByteView file) {
  if (kind == "HEIC" || kind == "AVIF") return reader::decodeHeif(file);
  if (kind == "WebP") return reader::decodeWebp(file);
  if (kind == "TIFF") return reader::decodeTiff(file);
  if (kind == "BMP") return reader::decodeBmp(file);
  return base::Error(base::Code::WrongFileType, "another kind");
}

}  // namespace

void pictures(const std::uint8_t* bytes, std::size_t size) {
  const base::ByteView file(bytes, size);
  const imaging::FileKind* kind = imaging::kindOf(file);
  const auto pixels = decodeAs(kind ? kind->id : std::string_view(), file);
  if (!pixels && pixels.error().code() == base::Code::Unknown) std::abort();
  if (!pixels) return;
  const std::size_t count = std::size_t(pixels->width) * std::size_t(pixels->height);
  if (pixels->width <= 0 || pixels->height <= 0 || pixels->rgb.size() != count * 3) std::abort();
}

}  // namespace tarim::fuzz
