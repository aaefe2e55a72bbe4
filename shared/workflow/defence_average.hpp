// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// 六: who is exempt from a scored defence gets the average of those who attended the defence of the same
// specialty this year; where it is not scored, the exempt count as passed. Nothing of it is stored before the
// defence is closed, so it follows the points as they stand then.
//
// Points are exact to a thousandth. One person's points are the sum of all judges divided by their number;
// the average is the sum of these divided by the number who attended. Both are rounded half up to a
// thousandth. Where nobody attended a scored defence, the exempt count as passed (an open point of the
// policy).
#include "shared/workflow/defence.hpp"

namespace tarim::workflow {

/// One application of the specialty.
struct DefenceCandidate {
  std::string application;
  std::string number;  ///< For words about it, such as 2024-0147.
  std::string clause;  ///< Of the exemption; empty: must attend.
  DefenceFacts facts;
};

/// Sum divided by count, rounded half up; both are not negative, count is above 0.
std::int64_t roundedShare(std::int64_t sum, std::int64_t count);
/// Points of somebody who attended a scored defence, in thousandths.
std::int64_t thousandthsOf(const HeldDefence& held);

/// The result of each candidate, in the same order; of those that were closed before, the one that stands.
/// NotNow, naming one, while somebody who must attend was neither heard nor recorded as absent.
base::Result<std::vector<DefenceResult>> closeDefence(const std::vector<DefenceCandidate>& candidates,
                                                      bool scored, std::string_view specialty);

}  // namespace tarim::workflow
