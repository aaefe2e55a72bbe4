// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The differences between two policies in readable sentences: “window 网上申报 (apply): ends 2024-09-09… →
// 2025-09-09…”. Elements are matched by name (id, word, parameter, kind and level), not by position, so that
// a moved field is not reported as removed and added.
#include "shared/policy/policy.hpp"

#include <vector>

namespace tarim::authoring {

struct Change {
  std::string path;  ///< $.windows.apply.to: with names instead of array indices.
  policy::Label words;
};

/// Changes in the order of `to`'s file; removals come last within their part. Empty for policies of one hash.
std::vector<Change> diff(const policy::Policy& from, const policy::Policy& to);

}  // namespace tarim::authoring
