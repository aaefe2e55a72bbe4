// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Recompresses a JPEG losslessly as JPEG XL for the transfer: about a fifth fewer bytes, and the receiver
// restores the JPEG bit for bit. The picture is not decoded; its coefficients get a better entropy coding.
#include "shared/base/bytes.hpp"
#include "shared/base/result.hpp"

namespace tarim::imaging {

/// WrongFileType when the file is not a JPEG that can be restored exactly (arithmetic coding, CMYK, damage).
base::Result<base::Bytes> recompressJpeg(base::ByteView jpeg);

/// Restores the JPEG, of at most `most` bytes. Size, type and memory are limited before decoding, and pixels
/// by the number of bytes: TooLarge beyond the limits, DamagedFile for bytes that recompressJpeg() did not
/// make. For bytes of strangers: in a confined reader only (tarim-reader restore-jpeg).
base::Result<base::Bytes> restoreJpeg(base::ByteView packed, std::size_t most);

}  // namespace tarim::imaging
