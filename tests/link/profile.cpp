// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/link/profile.hpp"

#include <algorithm>

namespace tarim::link {

namespace {

using namespace std::chrono_literals;

constexpr std::uint64_t kbit(std::uint64_t count) {
  return count * 1000;
}

/// A queue that takes a second to drain: what cheap modems and base stations have, give or take.
Profile made(std::string name, std::uint64_t up, std::uint64_t down, Nanos roundTrip, double loss) {
  Profile profile;
  profile.name = std::move(name);
  profile.up = up;
  profile.down = down;
  profile.roundTrip = roundTrip;
  profile.loss = loss;
  profile.queueUp = std::max<std::size_t>(32 * 1024, up / 8);
  profile.queueDown = std::max<std::size_t>(32 * 1024, down / 8);
  return profile;
}

std::vector<Profile> allProfiles() {
  std::vector<Profile> all{made("edge", kbit(120), kbit(200), 600ms, 0.01),
                           made("flaky3g", kbit(1000), kbit(3000), 200ms, 0.02),
                           made("satellite", kbit(2000), kbit(10000), 650ms, 0.005),
                           made("county4g", kbit(8000), kbit(20000), 80ms, 0.002)};
  all[1].outages = {45s, 8s};
  return all;
}

}  // namespace

bool isOut(const Outages& plan, Nanos sinceTheBeginning) {
  return plan.every.count() > 0 && sinceTheBeginning % plan.every >= plan.every - plan.length;
}

const std::vector<Profile>& profiles() {
  static const std::vector<Profile> all = allProfiles();
  return all;
}

base::Result<Profile> profileNamed(std::string_view name) {
  std::string names;
  for (const Profile& profile : profiles()) {
    if (profile.name == name) return profile;
    names += " " + profile.name;
  }
  return base::Error(base::Code::InvalidInput,
                     "no link is called " + std::string(name) + "; there are" + names);
}

Nanos floorOf(const Profile& profile, std::uint64_t bytes) {
  const Nanos busy(bytes * 8 * 1'000'000'000 / profile.up);
  const Nanos clear = busy + 3 * profile.roundTrip;
  if (profile.outages.every.count() == 0) return clear;
  // Time runs on through every outage that begins before the end.
  const Nanos live = profile.outages.every - profile.outages.length;
  const auto met = (clear.count() - 1) / live.count();
  return clear + met * profile.outages.length;
}

}  // namespace tarim::link
