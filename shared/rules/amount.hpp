// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Hours, amounts and counts as people write them: 60, 7.5, ６０, 60学时, 6个月. A unit may follow when the
// field's label names it. What cannot be read is nothing, never 0.
#include "shared/policy/policy.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tarim::rules {

inline constexpr std::int64_t kThousandths = 1000;

/// Thousandths; nothing for what is no amount: signs, more than nine digits or three decimals, a unit that
/// the label does not name.
std::optional<std::int64_t> amountOf(const policy::Field& field, std::string_view text);
/// "60", "59.5"
std::string formatAmount(std::int64_t thousandths);

}  // namespace tarim::rules
