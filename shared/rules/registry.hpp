// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The makers of all checks, by family. Each reads its parameters once and returns the bound check.
#include "shared/rules/check.hpp"

namespace tarim::rules {

// checks_content.cpp: empty columns and 无 (四(二))
Check makeRequired(const Making& making);
Check makeNotBlankWord(const Making& making);
Check makeBlankWord(const Making& making);
Check makeLookalike(const Making& making);
// checks_types.cpp
Check makeType(const Making& making);
Check makeChoice(const Making& making);
Check makeTooShort(const Making& making);
Check makeTooLong(const Making& making);
// checks_rows.cpp: tables as a whole
Check makeTableEmpty(const Making& making);
Check makeRowsMissing(const Making& making);
Check makeRowsTooMany(const Making& making);
Check makeNoneWithRows(const Making& making);
Check makeRowsAtLeast(const Making& making);    ///< {table, count}
Check makeRowsAscending(const Making& making);  ///< {table, column}: choices in the order of their list
Check makeRowsCoverYears(
    const Making& making);                   ///< {table, column, years: [-3, -1], since?: {table, column}}
Check makeRowsUnique(const Making& making);  ///< {table, columns}: no two rows say the same in all of them
// checks_sums.cpp
Check makeSumPerYear(const Making& making);  ///< sums.hpp
// checks_evidence.cpp
Check makeEvidence(const Making& making);
Check makeNotClaimed(const Making& making);
Check makeSides(const Making& making);
Check makePagesMissing(const Making& making);
Check makePagesTooMany(const Making& making);
Check makeFileType(const Making& making);  ///< {type}: slots that are for this type
Check makeOrphanPage(const Making& making);
Check makeEvidenceAtLeast(const Making& making);  ///< {slots, count}
// checks_id.cpp: GB 11643
Check makeIdValid(const Making& making);      ///< {table, column}
Check makeIdCapitalX(const Making& making);   ///< {table, column}
Check makeIdBirthDate(const Making& making);  ///< {table, column, birthDate}
Check makeIdSex(const Making& making);        ///< {table, column, sex, male, female}
// checks_dates.cpp
Check makeDatesOrder(const Making& making);      ///< {table, first, second}
Check makeDateNotExpired(const Making& making);  ///< {table, column}
Check makeClockWindow(const Making& making);     ///< {window}
// checks_periods.cpp
Check makePeriodsGap(const Making& making);       ///< {table, from, to}
Check makePeriodsBegin(const Making& making);     ///< {table, from, to, since: {table, column}}
Check makePeriodsOverlap(const Making& making);   ///< {table, from, to, kind, inside}
Check makePeriodsUntilNow(const Making& making);  ///< {table, from, to}
// checks_masks.cpp
Check makeMasksAnswered(const Making& making);
Check makeMasksDrawn(const Making& making);
Check makePagesSmall(const Making& making);  ///< {least}: pixels of the shorter side, where they are known
// checks_words.cpp
Check makeVagueWords(const Making& making);     ///< {in: prose | figures}
Check makeName(const Making& making);           ///< {table, column}
Check makeExactSentence(const Making& making);  ///< {table, column, sentence}
// checks_characters.cpp
Check makeCharacters(const Making& making);  ///< {kinds: [invisible, lookalike, private]}
// checks_codes.cpp: GB 32100
Check makeCreditCode(const Making& making);  ///< {table, column}
// checks_terms.cpp
Check makeAgeAtLeast(const Making& making);     ///< {table, column, sex, ages: {male: 60, …}}
Check makeTermRunning(const Making& making);    ///< {table, column, years, from: day | next_year}
Check makeMonthsCovered(const Making& making);  ///< {table, from, to, count, least}
Check makeMonthsNotMore(const Making& making);  ///< {table, from, to, count}
Check makeMonthRecent(const Making& making);    ///< {table, column, months}
Check makeDateNotBefore(const Making& making);  ///< {table, column, since: {table, column}}
Check makeDateNotFuture(const Making& making);  ///< {columns: [{table, column}, …]}
// checks_ladder.cpp
Check makeLadderMet(const Making& making);     ///< Missed even without delays.
Check makeLadderLine(const Making& making);    ///< No line leads there.
Check makeLadderDelay(const Making& making);   ///< Put off by assessments.
Check makeLadderListed(const Making& making);  ///< The policy has no line for it.
// checks_choice.cpp
Check makeApplicationOffered(const Making& making);
Check makeChoiceRefused(const Making& making);  ///< {table, column, refused}

}  // namespace tarim::rules
