// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The pictures that tarim-picture-reader decodes, one function a format. Each checks the size that the header
// claims before it decodes (checkExtent), returns the pixels upright and over white paper, and reads nothing
// else of the file: no metadata but the orientation.
//
// Errors: TooLarge; DamagedFile, also for a picture that was cut; OtherPicture with the id of a kind
// (imaging/signatures.hpp) for what is no page: an animation, several pages, a variety that the library does
// not read, and every file in a build without the library.
#include "shared/imaging/probe.hpp"

#include <optional>

namespace tarim::reader {

base::Result<imaging::Pixels> decodeHeif(base::ByteView file);  ///< HEIC and AVIF: heif.cpp, or no_heif.cpp
base::Result<imaging::Pixels> decodeWebp(base::ByteView file);  ///< webp.cpp, or no_webp.cpp
base::Result<imaging::Pixels> decodeTiff(base::ByteView file);  ///< tiff.cpp, or no_tiff.cpp
base::Result<imaging::Pixels> decodeBmp(base::ByteView file);   ///< bmp.cpp

/// TooLarge above imaging::kMaxSide or kMaxPixelsHeldWhole, since all pixels are in memory; DamagedFile below
/// one pixel.
std::optional<base::Error> checkExtent(std::int64_t width, std::int64_t height);

/// A pixel with alpha over white paper: `colour` as the file has it, 0–255, not multiplied by alpha.
std::uint8_t overWhite(int colour, int alpha);
/// A row of four bytes a pixel (red, green, blue, alpha) as three over white.
void overWhite(const std::uint8_t* rgba, std::uint8_t* rgb, std::size_t count);

}  // namespace tarim::reader
