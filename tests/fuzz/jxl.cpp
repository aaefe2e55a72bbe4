// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/imaging/probe.hpp"
#include "shared/imaging/recompress.hpp"
#include "tests/fuzz/drivers.hpp"

#include <cstdlib>

namespace tarim::fuzz {

void jxl(const std::uint8_t* bytes, std::size_t size) {
  constexpr std::size_t kMost = std::size_t{1} << 20;
  const auto jpeg = imaging::restoreJpeg({bytes, size}, kMost);
  if (!jpeg && jpeg.error().code() == base::Code::Unknown) std::abort();
  if (jpeg && jpeg->size() > kMost) std::abort();
}

}  // namespace tarim::fuzz
