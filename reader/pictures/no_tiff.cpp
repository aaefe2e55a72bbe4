// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Built instead of tiff.cpp where libtiff is missing.
#include "shared/imaging/signatures.hpp"

#include "reader/pictures/picture_formats.hpp"

namespace tarim::reader {

base::Result<imaging::Pixels> decodeTiff(base::ByteView) {
  return imaging::errorOf(*imaging::kindNamed("TIFF"));
}

}  // namespace tarim::reader
