// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/authoring/lint.hpp"

#include "shared/authoring/json_order.hpp"
#include "shared/authoring/lint_parts.hpp"
#include "shared/base/json.hpp"
#include "shared/policy/read.hpp"

#include <algorithm>

namespace tarim::authoring {
namespace {

constexpr base::JsonLimits kLimits{4u << 20, 16};

bool isSaid(const Remarks& remarks, const std::string& path) {
  return std::any_of(remarks.begin(), remarks.end(), [&](const Remark& one) {
    return one.gravity == Gravity::Wrong && (one.path == path || one.path.starts_with(path + "."));
  });
}

/// What the loader stops at, unless one of the parts has said it better.
void lintLoading(std::string_view text, Remarks& remarks) {
  const auto loaded = policy::loadText(text, "policy.json");
  if (loaded) return;
  const base::Error& why = loaded.error();
  const std::string path = why.place().path.empty() ? "$" : why.place().path;
  if (isSaid(remarks, path)) return;
  remark(remarks, Gravity::Wrong, "does-not-load", path, "政策不能启用：" + why.detail(), why.detail());
}

}  // namespace

std::vector<Remark> lint(std::string_view text) {
  Remarks remarks;
  const auto value = base::parseJson(text, kLimits);
  if (value && value->is_object()) {
    lintTranslations(*value, remarks);
    lintWindows(*value, remarks);
    if (const auto policy = policy::readPolicy(*value)) {
      lintChecks(*policy, remarks);
      lintReach(*policy, remarks);
      lintColumns(*policy, *value, remarks);
      lintClauses(*policy, *value, remarks);
    }
  }
  lintLoading(text, remarks);
  if (value) sortByFile(remarks, *value);
  return remarks;
}

std::string_view gravityName(Gravity gravity) {
  return gravity == Gravity::Wrong ? "wrong" : "doubtful";
}

bool anyWrong(const std::vector<Remark>& remarks) {
  return std::any_of(remarks.begin(), remarks.end(),
                     [](const Remark& one) { return one.gravity == Gravity::Wrong; });
}

}  // namespace tarim::authoring
