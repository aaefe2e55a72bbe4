// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Recognises look-alike characters, and characters that other screens cannot show. PDFs yield Kangxi radicals
// instead of the characters that look the same, and old fonts have rare characters of names in the
// private-use area. These functions never change text: a check says what to type instead.

namespace tarim::base {

/// The ordinary character for a Kangxi radical, a radical of the supplement, a compatibility ideograph, or a
/// character that GBK kept in the private-use area (䶮 as U+E863); 0 when `point` is none of these.
char32_t ordinaryForm(char32_t point);

/// Whether the character is in a private-use area: only the font that defines it can show it.
bool isPrivateUse(char32_t point);

/// A digit, letter or sign as wide as a Han character (U+FF01–FF5E).
bool isFullWidth(char32_t point);

}  // namespace tarim::base
