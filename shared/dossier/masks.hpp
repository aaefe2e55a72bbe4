// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Masks (遮盖, 五(一)15): rectangles of a page that experts must not see, and what is still to be done about
// them on a page. The rules, the pages and the counts of the client all ask here, so that they agree.
#include "shared/dossier/attachments.hpp"
#include "shared/imaging/mask.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tarim::dossier {

using imaging::kPageUnits;
/// Of the page as it is stored, before its rotation: a mask stays where it is on the paper however the page
/// is rotated later, on this device or another.
using Mask = imaging::Area;

/// The masks of a cell `masks`, "[[x, y, w, h], …]", as far as they cover something of the page, each clipped
/// to it. A rectangle outside of the page, without an area or with a negative one covers nothing, and neither
/// does what is no list of rectangles.
std::vector<Mask> masksOf(std::string_view cell);
/// The cell of these masks; "" for none.
std::string masksText(const std::vector<Mask>& masks);
/// Where a mask is on the page rotated clockwise by 0, 90, 180 or 270 degrees.
Mask turned(const Mask& mask, int degrees);

enum class MaskState {
  NotAsked,    ///< No image: a PDF.
  Unanswered,  ///< Nobody has said whether the page needs a mask.
  Undrawn,     ///< It needs a mask and none covers anything of it.
  Done,
};
MaskState maskStateOf(const Attachment& page);

/// What is left to do about the masks of these pages.
struct MasksLeft {
  int unanswered = 0;
  int undrawn = 0;
  [[nodiscard]] int total() const { return unanswered + undrawn; }
  bool operator==(const MasksLeft&) const = default;
};
MasksLeft masksLeftOn(const std::vector<Attachment>& pages);

}  // namespace tarim::dossier
