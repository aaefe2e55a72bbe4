// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Where a measure becomes a verdict. Each threshold stands between what clean pages measure and what pages
// measure that were damaged until characters of 5 mm could no longer be read; `./dev bench scans` prints both
// as a table of right and wrong verdicts.
#include <cstddef>
#include <cstdint>

namespace tarim::pages {

/// Micrometres: softness of edges. Clean pages measure up to 220, characters of 5 mm are lost from about 600
/// of real blur or 2000 of motion on, which measure 390 and more (an edge is looked at within 1.5 mm).
inline constexpr int kMostBlur = 375;
/// Brightness of paper, 0–255. A photograph indoors has 120 and more; below 40 nothing can be read.
inline constexpr int kLeastPaper = 70;
/// 1/10000 of the page: about 300 mm² of A4, a line of four characters of 5 mm and their margins.
inline constexpr int kMostGlare = 45;
/// Hundredths of a degree. People see 1°; 3° moves a line by a line's height across the page.
inline constexpr std::int64_t kMostSkew = 300;
/// Pixels an inch: characters of 5 mm are 20 pixels high, those of 3.7 mm (No. 5, the smallest of forms) 15.
inline constexpr int kLeastDpi = 100;
/// 1/10000 of the page: what an empty page's dirt and punched holes stay below.
inline constexpr int kLeastInk = 3;
/// Of kHashBits: photographs of one page differ less, different pages of one form more.
inline constexpr int kMostBitsOfDuplicate = 14;

// What a page may weigh before a smaller one is proposed.
inline constexpr std::size_t kHeavyBytesPerCm2 = 1400;  ///< 870 KB for A4; 300 dpi in grey take half of it.
inline constexpr int kMostUsefulDpi = 330;              ///< Strokes of 0.15 mm have two pixels.
inline constexpr std::size_t kWorthTenths = 7;  ///< A smaller page is offered at 7/10 of the bytes or less.

// A one-inch portrait (25 × 35 mm), in 1/10000.
inline constexpr int kPortraitProportion = 7143;  ///< Width of height.
inline constexpr int kMostProportionError = 700;  ///< Either way.
inline constexpr int kLeastFace = 3300;  ///< Of the picture's height, from the brows to below the chin.
inline constexpr int kMostFace = 7500;
inline constexpr int kMostBackgroundDeviation = 26;  ///< Levels, 0–255, above and beside the head.

}  // namespace tarim::pages
