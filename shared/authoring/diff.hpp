// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What became another between two policies, said as a person would: “window 网上申报 (apply): ends
// 2024-09-09… → 2025-09-09…”. Things are matched by what names them (id, word, parameter, kind and level),
// not by where they stand, so that a field moved down the page is not a field removed and another added.
#include "shared/policy/policy.hpp"

#include <vector>

namespace tarim::authoring {

struct Change {
  std::string path;  ///< $.windows.apply.to: with names where the file has numbers.
  policy::Label words;
};

/// In the order of `to`'s file, what was removed last within its part. Empty for policies of one hash.
std::vector<Change> diff(const policy::Policy& from, const policy::Policy& to);

}  // namespace tarim::authoring
