// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Characters that a person cannot tell from what they meant: invisible ones, which an older program or
// another one may have stored (today they are taken off before anything is stored), look-alikes, and those
// that only one font shows. A finding about a cell that has some of them names them by number, since what can
// be seen of the cell looks right.
#include "shared/rules/view.hpp"

namespace tarim::rules {

enum class Oddity {
  Invisible,   ///< Cleaning the value would take it off (dossier::cleanValue).
  FullWidth,   ///< In a code: １ for 1.
  LookAlike,   ///< Kangxi radicals, compatibility ideographs.
  PrivateUse,  ///< Shown by one font only, or U+FFFD: lost in a conversion.
};

/// What is said of characters of this kind in the value:
/// "里面有看不见的字符（U+200B），请清空这一栏，重新输入". Without a full stop, to stand in a sentence; empty
/// words when there are none. `found` gets their numbers.
policy::Label wordsOf(Oddity oddity, const policy::Policy& policy, const dossier::CellKey& cell,
                      std::string_view value, std::string* found = nullptr);

}  // namespace tarim::rules
