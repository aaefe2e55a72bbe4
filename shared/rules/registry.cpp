// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/registry.hpp"

#include "shared/base/nearest.hpp"

#include <algorithm>
#include <array>

namespace tarim::rules {

namespace {

constexpr auto kChecks = std::to_array<CheckInfo>({
    {"form.required", makeRequired, "", "label act", "Required fields have content."},
    {"form.notBlankWord", makeNotBlankWord, "", "label",
     "A required field is not answered by 无 or what stands for it."},
    {"form.blankWord", makeBlankWord, "", "label act", "A field with `blankWord` has content or says 无."},
    {"form.lookalike", makeLookalike, "", "label",
     "A field with `blankWord`, or a table, says 无 and nothing that stands for it."},
    {"form.type", makeType, "", "label", "Numbers, days, months and telephones are written as such."},
    {"form.choice", makeChoice, "", "label", "A choice is one of its list."},
    {"form.tooShort", makeTooShort, "", "label", "`minCharacters`"},
    {"form.tooLong", makeTooLong, "", "label", "`maxCharacters`"},
    {"form.characters", makeCharacters, "kinds", "label reason",
     "No characters of `kinds`: `invisible`, `lookalike`, `private`."},
    {"form.tableEmpty", makeTableEmpty, "", "label add", "A table has rows or the answer 无."},
    {"form.rowsMissing", makeRowsMissing, "", "label add", "`rows.min`"},
    {"form.rowsTooMany", makeRowsTooMany, "", "label", "`rows.max`"},
    {"form.noneWithRows", makeNoneWithRows, "", "label", "A table with rows does not say 无."},
    {"form.evidence", makeEvidence, "", "label", "Required slots have a page."},
    {"form.sides", makeSides, "", "label", "Slots of two sides have both."},
    {"form.pagesMissing", makePagesMissing, "", "label", "`minPages`"},
    {"form.pagesTooMany", makePagesTooMany, "", "label", "`maxPages`"},
    {"form.fileType", makeFileType, "type", "label", "Pages of slots for `type` (`jpeg`, `pdf`) are of it."},
    {"form.orphanPage", makeOrphanPage, "", "", "Every page proves a row that is there."},
    {"form.notClaimed", makeNotClaimed, "", "label", "Slots of rows that need not be filled are."},
    {"rows.atLeast", makeRowsAtLeast, "table count", "label add", "A table has `count` rows."},
    {"rows.ascending", makeRowsAscending, "table column:choice", "",
     "Choices stand in the order of their list."},
    {"rows.coverYears", makeRowsCoverYears, "table column:year years since?", "missing",
     "Each year has a row; none before `since`."},
    {"rows.unique", makeRowsUnique, "table columns", "", "No two rows say the same in all of `columns`."},
    {"evidence.atLeast", makeEvidenceAtLeast, "slots count", "slots", "`count` of the slots have a page."},
    {"sum.perYear", makeSumPerYear, "table year:year amount:number kind:choice is=kind needed years exempt?",
     "when kind missing", "Amounts of the kind `is` reach `needed` in each year, unless exempt."},
    {"id.valid", makeIdValid, "table column:id", "reason", "GB 11643"},
    {"id.capitalX", makeIdCapitalX, "table column:id", "", "A last letter is a capital X."},
    {"id.birthDate", makeIdBirthDate, "table column:id birthDate:day", "", "Number and date of birth agree."},
    {"id.sex", makeIdSex, "table column:id sex:choice male=sex female=sex", "", "Number and sex agree."},
    {"code.credit", makeCreditCode, "table column:text", "reason", "GB 32100"},
    {"dates.order", makeDatesOrder, "table first:date second:date", "first second",
     "`first` is not after `second`."},
    {"date.notExpired", makeDateNotExpired, "table column:day", "", "The day has not passed."},
    {"date.notBefore", makeDateNotBefore, "table column:date since", "since", "Not before `since`."},
    {"date.notFuture", makeDateNotFuture, "columns", "label", "What must have happened has."},
    {"clock.window", makeClockWindow, "window", "", "It is within the window."},
    {"periods.gap", makePeriodsGap, "table from:month to:month", "gap until", "Periods join month by month."},
    {"periods.begin", makePeriodsBegin, "table from:month to:month since", "gap",
     "The first begins at `since`."},
    {"periods.overlap", makePeriodsOverlap, "table from:month to:month kind:choice inside=kind", "overlap",
     "No two cover a month, but those of the kinds `inside`."},
    {"periods.untilNow", makePeriodsUntilNow, "table from:month to:month", "",
     "The last one reaches the present."},
    {"masks.answered", makeMasksAnswered, "", "label page", "Every image page says whether it needs a mask."},
    {"masks.drawn", makeMasksDrawn, "", "label page",
     "A page that needs a mask has one that covers something of it."},
    {"pages.small", makePagesSmall, "least", "label page",
     "The shorter side has `least` pixels, where it is known."},
    {"words.vague", makeVagueWords, "in", "label",
     "No `vagueWords` in fields of the wording `in`: `prose`, `figures`."},
    {"words.name", makeName, "table column:text", "reason", "A name as an ID card writes it."},
    {"words.exact", makeExactSentence, "table column:text sentence", "",
     "One of `sentences`, word for word."},
    {"application.offered", makeApplicationOffered, "", "", "Kind and level are offered together."},
    {"choice.refused", makeChoiceRefused, "table column:choice refused=column", "",
     "None of these is chosen."},
    {"age.atLeast", makeAgeAtLeast, "table column:day sex:choice ages=sex", "",
     "Speaks of who has reached the age."},
    {"term.running", makeTermRunning, "table column:day years from", "",
     "`years` have passed `from` the `day`, or from the `next_year`."},
    {"months.covered", makeMonthsCovered, "table from:month to:month count:number least", "",
     "`least` different months lie in the span and are counted."},
    {"months.notMore", makeMonthsNotMore, "table from:month to:month count:number", "",
     "No more months are counted than the span has."},
    {"month.recent", makeMonthRecent, "table column:month months", "", "No older than so many months."},
    {"ladder.met", makeLadderMet, "", "line missing since",
     "A line of the ladder is met, delays left aside."},
    {"ladder.line", makeLadderLine, "", "", "A line leads there from this education and title."},
    {"ladder.delay", makeLadderDelay, "", "line missing since delays years",
     "Assessments do not put it off."},
    {"ladder.listed", makeLadderListed, "", "", "The ladder has a line for this kind and level."},
    {"ladder.known", makeLadderKnown, "", "", "Everything that the ladder depends on is answered."},
    {"ladder.degree", makeLadderDegree, "degrees", "",
     "A finished education of a level of `degrees` has its degree."},
});

}  // namespace

const CheckInfo* findCheck(std::string_view name) {
  const auto found =
      std::find_if(kChecks.begin(), kChecks.end(), [name](const CheckInfo& one) { return one.name == name; });
  return found == kChecks.end() ? nullptr : &*found;
}

Maker findMaker(std::string_view name) {
  const CheckInfo* found = findCheck(name);
  return found ? found->maker : nullptr;
}

std::vector<std::string_view> checkNames() {
  std::vector<std::string_view> names;
  for (const CheckInfo& one : kChecks)
    names.push_back(one.name);
  return names;
}

std::string nearestChecks(std::string_view name) {
  std::vector<std::string> names;
  for (const CheckInfo& one : kChecks)
    names.emplace_back(one.name);
  return base::listed(base::nearest(name, names));
}

}  // namespace tarim::rules
