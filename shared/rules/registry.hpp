// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The makers of all checks, by family. Each reads its parameters once and returns the bound check.
#include "shared/rules/check.hpp"

namespace tarim::rules {

// checks_content.cpp: empty columns and 无 (四(二))
Check makeRequired(const CheckContext& context);
Check makeNotBlankWord(const CheckContext& context);
Check makeBlankWord(const CheckContext& context);
Check makeLookalike(const CheckContext& context);
// checks_types.cpp
Check makeType(const CheckContext& context);
Check makeChoice(const CheckContext& context);
Check makeTooShort(const CheckContext& context);
Check makeTooLong(const CheckContext& context);
// checks_rows.cpp: tables as a whole
Check makeTableEmpty(const CheckContext& context);
Check makeRowsMissing(const CheckContext& context);
Check makeRowsTooMany(const CheckContext& context);
Check makeNoneWithRows(const CheckContext& context);
Check makeRowsAtLeast(const CheckContext& context);  ///< {table, count}
Check makeRowsAscending(
    const CheckContext& context);  ///< {table, column}: choices in the order of their list
Check makeRowsCoverYears(
    const CheckContext& context);  ///< {table, column, years: [-3, -1], since?: {table, column}}
Check makeRowsUnique(
    const CheckContext& context);  ///< {table, columns}: no two rows say the same in all of them
// checks_sums.cpp
Check makeSumPerYear(const CheckContext& context);  ///< sums.hpp
// checks_evidence.cpp
Check makeEvidence(const CheckContext& context);
Check makeNotClaimed(const CheckContext& context);
Check makeSides(const CheckContext& context);
Check makePagesMissing(const CheckContext& context);
Check makePagesTooMany(const CheckContext& context);
Check makeFileType(const CheckContext& context);  ///< {type}: slots that are for this type
Check makeOrphanPage(const CheckContext& context);
Check makeEvidenceAtLeast(const CheckContext& context);  ///< {slots, count}
// checks_id.cpp: GB 11643
Check makeIdValid(const CheckContext& context);      ///< {table, column}
Check makeIdCapitalX(const CheckContext& context);   ///< {table, column}
Check makeIdBirthDate(const CheckContext& context);  ///< {table, column, birthDate}
Check makeIdSex(const CheckContext& context);        ///< {table, column, sex, male, female}
// checks_dates.cpp
Check makeDatesOrder(const CheckContext& context);      ///< {table, first, second}
Check makeDateNotExpired(const CheckContext& context);  ///< {table, column}
Check makeClockWindow(const CheckContext& context);     ///< {window}
// checks_periods.cpp
Check makePeriodsGap(const CheckContext& context);       ///< {table, from, to}
Check makePeriodsBegin(const CheckContext& context);     ///< {table, from, to, since: {table, column}}
Check makePeriodsOverlap(const CheckContext& context);   ///< {table, from, to, kind, inside}
Check makePeriodsUntilNow(const CheckContext& context);  ///< {table, from, to}
// checks_masks.cpp
Check makeMasksAnswered(const CheckContext& context);
Check makeMasksDrawn(const CheckContext& context);
Check makePagesSmall(
    const CheckContext& context);  ///< {least}: pixels of the shorter side, where they are known
// checks_words.cpp
Check makeVagueWords(const CheckContext& context);     ///< {in: prose | figures}
Check makeName(const CheckContext& context);           ///< {table, column}
Check makeExactSentence(const CheckContext& context);  ///< {table, column, sentence}
// checks_characters.cpp
Check makeCharacters(const CheckContext& context);  ///< {kinds: [invisible, lookalike, private]}
// checks_codes.cpp: GB 32100
Check makeCreditCode(const CheckContext& context);  ///< {table, column}
// checks_terms.cpp
Check makeAgeAtLeast(const CheckContext& context);     ///< {table, column, sex, ages: {male: 60, …}}
Check makeTermRunning(const CheckContext& context);    ///< {table, column, years, from: day | next_year}
Check makeMonthsCovered(const CheckContext& context);  ///< {table, from, to, count, least}
Check makeMonthsNotMore(const CheckContext& context);  ///< {table, from, to, count}
Check makeMonthRecent(const CheckContext& context);    ///< {table, column, months}
Check makeDateNotBefore(const CheckContext& context);  ///< {table, column, since: {table, column}}
Check makeDateNotFuture(const CheckContext& context);  ///< {columns: [{table, column}, …]}
// checks_ladder.cpp
Check makeLadderMet(const CheckContext& context);     ///< Missed even without delays.
Check makeLadderLine(const CheckContext& context);    ///< No line leads there.
Check makeLadderDelay(const CheckContext& context);   ///< Put off by assessments.
Check makeLadderListed(const CheckContext& context);  ///< The policy has no line for it.
Check makeLadderKnown(const CheckContext& context);   ///< What it depends on is not answered yet.
Check makeLadderDegree(const CheckContext& context);  ///< {degrees: {master: master, …}}, by level
// checks_choice.cpp
Check makeApplicationOffered(const CheckContext& context);
Check makeChoiceRefused(const CheckContext& context);  ///< {table, column, refused}

}  // namespace tarim::rules
