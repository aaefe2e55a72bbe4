// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/workflow/fees.hpp"

#include "shared/base/text.hpp"
#include "shared/workflow/refusals.hpp"

#include <charconv>

namespace tarim::workflow {

namespace {

constexpr int kMostYuan = 100000;

}  // namespace

base::Result<PaidFee> readFee(const Details& details) {
  PaidFee fee;
  const std::string_view yuan = valueOf(details, "yuan");
  const auto read = std::from_chars(yuan.data(), yuan.data() + yuan.size(), fee.yuan);
  const bool whole = read.ec == std::errc() && read.ptr == yuan.data() + yuan.size();
  if (!whole || fee.yuan < 1 || fee.yuan > kMostYuan)
    return invalid("details.yuan", "an amount is whole yuan, from 1 to " + std::to_string(kMostYuan));
  fee.receipt = valueOf(details, "receipt");
  if (base::isBlank(fee.receipt))
    return invalid("details.receipt", "a payment needs the number of its receipt");
  fee.paidOn = valueOf(details, "paidOn");
  if (!fee.paidOn.empty() && !base::parseDate(fee.paidOn))
    return invalid("details.paidOn", "a day is written yyyy-mm-dd");
  const std::string_view from = valueOf(details, "from");
  if (!from.empty() && from != "counter" && from != "bank")
    return invalid("details.from", "a payment is found at the counter or in the bank's list");
  return fee;
}

}  // namespace tarim::workflow
