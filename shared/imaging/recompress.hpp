// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A JPEG as a lossless JPEG XL: about a fifth fewer bytes for the way, and the very same JPEG, bit for bit,
// at its end. The picture is not decoded; its coefficients are coded better.
#include "shared/base/bytes.hpp"
#include "shared/base/result.hpp"

namespace tarim::imaging {

/// WrongFileType for what is no JPEG that can be given back exactly (arithmetic coding, CMYK, damage).
base::Result<base::Bytes> recompressJpeg(base::ByteView jpeg);

/// The JPEG again, of at most `most` bytes. Size, kind and memory are limited before anything is built from
/// foreign bytes: TooLarge beyond the limits, DamagedFile for what was not made by recompressJpeg().
base::Result<base::Bytes> restoreJpeg(base::ByteView packed, std::size_t most);

}  // namespace tarim::imaging
