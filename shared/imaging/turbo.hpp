// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// libjpeg-turbo behind plain functions. Callers have checked the limits of the header before.
#include "shared/imaging/markers.hpp"
#include "shared/imaging/probe.hpp"

#include <string>

namespace tarim::imaging {

struct Scaled {
  Pixels pixels;        ///< As stored, not turned. CMYK has been converted.
  bool warned = false;  ///< The decoder said something; only its first words are known.
  bool whole = true;    ///< False: it had to make something up.
  std::string words;
};
/// At so many eighths of the full size, 1–8. DamagedFile when nothing was decoded.
base::Result<Scaled> decodeJpeg(base::ByteView jpeg, const JpegLayout& layout, int eighths);

enum class Chroma { Grey, Halved, Full };
base::Result<base::Bytes> encodeJpeg(const Pixels& pixels, int quality, Chroma chroma);
/// How the source keeps colour, for a re-encoding that is not coarser.
Chroma chromaOf(base::ByteView jpeg, const JpegLayout& layout);

/// Turns by an EXIF orientation (1–8) without decoding to pixels and drops metadata. DamagedFile when the
/// geometry does not allow it.
base::Result<base::Bytes> turnJpeg(base::ByteView jpeg, const JpegLayout& layout, int orientation);

}  // namespace tarim::imaging
