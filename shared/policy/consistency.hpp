// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a well-formed policy may still contradict: ids used twice, conditions on fields that do not exist,
// windows out of order, fees for levels that are not offered, clauses without words.
#include "shared/policy/policy.hpp"

#include <optional>

namespace tarim::policy {

/// The first contradiction, with the JSON path of the part that is wrong; nothing when there is none.
std::optional<base::Error> findContradiction(const Policy& policy);

}  // namespace tarim::policy
