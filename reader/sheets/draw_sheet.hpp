// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One page of a PDF as pixels. The only place that includes poppler.
#include <cstddef>
#include <cstdint>
#include <vector>

namespace tarim::reader {

struct Sheet {
  enum class Outcome { Drawn, Locked, NoSuchPage, TooLarge, Damaged };
  Outcome outcome = Outcome::Damaged;
  int width = 0;  ///< Pixels.
  int height = 0;
  std::vector<std::uint8_t> rgb;  ///< Three bytes a pixel, rows from the top without padding.
};

/// `number` counts from 1. The size of the page is checked against `mostPixels` before anything is drawn.
/// Annotations that a viewer shows are drawn, too; scripts are never run.
Sheet drawSheet(const std::uint8_t* pdf, std::size_t size, int number, int dpi, std::int64_t mostPixels);

}  // namespace tarim::reader
