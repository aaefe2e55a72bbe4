// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// How one of the notice's items stands: is it complete, and has it arrived. “已到服务器” needs the server's
// receipt for every page and its acknowledgement of every edit of this item (LESSONS 1); anything less says
// what is still here.
#include "client/app/session/mended.hpp"
#include "client/app/session/session.hpp"

namespace tarim::client::app {

enum class Arrival { Nothing, OnlyHere, Waiting, UnderWay, Arrived };

struct GroupStanding {
  const policy::Group* group = nullptr;
  bool complete = false;
  int blocks = 0;
  int warns = 0;
  Asked asked;  ///< By a return.
  bool started = false;
  int pages = 0;
  int pagesArrived = 0;
  int pagesUnanswered =
      0;  ///< Whether they need a mask; counted over the whole application for the item that shows pages.
  std::uint64_t bytesWaiting = 0;
  Arrival arrival = Arrival::Nothing;
  base::Instant arrivedAt;
  const rules::Finding* first = nullptr;  ///< The gravest, first in form order.
};

/// In form order. `fileUnderWay`: hash of the file that is being sent.
std::vector<GroupStanding> standingOf(const DraftSnapshot& draft, bool enrolled,
                                      std::string_view fileUnderWay);
/// Items that count: those with a number.
int countOf(const std::vector<GroupStanding>& groups);
int completeOf(const std::vector<GroupStanding>& groups);

}  // namespace tarim::client::app
