// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A draft of next year's policy from this year's: the cycle year, the windows and all other instants move by
// whole years; the holiday lists stay, since they belong to their years. Points that depend on the new notice
// are listed for a person to confirm. The layout of the file stays, so that a diff shows only the changed
// years.
#include "shared/base/result.hpp"
#include "shared/policy/policy.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tarim::authoring {

/// One point that a person must look up in the new notice.
struct ToConfirm {
  std::string path;
  policy::Label words;
};

struct NextYear {
  std::string id;
  std::string text;  ///< Text of the new policy.json, which loads.
  std::vector<ToConfirm> toConfirm;
};

/// InvalidPolicy when `text` is not a policy; InvalidInput for the same year, a year outside 2000–2199, or a
/// year without a holiday list in the policy's calendar.
base::Result<NextYear> nextYear(std::string_view text, int year);

}  // namespace tarim::authoring
