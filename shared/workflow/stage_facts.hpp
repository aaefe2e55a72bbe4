// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the stages have recorded of one application (stages.hpp); a part of State.
#include "shared/workflow/defence.hpp"
#include "shared/workflow/fees.hpp"
#include "shared/workflow/papers.hpp"

#include <optional>

namespace tarim::workflow {

struct StageFacts {
  std::optional<PaidFee> fee;

  PaperFacts papers;
  DefenceFacts defence;
};

}  // namespace tarim::workflow
