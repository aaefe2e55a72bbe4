// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Pictures of formats that are not stored become JPEGs once, when they are imported: HEIC and AVIF of phones,
// WebP of web sites, TIFF of scanners, BMP. tarim-picture-reader, a confined process (shared/confined),
// decodes them; its libraries are optional.
#include "shared/base/bytes.hpp"

namespace tarim::pages {

/// More than wire::kMaxFileBytes, because pixels of BMP and TIFF are often not compressed.
inline constexpr std::size_t kMostBytesToConvert = std::size_t{160} << 20;

/// A picture of such a format, by its content; whether this installation reads it, only converted() knows.
bool isConvertible(base::ByteView file);

/// A JPEG of the picture: upright, without metadata, over white where the picture is transparent.
/// OtherPicture with the id of the kind (imaging/signatures.hpp) when this installation does not read the
/// format, and for an animation, several pages, or a variety that no library reads; EmptyFile, TooLarge
/// (bytes, pixels, memory or time), DamagedFile. Blocks for up to seconds: not for a thread that serves a
/// screen or sockets.
base::Result<base::Bytes> converted(base::ByteView file);

}  // namespace tarim::pages
