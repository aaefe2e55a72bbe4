// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The state of one of the notice's items: is it complete, and has it arrived. “已到服务器” requires the
// server's receipt for every page of the item and its acknowledgement of every edit; otherwise the state says
// what is still on this device.
#include "client/app/session/mended.hpp"
#include "client/app/session/session.hpp"

namespace tarim::client::app {

enum class Arrival { Nothing, OnlyHere, Waiting, UnderWay, Arrived };

struct GroupStanding {
  const policy::Group* group = nullptr;
  bool complete = false;
  int blocks = 0;
  int warns = 0;
  Asked asked;  ///< What a return asks for here.
  bool started = false;
  int pages = 0;
  int pagesArrived = 0;
  int pagesUnanswered =
      0;  ///< Pages without an answer about masking; of the whole application, for the item that shows pages.
  std::uint64_t bytesWaiting = 0;
  Arrival arrival = Arrival::Nothing;
  base::Instant arrivedAt;
  const rules::Finding* first = nullptr;  ///< The first of the gravest findings, in the order of the form.
};

/// All items, in the order of the form. `fileUnderWay`: hash of the file being sent.
std::vector<GroupStanding> standingOf(const DraftSnapshot& draft, bool enrolled,
                                      std::string_view fileUnderWay);
/// The number of numbered items.
int countOf(const std::vector<GroupStanding>& groups);
int completeOf(const std::vector<GroupStanding>& groups);

}  // namespace tarim::client::app
