// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// libpng behind two functions. Palette, grey, 16 bits and transparency all become RGB; what is transparent
// becomes white, as paper is.
#include "shared/imaging/probe.hpp"

namespace tarim::imaging {

bool isPng(base::ByteView file);
/// Width, height, channels and interlacing from the first chunk; limits are checked. TooLarge, DamagedFile.
base::Result<ImageInfo> pngHeader(base::ByteView png);
/// Decodes every row and keeps none: DamagedFile unless the file is whole.
base::Result<void> checkPng(base::ByteView png);
base::Result<Pixels> decodePng(base::ByteView png);

}  // namespace tarim::imaging
