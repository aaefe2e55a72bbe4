// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/authoring/lint.hpp"

#include "shared/authoring/json_order.hpp"
#include "shared/authoring/lint_parts.hpp"
#include "shared/base/json.hpp"
#include "shared/policy/read.hpp"
#include "shared/policy/reasons.hpp"

#include <algorithm>
#include <cstdlib>

namespace tarim::authoring {
namespace {

constexpr base::JsonLimits kLimits{4u << 20, 16};

bool isSaid(const Remarks& remarks, const std::string& path) {
  return std::any_of(remarks.begin(), remarks.end(), [&](const Remark& one) {
    return one.gravity == Gravity::Wrong && (one.path == path || one.path.starts_with(path + "."));
  });
}

/// "… at byte 120" as line and column; empty when the error names no byte.
policy::Label spotOf(std::string_view text, const std::string& detail) {
  constexpr std::string_view kAtByte = " at byte ";
  const std::size_t at = detail.rfind(kAtByte);
  if (at == std::string::npos) return {};
  const std::size_t offset = std::strtoull(detail.c_str() + at + kAtByte.size(), nullptr, 10);
  const std::string_view before = text.substr(0, std::min(offset, text.size()));
  const auto line = 1 + std::count(before.begin(), before.end(), '\n');
  const std::string_view begun = before.substr(before.rfind('\n') + 1);
  // A column is a character, as editors count, not a byte.
  const auto column =
      1 + std::count_if(begun.begin(), begun.end(), [](char c) { return (c & 0xC0) != 0x80; });
  const std::string what = detail.substr(0, at);
  return {"第" + std::to_string(line) + "行第" + std::to_string(column) + "列不是JSON：" + what,
          "line " + std::to_string(line) + ", column " + std::to_string(column) + ": " + what};
}

/// What the loader stops at, unless one of the parts has said it better.
void lintLoading(std::string_view text, Remarks& remarks) {
  const auto loaded = policy::loadText(text, "policy.json");
  if (loaded) return;
  const base::Error& why = loaded.error();
  const std::string path = why.place().path.empty() ? "$" : why.place().path;
  if (isSaid(remarks, path)) return;
  if (const auto spot = spotOf(text, why.detail()); !spot.zh.empty())
    return remark(remarks, Gravity::Wrong, "syntax", path, spot.zh, spot.en);
  remark(remarks, Gravity::Wrong, "does-not-load", path,
         "政策不能启用：" + policy::reasonInChinese(why.detail()), why.detail());
}

}  // namespace

std::vector<Remark> lint(std::string_view text) {
  Remarks remarks;
  auto value = base::parseJson(text, kLimits);
  if (value) policy::removeRemarks(*value);
  if (value && value->is_object()) {
    lintTranslations(*value, remarks);
    lintWindows(*value, remarks);
    lintBraces(*value, remarks);
    if (const auto policy = policy::readPolicy(*value)) {
      lintChecks(*policy, remarks);
      lintParameters(*policy, remarks);
      lintNeeds(*policy, remarks);
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
