// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Finds contradictions in a well-formed policy: ids used twice, conditions on missing fields, windows out of
// order, fees for levels that are not offered, clauses without text.
#include "shared/policy/policy.hpp"

#include <optional>

namespace tarim::policy {

/// The first contradiction with its JSON path; nothing when there is none.
std::optional<base::Error> findContradiction(const Policy& policy);

}  // namespace tarim::policy
