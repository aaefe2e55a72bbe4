// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Built instead of heif.cpp where libheif is missing.
#include "shared/imaging/signatures.hpp"

#include "reader/pictures/picture_formats.hpp"

namespace tarim::reader {

base::Result<imaging::Pixels> decodeHeif(base::ByteView file) {
  return imaging::errorOf(*imaging::kindOf(file));  // HEIC or AVIF
}

}  // namespace tarim::reader
