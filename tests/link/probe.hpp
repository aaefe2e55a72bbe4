// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a link turns out to be, measured with datagrams from end to end, as a stranger to the emulation would.
#include "tests/link/emulated_link.hpp"

namespace tarim::link {

struct Measured {
  Nanos roundTrip{0};      ///< Median of an echo on the idle link.
  std::uint64_t rate = 0;  ///< Bits per second of IP packets that arrived while more was offered than fits.
  std::uint64_t sent = 0;
  std::uint64_t arrived = 0;
  [[nodiscard]] double loss() const { return 1 - double(arrived) / double(sent); }
};

Nanos measureRoundTrip(const EmulatedLink& link);
/// Offers half as much again as the line takes, for so long.
std::uint64_t measureRate(const EmulatedLink& link, bool up, Nanos length);
/// So many small packets, slowly enough that none is dropped from the queue.
Measured measureLoss(const EmulatedLink& link, bool up, std::uint64_t packets);

}  // namespace tarim::link
