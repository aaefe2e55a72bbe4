// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The skeleton of another notice: a policy that loads, with a remark at each part that an author has to
// replace or may extend (blank.json).
#include "shared/base/result.hpp"

#include <string>
#include <string_view>

namespace tarim::authoring {

/// The text of a policy.json. InvalidInput for an id that is none or a year outside 2000–2199.
base::Result<std::string> blankPolicy(std::string_view id, int year);

/// blank.json, with @id@ and @year@ in it.
std::string_view blankText();

}  // namespace tarim::authoring
