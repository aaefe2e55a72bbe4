// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The applicant's answers to the reasons of a return ("此处无误：…"). An answer is a cell of the reserved
// table "$answers", so it is edited, merged, sent and frozen with a submission like every other cell. No
// group of a form has a name that begins with "$", so rules and older programs pass the table over.
#include "shared/base/hash.hpp"
#include "shared/dossier/cells.hpp"

#include <string_view>

namespace tarim::dossier {

inline constexpr std::string_view kAnswerTable = "$answers";
inline constexpr std::size_t kMostAnswerCharacters = 500;  ///< That pages offer room for.

/// The cell of the answer to one reason. `attempt` and `returned` are those of the return's event (`returned`
/// is its hash), `reason` is the index in its list. An answer to a return that a restored server no longer
/// has stands at no other return's reason.
CellKey answerCell(int attempt, const base::Hash& returned, std::size_t reason);
/// Whether a column of the table is one that answerCell() makes.
bool isAnswerColumn(std::string_view column);

}  // namespace tarim::dossier
