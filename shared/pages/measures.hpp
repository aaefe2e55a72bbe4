// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The numbers by which the picture of a page is judged. They are measured in tarim-page-reader (OpenCV).
#include "shared/base/bytes.hpp"
#include "shared/base/fields.hpp"

namespace tarim::pages {

struct Measures {
  int width = 0;  ///< Pixels of the picture as measured, upright.
  int height = 0;
  int paper = 0;     ///< Brightness of the paper, 0–255.
  std::string hash;  ///< Perceptual hash, 16 hex digits: pages that look alike have similar ones.
  static void fields(auto& field, auto& measures) {
    field("width", measures.width, base::kRequired);
    field("height", measures.height, base::kRequired);
    field("paper", measures.paper);
    field("hash", measures.hash, base::kRequired);
  }
};

/// Errors as askPageReader() (page_reader.hpp). Blocks.
base::Result<Measures> measure(base::ByteView picture);

/// In how many of its 64 bits two perceptual hashes differ; 64 when one is none.
int distance(std::string_view hash, std::string_view other);

}  // namespace tarim::pages
