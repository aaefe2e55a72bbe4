// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/workflow/fees.hpp"

#include "shared/base/text.hpp"
#include "shared/workflow/detail_values.hpp"

namespace tarim::workflow {

namespace {

constexpr int kMostYuan = 100000;

}  // namespace

base::Result<PaidFee> readFee(const Details& details) {
  PaidFee fee;
  const auto yuan = wholeNumber(valueOf(details, "yuan"), 1, kMostYuan);
  if (!yuan) return invalidDetail("yuan", "an amount is whole yuan, from 1 to " + std::to_string(kMostYuan));
  fee.yuan = *yuan;
  fee.receipt = valueOf(details, "receipt");
  if (base::isBlank(fee.receipt))
    return invalidDetail("receipt", "a payment needs the number of its receipt");
  auto paidOn = dayIn(details, "paidOn", false);
  if (!paidOn) return paidOn.error();
  fee.paidOn = std::move(*paidOn);
  const std::string_view from = valueOf(details, "from");
  if (!from.empty() && from != "counter" && from != "bank")
    return invalidDetail("from", "a payment is found at the counter or in the bank's list");
  return fee;
}

}  // namespace tarim::workflow
