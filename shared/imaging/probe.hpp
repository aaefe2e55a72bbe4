// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Probes and converts scans. The type of a file comes from its content, never from its name, and every limit
// is checked against the header before a decoder allocates memory. The stored form of an image is an upright
// JPEG without metadata (七(二)3, *.jpg): EXIF may contain the place where an ID card was photographed. All
// functions are pure and may run on any thread.
#include "shared/base/bytes.hpp"

#include <cstddef>
#include <cstdint>

namespace tarim::imaging {

inline constexpr std::size_t kMaxFileBytes = 64u << 20;
inline constexpr int kMaxSide = 20000;
inline constexpr std::int64_t kMaxPixels = 120'000'000;
/// Limit for a progressive JPEG or an interlaced PNG, which is in memory as a whole while it is decoded.
inline constexpr std::int64_t kMaxPixelsHeldWhole = 50'000'000;
inline constexpr int kMaxScans = 100;  ///< Limit of a progressive JPEG; about ten are usual.

enum class ImageType { Jpeg, Png, Pdf };

struct ImageInfo {
  ImageType type = ImageType::Jpeg;
  int width = 0;  ///< Pixels, upright: with the EXIF orientation applied. 0 for a PDF.
  int height = 0;
  int orientation = 1;       ///< EXIF, 1–8: how the stored pixels have to be turned.
  bool progressive = false;  ///< Or interlaced, for a PNG.
  int components = 0;        ///< 1 grey, 3 colour, 4 CMYK (JPEG) or with alpha (PNG).
  bool operator==(const ImageInfo&) const = default;
};

/// RGB, three bytes a pixel, rows from the top without padding.
struct Pixels {
  int width = 0;
  int height = 0;
  base::Bytes rgb;
};

/// How often this thread has walked through a JPEG, decoded a picture, and decoded and encoded the
/// coefficients of one: so that a test can say what is done once, and what is not done.
struct Effort {
  int walks = 0;
  int decodings = 0;
  int transcodings = 0;
};
inline thread_local Effort effort;

/// Reads the header, then decodes everything (a JPEG at an eighth of its size) to be sure that it is whole.
/// Of a PDF only the ends are read (shared/pdf reads the whole). EmptyFile, TooLarge, DamagedFile,
/// OtherPicture or WrongFileType with the kind of the file (signatures.hpp); WrongFileType also for 12-bit
/// and lossless JPEG.
base::Result<ImageInfo> probe(base::ByteView file);

/// A scan as it is stored.
struct StoredForm {
  ImageInfo info;    ///< As probe() says it of the file.
  base::Bytes jpeg;  ///< Upright, without metadata; empty for a PDF, which is stored as it is.
};
/// Checks a chosen file as probe() does and makes what is stored of it, from one walk and one decoding.
/// Turned without re-encoding where the geometry allows, otherwise re-encoded, so that no edge is lost. An
/// upright JPEG without metadata comes back byte for byte; one with metadata keeps its compressed data and
/// loses the rest. Errors as probe.
base::Result<StoredForm> storedForm(base::ByteView file);

/// A small JPEG, its longer side at most `maxSide`, turned clockwise by `rotation` (0, 90, 180, 270) after
/// its own orientation. InvalidInput for another rotation or side; errors as decode.
base::Result<base::Bytes> thumbnail(base::ByteView jpeg, int maxSide, int rotation);

/// Upright pixels for the screen, the longer side at most `maxSide` (0: full size). A truncated file gives
/// the part that decodes. EmptyFile, TooLarge, WrongFileType, DamagedFile when nothing decodes.
base::Result<Pixels> decode(base::ByteView jpeg, int maxSide);

}  // namespace tarim::imaging
