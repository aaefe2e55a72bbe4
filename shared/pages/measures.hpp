// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The numbers by which the picture of a page is judged (verdicts.hpp). They are measured in tarim-page-reader
// (OpenCV), on the sheet as it lies in the picture: straightened, with its paper's size estimated.
#include "shared/base/bytes.hpp"
#include "shared/base/fields.hpp"

#include <array>

namespace tarim::pages {

/// A place in 1/10000 of the width and height of the upright picture, as imaging::Area.
struct Corner {
  static constexpr bool kIsArray = true;
  int x = 0;
  int y = 0;
  static void fields(auto& field, auto& corner) {
    field("x", corner.x);
    field("y", corner.y);
  }
  bool operator==(const Corner&) const = default;
};
/// Top left, top right, bottom right, bottom left.
using Corners = std::vector<Corner>;

struct Measures {
  int width = 0;  ///< Pixels of the picture as measured, upright.
  int height = 0;
  Corners sheet;  ///< The sheet in a photograph; empty in a scan, or where no outline can be told.
  int cutSides =
      0;  ///< Sides of the page that go on beyond the picture: of the sheet, or with writing up to it.
  int paperWidth = 0;  ///< Millimetres, estimated from the proportions.
  int paperHeight = 0;
  int dpi = 0;       ///< Pixels an inch that the sheet has in the picture.
  int paper = 0;     ///< Brightness of the paper, 0–255.
  int contrast = 0;  ///< Of the writing on it, 0–255; 0 when there is none.
  int noise = 0;     ///< Standard deviation in tenths of a level, at 150 dpi.
  int blur = 0;   ///< Micrometres on the paper: standard deviation of the softest of its edges. 0: no edges.
  int glare = 0;  ///< 1/10000 of the page that a light outshines.
  std::int64_t skew = 0;  ///< Hundredths of a degree that lines of writing rise to the right; 0 when unknown.
  int ink = 0;            ///< 1/10000 of the page.
  int strokes = 0;        ///< Micrometres: width of the thinnest strokes. 0: no writing.
  int colour = 0;         ///< 1/10000 of the page that has colour: a seal, a photograph.
  std::string hash;       ///< Perceptual hash, 64 hex digits: pages that look alike have similar ones.
  static void fields(auto& field, auto& measures) {
    field("width", measures.width, base::kRequired);
    field("height", measures.height, base::kRequired);
    field("sheet", measures.sheet, base::atMost(4));
    field("cut_sides", measures.cutSides);
    field("paper_width", measures.paperWidth);
    field("paper_height", measures.paperHeight);
    field("dpi", measures.dpi);
    field("paper", measures.paper);
    field("contrast", measures.contrast);
    field("noise", measures.noise);
    field("blur", measures.blur);
    field("glare", measures.glare);
    field("skew", measures.skew);
    field("ink", measures.ink);
    field("strokes", measures.strokes);
    field("colour", measures.colour);
    field("hash", measures.hash, base::kRequired);
  }
};

/// Errors as askPageReader() (page_reader.hpp). Blocks.
base::Result<Measures> measure(base::ByteView picture);

/// Two hex digits a byte.
inline constexpr int kHashBits = 256;
/// In how many of their bits two perceptual hashes differ; kHashBits when one is none.
int distance(std::string_view hash, std::string_view other);

}  // namespace tarim::pages
