// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// 七: the fee of an application. Command ConfirmFee and event FeePaid have the details
//   yuan     the amount in whole yuan; the server compares it with rules::FeeFact
//   receipt  the number of the receipt that was given for it
//   paidOn   the day of the payment, yyyy-mm-dd; may be absent
//   from     where the payment was found: "counter" or "bank"; absent: counter
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/workflow/detail.hpp"

#include <optional>
#include <string>

namespace tarim::workflow {

/// What was paid.
struct PaidFee {
  int yuan = 0;
  std::string receipt;
  std::string paidOn;
  base::Instant confirmedAt;
};

/// InvalidInput with the place of the first detail that is missing or wrong.
base::Result<PaidFee> readFee(const Details& details);

}  // namespace tarim::workflow
