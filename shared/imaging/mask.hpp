// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Masks a JPEG (五(一)15) without decoding it to pixels: the DCT blocks under a mask become flat grey blocks,
// every other block keeps its coefficients. Nothing of what was under a mask is left in the result.
#include "shared/base/bytes.hpp"

#include <span>

namespace tarim::imaging {

inline constexpr int kPageUnits = 10000;  ///< Width and height of a page in an Area's units.

/// A rectangle in 1/10000 of the width and height of the upright page. What lies outside of the page is left
/// out.
struct Area {
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;
  bool operator==(const Area&) const = default;
};

/// The page with every DCT block that one of the areas touches replaced, in all components; a chroma block of
/// a subsampled JPEG covers 16 pixels a side, so beside a mask the colour of some pixels is lost, too. The
/// result is a baseline JPEG in the page's own orientation, without any segment that decoding does not need:
/// no EXIF, XMP, colour profile, comment or preview, nothing after its end. The bits of the other blocks are
/// copied (mask_scan.hpp); of a JPEG that is not baseline with one scan the whole page is held in memory as
/// coefficients, two to six bytes a pixel. EmptyFile, TooLarge, DamagedFile, WrongFileType as probe() says
/// them.
base::Result<base::Bytes> masked(base::ByteView jpeg, std::span<const Area> areas);

}  // namespace tarim::imaging
