// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A one-inch portrait measured. That the head is bare is the person's own promise; a cascade cannot tell.
#include "shared/base/bytes.hpp"
#include "shared/base/fields.hpp"

namespace tarim::pages {

struct Portrait {
  int width = 0;  ///< Pixels.
  int height = 0;
  int faces = 0;
  int faceHeight = 0;  ///< 1/10000 of the picture's height; of the largest face.
  int faceX = 0;       ///< Its middle, 1/10000 of width and height.
  int faceY = 0;
  int background = 0;  ///< Standard deviation of the colour above and beside the head, 0–255.
  static void fields(auto& field, auto& portrait) {
    field("width", portrait.width, base::kRequired);
    field("height", portrait.height, base::kRequired);
    field("faces", portrait.faces);
    field("face_height", portrait.faceHeight);
    field("face_x", portrait.faceX);
    field("face_y", portrait.faceY);
    field("background", portrait.background);
  }
};

/// Errors as askPageReader() (page_reader.hpp). Blocks.
base::Result<Portrait> measurePortrait(base::ByteView picture);

}  // namespace tarim::pages
