// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A link as numbers: what is asked of the emulation, and what its self-check measures against.
#include "shared/base/result.hpp"

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tarim::link {

using Nanos = std::chrono::nanoseconds;

/// Loss in bursts (Gilbert and Elliott): a line that falls into a bad state, loses there, and recovers.
struct Bursts {
  double enter = 0;  ///< Chance per packet of a good line to turn bad.
  double leave = 1;  ///< … of a bad one to turn good.
  double loss = 1;   ///< Of a packet while it is bad.
};

/// The link is dead, silently, for `length` at the end of each `every`, counted from the beginning.
struct Outages {
  Nanos every{0};  ///< 0: none.
  Nanos length{0};
};
bool isOut(const Outages& plan, Nanos sinceTheBeginning);

struct Profile {
  std::string name;
  std::uint64_t up = 0;    ///< Bits per second of IP packets, from the device to the server.
  std::uint64_t down = 0;  ///< And back.
  Nanos roundTrip{0};      ///< Without queueing; half in each direction.
  Nanos jitter{0};         ///< At most so much more, each way; packets stay in order.
  double loss = 0;         ///< Chance of each packet, in each direction.
  Bursts bursts;
  std::size_t queueUp = 0;  ///< Bytes that wait for the line before more are dropped.
  std::size_t queueDown = 0;
  Outages outages;
};

/// edge, flaky3g, satellite, county4g.
const std::vector<Profile>& profiles();
/// InvalidInput with the names there are.
base::Result<Profile> profileNamed(std::string_view name);

/// The least time that so many bytes can take upwards: floor = bytes ÷ rate + 3 RTT + the outages that fall
/// into it.
Nanos floorOf(const Profile& profile, std::uint64_t bytes);

}  // namespace tarim::link
