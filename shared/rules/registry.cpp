// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/registry.hpp"

#include <algorithm>
#include <array>

namespace tarim::rules {

namespace {

struct Named {
  std::string_view name;
  Maker maker;
};

constexpr std::array<Named, 59> kChecks{{
    {"form.required", makeRequired},
    {"form.notBlankWord", makeNotBlankWord},
    {"form.blankWord", makeBlankWord},
    {"form.lookalike", makeLookalike},
    {"form.type", makeType},
    {"form.choice", makeChoice},
    {"form.tooShort", makeTooShort},
    {"form.tooLong", makeTooLong},
    {"form.characters", makeCharacters},
    {"form.tableEmpty", makeTableEmpty},
    {"form.rowsMissing", makeRowsMissing},
    {"form.rowsTooMany", makeRowsTooMany},
    {"form.noneWithRows", makeNoneWithRows},
    {"form.evidence", makeEvidence},
    {"form.sides", makeSides},
    {"form.pagesMissing", makePagesMissing},
    {"form.pagesTooMany", makePagesTooMany},
    {"form.fileType", makeFileType},
    {"form.orphanPage", makeOrphanPage},
    {"rows.atLeast", makeRowsAtLeast},
    {"rows.ascending", makeRowsAscending},
    {"rows.coverYears", makeRowsCoverYears},
    {"evidence.atLeast", makeEvidenceAtLeast},
    {"id.valid", makeIdValid},
    {"id.capitalX", makeIdCapitalX},
    {"id.birthDate", makeIdBirthDate},
    {"id.sex", makeIdSex},
    {"dates.order", makeDatesOrder},
    {"date.notExpired", makeDateNotExpired},
    {"clock.window", makeClockWindow},
    {"periods.gap", makePeriodsGap},
    {"periods.begin", makePeriodsBegin},
    {"periods.overlap", makePeriodsOverlap},
    {"periods.untilNow", makePeriodsUntilNow},
    {"masks.answered", makeMasksAnswered},
    {"masks.drawn", makeMasksDrawn},
    {"application.offered", makeApplicationOffered},
    {"choice.refused", makeChoiceRefused},
    {"form.notClaimed", makeNotClaimed},
    {"rows.unique", makeRowsUnique},
    {"sum.perYear", makeSumPerYear},
    {"pages.small", makePagesSmall},
    {"words.vague", makeVagueWords},
    {"words.name", makeName},
    {"words.exact", makeExactSentence},
    {"code.credit", makeCreditCode},
    {"age.atLeast", makeAgeAtLeast},
    {"term.running", makeTermRunning},
    {"months.covered", makeMonthsCovered},
    {"months.notMore", makeMonthsNotMore},
    {"month.recent", makeMonthRecent},
    {"date.notBefore", makeDateNotBefore},
    {"date.notFuture", makeDateNotFuture},
    {"ladder.met", makeLadderMet},
    {"ladder.line", makeLadderLine},
    {"ladder.delay", makeLadderDelay},
    {"ladder.listed", makeLadderListed},
    {"ladder.known", makeLadderKnown},
    {"ladder.degree", makeLadderDegree},
}};

}  // namespace

Maker findMaker(std::string_view name) {
  const auto found =
      std::find_if(kChecks.begin(), kChecks.end(), [name](const Named& n) { return n.name == name; });
  return found == kChecks.end() ? nullptr : found->maker;
}

std::vector<std::string_view> checkNames() {
  std::vector<std::string_view> names;
  for (const Named& named : kChecks)
    names.push_back(named.name);
  return names;
}

}  // namespace tarim::rules
