// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Next year's policy, begun from this year's: the cycle year, the windows and every other instant move by
// whole years, the holiday lists stay, since they are facts of their years. What nobody can compute (whether
// the notice still says so) is not guessed but listed for a person. The layout of the file stays as its
// author wrote it, so that a comparison shows the year alone.
#include "shared/base/result.hpp"
#include "shared/policy/policy.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tarim::authoring {

/// One thing that a person must look up in the new notice.
struct ToConfirm {
  std::string path;
  policy::Label words;
};

struct NextYear {
  std::string id;
  std::string text;  ///< Of the new policy.json; loads.
  std::vector<ToConfirm> toConfirm;
};

/// InvalidPolicy when `text` is none; InvalidInput for the same year, one outside 2000–2199, or one that has
/// no holiday list in the policy's calendar.
base::Result<NextYear> nextYear(std::string_view text, int year);

}  // namespace tarim::authoring
