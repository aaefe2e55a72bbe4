// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// libjpeg-turbo behind plain functions. Callers check the limits of the header first.
#include "shared/imaging/markers.hpp"
#include "shared/imaging/probe.hpp"

#include <optional>
#include <string>

namespace tarim::imaging {

struct Scaled {
  Pixels pixels;        ///< As stored, not turned. CMYK has been converted.
  bool warned = false;  ///< The decoder warned; `words` has the first warning.
  bool whole = true;    ///< False: the decoder filled in missing data.
  std::string words;
};
/// Decodes at `eighths`/8 of the full size, 1–8. DamagedFile when nothing decodes.
base::Result<Scaled> decodeJpeg(base::ByteView jpeg, const JpegLayout& layout, int eighths);

enum class Chroma { Grey, Halved, Full };
base::Result<base::Bytes> encodeJpeg(const Pixels& pixels, int quality, Chroma chroma);
/// The chroma subsampling of the source, so that re-encoding is not coarser.
Chroma chromaOf(base::ByteView jpeg, const JpegLayout& layout);

/// Turns losslessly by an EXIF orientation (1–8) and removes metadata. Nothing when the geometry does not
/// allow that without loss. DamagedFile.
base::Result<std::optional<base::Bytes>> turnJpeg(base::ByteView jpeg, const JpegLayout& layout,
                                                  int orientation);

}  // namespace tarim::imaging
