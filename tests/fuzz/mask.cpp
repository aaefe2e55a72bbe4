// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/imaging/mask.hpp"

#include "shared/imaging/probe.hpp"
#include "tests/fuzz/drivers.hpp"

#include <array>
#include <cstdlib>

namespace tarim::fuzz {
namespace {

constexpr std::size_t kPlaceBytes = 8;
constexpr std::int64_t kMostPixels = 4'000'000;  ///< A header that claims more only takes time.

}  // namespace

void mask(const std::uint8_t* bytes, std::size_t size) {
  if (size < kPlaceBytes) return;
  const auto number = [&](std::size_t at) { return (bytes[at] << 8 | bytes[at + 1]) % 12000 - 1000; };
  const std::array<imaging::Area, 1> areas{imaging::Area{number(0), number(2), number(4), number(6)}};
  const base::ByteView jpeg(bytes + kPlaceBytes, size - kPlaceBytes);
  const auto info = imaging::probe(jpeg);
  if (info && std::int64_t(info->width) * info->height > kMostPixels) return;
  const auto masked = imaging::masked(jpeg, areas);
  if (!masked) {
    if (masked.error().code() == base::Code::Unknown) std::abort();
    return;
  }
  const auto after = imaging::probe(*masked);
  const auto again = imaging::masked(*masked, areas);
  if (!after || !again || *again != *masked) std::abort();
  if (info && (after->width != info->width || after->height != info->height)) std::abort();
}

}  // namespace tarim::fuzz
