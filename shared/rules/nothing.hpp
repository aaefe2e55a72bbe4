// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What stands for nothing (四(二)): a text without a letter, digit or character of any script (rows of dots,
// dashes, question marks, boxes), or one made of nothing but words that say “none” or “later” (待定, 暂无,
// N/A, TBD, XXX), in whatever width, case and punctuation, and however often.
#include <string_view>

namespace tarim::rules {

/// 无 by itself says nothing as well; the caller asks first whether it is the policy's own word.
bool saysNothing(std::string_view text);

}  // namespace tarim::rules
