// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Characters that look like others, or like nothing on somebody else's screen. PDFs hand out Kangxi radicals
// in place of the characters that look the same, and old fonts kept rare characters of names where Unicode
// promises nothing. Text is never changed by what is here: a check says what to type instead.

namespace tarim::base {

/// The ordinary character for a Kangxi radical, a radical of the supplement, a compatibility ideograph, or a
/// character that GBK kept in the private-use area (䶮 as U+E863); 0 when `point` is none of these.
char32_t ordinaryForm(char32_t point);

/// Only the font that made it shows it.
bool isPrivateUse(char32_t point);

/// A digit, letter or sign as wide as a Han character (U+FF01–FF5E).
bool isFullWidth(char32_t point);

}  // namespace tarim::base
