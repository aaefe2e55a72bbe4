// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A baseline JPEG with all its components in one scan, as telephones and scanners write them: its tables read
// strictly, so that its scan can be walked block by block without libjpeg.
#include "shared/imaging/block_range.hpp"
#include "shared/imaging/huffman.hpp"
#include "shared/imaging/markers.hpp"

#include <optional>
#include <vector>

namespace tarim::imaging {

struct BaselineComponent {
  std::uint8_t id = 0;
  std::uint8_t quantization = 0;  ///< Which table.
  std::uint8_t huffman = 0;       ///< Which DC and AC table, as the scan header has it.
  Sampling sampling;
};

struct Baseline {
  std::vector<BaselineComponent> components;
  std::uint32_t unitsAcross = 0;  ///< MCUs.
  std::uint32_t unitsDown = 0;
  std::uint32_t restart = 0;  ///< MCUs between restart markers; 0: there are none.
  std::array<std::optional<HuffmanTable>, 4> dc, ac;
  base::Bytes header;  ///< From the start of image to the scan header, written anew: nothing in it but what
                       ///< decoding needs; no restart interval.
  base::Bytes scan;    ///< Without stuffed zeros and restart markers; BitReader::kBeyond zeros behind it.
  std::size_t scanSize = 0;           ///< Bytes, without those zeros.
  std::vector<std::size_t> restarts;  ///< Where in `scan` each restart marker stood.

  /// Blocks of a component in one MCU; a component that is alone has one.
  [[nodiscard]] int across(const BaselineComponent& component) const {
    return components.size() == 1 ? 1 : component.sampling.horizontal;
  }
  [[nodiscard]] int down(const BaselineComponent& component) const {
    return components.size() == 1 ? 1 : component.sampling.vertical;
  }
};

/// Nothing for any other JPEG, and for one in which anything is unusual. `layout`: of these bytes.
std::optional<Baseline> readBaseline(base::ByteView jpeg, const JpegLayout& layout);

}  // namespace tarim::imaging
