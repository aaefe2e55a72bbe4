// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The state of one of the notice's items: is it complete, and has it arrived. “已到服务器” requires the
// server's receipt for every page of the item and its acknowledgement of every edit; otherwise the state says
// what is still on this device.
#include "client/app/draft/tally.hpp"
#include "client/app/session/session.hpp"

namespace tarim::client::app {

enum class Arrival { Nothing, OnlyHere, Waiting, UnderWay, Arrived };

struct GroupStanding {
  GroupTally tally;
  int pagesArrived = 0;
  std::uint64_t bytesWaiting = 0;
  Arrival arrival = Arrival::Nothing;
  base::Instant arrivedAt;
};

/// All items, in the order of the form. `fileUnderWay`: hash of the file being sent.
std::vector<GroupStanding> standingOf(const DraftSnapshot& draft, const Tally& tally, bool enrolled,
                                      std::string_view fileUnderWay);

}  // namespace tarim::client::app
