// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/imaging/geometry.hpp"
#include "shared/imaging/signatures.hpp"

#include <tiffio.h>

#include <algorithm>
#include <cstring>
#include <memory>

#include "reader/pictures/picture_formats.hpp"

namespace tarim::reader {
namespace {

using base::Code;
using base::Error;

constexpr int kMostFolders = 64;  ///< Image file directories that are looked at.
constexpr tmsize_t kMostAllocated = tmsize_t{256} << 20;

/// The file as libtiff sees it.
struct Input {
  base::ByteView bytes;
  std::size_t at = 0;
};

tmsize_t readInput(thandle_t handle, void* to, tmsize_t size) {
  auto* input = static_cast<Input*>(handle);
  const std::size_t left = input->bytes.size() - std::min(input->at, input->bytes.size());
  const std::size_t count = std::min(left, std::size_t(std::max<tmsize_t>(size, 0)));
  std::memcpy(to, input->bytes.data() + input->at, count);
  input->at += count;
  return tmsize_t(count);
}

toff_t seekInput(thandle_t handle, toff_t offset, int whence) {
  auto* input = static_cast<Input*>(handle);
  const std::size_t from = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? input->at : input->bytes.size();
  input->at = std::min(input->bytes.size(), from + std::size_t(offset));
  return input->at;
}

tmsize_t writeNothing(thandle_t, void*, tmsize_t) {
  return 0;
}
int closeNothing(thandle_t) {
  return 0;
}
toff_t sizeOfInput(thandle_t handle) {
  return static_cast<Input*>(handle)->bytes.size();
}
int mapInput(thandle_t handle, void** base, toff_t* size) {
  auto* input = static_cast<Input*>(handle);
  *base = const_cast<std::uint8_t*>(input->bytes.data());  // Opened for reading only.
  *size = input->bytes.size();
  return 1;
}
void unmapNothing(thandle_t, void*, toff_t) {}
int saidNothing(TIFF*, void*, const char*, const char*, va_list) {
  return 1;
}

struct Close {
  void operator()(TIFF* tiff) const { TIFFClose(tiff); }
  void operator()(TIFFOpenOptions* options) const { TIFFOpenOptionsFree(options); }
};

std::unique_ptr<TIFF, Close> open(Input& input) {
  const std::unique_ptr<TIFFOpenOptions, Close> options(TIFFOpenOptionsAlloc());
  TIFFOpenOptionsSetMaxSingleMemAlloc(options.get(), kMostAllocated);
  TIFFOpenOptionsSetErrorHandlerExtR(options.get(), saidNothing, nullptr);
  TIFFOpenOptionsSetWarningHandlerExtR(options.get(), saidNothing, nullptr);
  return std::unique_ptr<TIFF, Close>(TIFFClientOpenExt("", "r", &input, readInput, writeNothing, seekInput,
                                                        closeNothing, sizeOfInput, mapInput, unmapNothing,
                                                        options.get()));
}

/// A picture of its own, neither the small copy of another nor its mask.
bool isPage(TIFF* tiff) {
  std::uint32_t type = 0;
  TIFFGetFieldDefaulted(tiff, TIFFTAG_SUBFILETYPE, &type);
  return (type & (FILETYPE_REDUCEDIMAGE | FILETYPE_MASK)) == 0;
}

/// Stands on the only page afterwards. A camera's raw file has a small copy alone on this level.
std::optional<Error> findPage(TIFF* tiff) {
  int pages = 0, only = 0;
  int folder = 0;
  do {
    if (isPage(tiff) && ++pages == 1) only = folder;
  } while (++folder < kMostFolders && pages < 2 && TIFFReadDirectory(tiff) != 0);
  if (pages == 0) return imaging::errorOf(*imaging::kindNamed("RAW"));
  if (pages > 1) return imaging::errorOf(*imaging::kindNamed("TIFF pages"));
  if (TIFFSetDirectory(tiff, tdir_t(only)) == 0) return Error(Code::DamagedFile, "TIFF without its page");
  return {};
}

/// What libtiff calls RGBA is multiplied by alpha already.
void copyPixels(const std::vector<std::uint32_t>& raster, base::Bytes& rgb) {
  for (std::size_t i = 0; i < raster.size(); ++i) {
    const int paper = 255 - int(TIFFGetA(raster[i]));
    rgb[3 * i] = static_cast<std::uint8_t>(std::min(255, int(TIFFGetR(raster[i])) + paper));
    rgb[3 * i + 1] = static_cast<std::uint8_t>(std::min(255, int(TIFFGetG(raster[i])) + paper));
    rgb[3 * i + 2] = static_cast<std::uint8_t>(std::min(255, int(TIFFGetB(raster[i])) + paper));
  }
}

/// As stored, from its first row on; the orientation is the caller's.
base::Result<imaging::Pixels> decodePage(TIFF* tiff, std::uint32_t width, std::uint32_t height) {
  char words[1024] = {};
  if (TIFFRGBAImageOK(tiff, words) == 0) return imaging::errorOf(*imaging::kindNamed("TIFF"));
  TIFFRGBAImage image;
  if (TIFFRGBAImageBegin(&image, tiff, 1, words) == 0)
    return Error(Code::DamagedFile, std::string("TIFF: ") + words);
  image.orientation = ORIENTATION_TOPLEFT;
  image.req_orientation = ORIENTATION_TOPLEFT;
  std::vector<std::uint32_t> raster(std::size_t(width) * height);
  const bool isWhole = TIFFRGBAImageGet(&image, raster.data(), width, height) != 0;
  TIFFRGBAImageEnd(&image);
  if (!isWhole) return Error(Code::DamagedFile, "TIFF that cannot be decoded");
  imaging::Pixels pixels{int(width), int(height), base::Bytes(raster.size() * 3)};
  copyPixels(raster, pixels.rgb);
  return pixels;
}

}  // namespace

base::Result<imaging::Pixels> decodeTiff(base::ByteView file) {
  Input input{file};
  const auto tiff = open(input);
  if (!tiff) return Error(Code::DamagedFile, "TIFF without its directory");
  if (auto wrong = findPage(tiff.get())) return *wrong;
  std::uint32_t width = 0, height = 0;
  std::uint16_t orientation = ORIENTATION_TOPLEFT;
  TIFFGetField(tiff.get(), TIFFTAG_IMAGEWIDTH, &width);
  TIFFGetField(tiff.get(), TIFFTAG_IMAGELENGTH, &height);
  TIFFGetFieldDefaulted(tiff.get(), TIFFTAG_ORIENTATION, &orientation);
  if (auto wrong = checkExtent(width, height)) return *wrong;
  auto pixels = decodePage(tiff.get(), width, height);
  if (!pixels) return pixels.error();
  return imaging::turned(std::move(*pixels), orientation >= 1 && orientation <= 8 ? orientation : 1);
}

}  // namespace tarim::reader
