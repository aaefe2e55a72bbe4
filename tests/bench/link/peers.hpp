// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What people use otherwise, given the same work on the same links.
#include "tests/bench/link/works.hpp"

namespace tarim::bench {

struct Peer {
  std::string name;
  std::function<void(const Setting&)> newDossier;
};

/// curl: one PUT per file to nginx over one connection; curl4: four at a time; rsync: to its daemon. Those
/// whose programs are not on this machine say so and do nothing.
const std::vector<Peer>& peers();

}  // namespace tarim::bench
