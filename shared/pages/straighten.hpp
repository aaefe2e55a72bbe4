// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Makes a page of a photograph: the sheet straight, evenly lit and cropped, with as many pixels as the
// smallest strokes on it need and no more, grey where it has no colour, at a JPEG quality that leaves the
// writing as it is. A proposal: the caller shows both and the person chooses.
#include "shared/pages/measures.hpp"

namespace tarim::pages {

struct Straightening {
  Corners corners;             ///< As a person put them; empty: those that are found.
  bool snap = false;           ///< The corners may move onto edges nearby.
  bool whole = false;          ///< The picture is the page: only its size and light change.
  bool even = true;            ///< Even the light.
  std::int64_t mostBytes = 0;  ///< Of the result; 0: no limit but reading.
  static void fields(auto& field, auto& straightening) {
    field("corners", straightening.corners, base::atMost(4));
    field("snap", straightening.snap);
    field("whole", straightening.whole);
    field("even", straightening.even, base::kAlways);
    field("most_bytes", straightening.mostBytes, base::kCount);
  }
};

struct StraightPage {
  Corners corners;  ///< That were used; the picture's own for a whole picture.
  int width = 0;    ///< Pixels of the result.
  int height = 0;
  int dpi = 0;
  int quality = 0;      ///< Of the JPEG, 1–100.
  bool grey = false;    ///< Nothing on it has colour.
  bool evened = false;  ///< The light was evened: that was no worse to read.
  int strokes = 0;      ///< Micrometres: the thinnest strokes, by which `dpi` was chosen.
  static void fields(auto& field, auto& page) {
    field("corners", page.corners, base::atMost(4));
    field("width", page.width, base::kRequired);
    field("height", page.height, base::kRequired);
    field("dpi", page.dpi);
    field("quality", page.quality);
    field("grey", page.grey);
    field("evened", page.evened);
    field("strokes", page.strokes);
  }
};

struct Straightened {
  StraightPage page;
  base::Bytes jpeg;
};

/// NotFound when no sheet was found and no corners are given; InvalidInput for corners that are no sheet's;
/// TooLarge when `mostBytes` cannot be kept. Other errors as askPageReader() (page_reader.hpp). Blocks.
base::Result<Straightened> straighten(base::ByteView picture, const Straightening& how);

/// The corners on the edges near to them. Errors as straighten().
base::Result<Corners> snapped(base::ByteView picture, const Corners& corners);

enum class Proposal {
  None,        ///< As small and as straight as it should be.
  Straighten,  ///< The sheet lies in a photograph.
  Shrink,      ///< More pixels or bytes than reading needs.
};
/// What to offer for a page that measures so. `bytes`: of its file.
Proposal proposalFor(const Measures& measures, std::size_t bytes);
/// Whether the result is worth being offered: fewer bytes, or straighter.
bool isWorthOffering(Proposal proposal, std::size_t bytesBefore, std::size_t bytesAfter);

}  // namespace tarim::pages
