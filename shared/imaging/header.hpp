// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The limits of a JPEG, checked against its header before anything is decoded.
#include "shared/imaging/markers.hpp"

namespace tarim::imaging {

/// The segments of a JPEG that may be decoded. TooLarge, DamagedFile, or WrongFileType for 12-bit, lossless
/// and hierarchical ones.
base::Result<JpegLayout> readHeader(base::ByteView jpeg);

}  // namespace tarim::imaging
