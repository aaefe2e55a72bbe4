// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// libpng behind plain functions. Palette, grey, 16 bits and transparency all become RGB; transparent pixels
// become white, like paper.
#include "shared/imaging/probe.hpp"

namespace tarim::imaging {

bool isPng(base::ByteView file);
/// Width, height, channels and interlacing from the first chunk; limits are checked. TooLarge, DamagedFile.
base::Result<ImageInfo> pngHeader(base::ByteView png);
/// Decodes every row without keeping it: DamagedFile unless the file is complete.
base::Result<void> checkPng(base::ByteView png);
base::Result<Pixels> decodePng(base::ByteView png);
/// `grey`: one byte a pixel, rows from the top without padding. InvalidInput when there are more or fewer.
base::Result<base::Bytes> encodeGreyPng(int width, int height, base::ByteView grey);

}  // namespace tarim::imaging
