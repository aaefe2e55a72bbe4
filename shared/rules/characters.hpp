// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Characters that a person cannot distinguish from the intended ones: invisible ones, which another or an
// older program may have stored (this one removes them before storing), look-alikes, and those that only one
// font shows. A finding about such a cell names them by number, since the cell looks right.
#include "shared/rules/view.hpp"

namespace tarim::rules {

enum class Oddity {
  Invisible,   ///< Cleaning would remove it (dossier::cleanValue).
  FullWidth,   ///< In a code: １ for 1.
  LookAlike,   ///< Kangxi radicals, compatibility ideographs.
  PrivateUse,  ///< Shown by one font only, or U+FFFD: lost in a conversion.
};

/// The text about characters of this kind in the value:
/// "里面有看不见的字符（U+200B），请清空这一栏，重新输入". Without a full stop, to be part of a sentence;
/// empty when there are none. `found` gets their numbers.
policy::Label wordsOf(Oddity oddity, const policy::Policy& policy, const dossier::CellKey& cell,
                      std::string_view value, std::string* found = nullptr);

}  // namespace tarim::rules
