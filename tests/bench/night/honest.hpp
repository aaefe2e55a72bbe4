// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What honest devices do on a last evening, and how long they wait for it.
#include "tests/bench/night/furnished_night.hpp"

namespace tarim::bench {

/// Milliseconds from opening the connection to the answer.
struct Waits {
  std::vector<double> syncs;
  std::vector<double> submits;
  std::vector<std::string> refused;  ///< Why, of each that was not answered as it should be.
};

double percentile(std::vector<double> all, double part);

/// Every syncing device sends one edit over a connection of its own from its address, resuming its TLS
/// session where it has one (every tenth has lost it), `atOnce` devices at once; meanwhile the submitting
/// devices `first` … `last` submit, one after another.
Waits oneRound(FurnishedNight& night, int atOnce, std::size_t first, std::size_t last);

}  // namespace tarim::bench
