// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Built instead of webp.cpp where libwebp is missing.
#include "shared/imaging/signatures.hpp"

#include "reader/pictures/picture_formats.hpp"

namespace tarim::reader {

base::Result<imaging::Pixels> decodeWebp(base::ByteView) {
  return imaging::errorOf(*imaging::kindNamed("WebP"));
}

}  // namespace tarim::reader
