// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/workflow/defence.hpp"

#include "shared/base/text.hpp"
#include "shared/workflow/detail_values.hpp"

#include <algorithm>
#include <charconv>

namespace tarim::workflow {

namespace {

constexpr std::size_t kMostJudges = 50;

const policy::SheetLine* lineOf(const policy::Stage& stage, std::string_view id) {
  for (const policy::SheetLine& line : stage.sheet)
    if (line.id == id) return &line;
  return nullptr;
}

/// "defence=87 王评委"
base::Result<JudgePoints> readPoints(std::string_view text, const policy::Stage& stage) {
  const std::size_t equals = text.find('=');
  const std::size_t space = equals == std::string_view::npos ? equals : text.find(' ', equals);
  if (space == std::string_view::npos) return invalidDetail("points", "points are written LINE=POINTS JUDGE");
  const policy::SheetLine* line = lineOf(stage, text.substr(0, equals));
  if (!line) return invalidDetail("points", "the sheet has no line " + std::string(text.substr(0, equals)));
  const auto points = wholeNumber(text.substr(equals + 1, space - equals - 1), 0, line->most);
  if (!points)
    return invalidDetail("points", line->id + " gives 0 to " + std::to_string(line->most) + " points");
  const std::string_view judge = text.substr(space + 1);
  if (base::isBlank(judge) || judge.size() > kMostNameBytes)
    return invalidDetail("points", "points need the name of their judge");
  return JudgePoints{std::string(judge), line->id, *points};
}

/// Every judge has given every line once.
std::optional<base::Error> checkWhole(const std::vector<JudgePoints>& all, const policy::Stage& stage) {
  std::vector<std::string> judges;
  for (const JudgePoints& one : all)
    if (std::find(judges.begin(), judges.end(), one.judge) == judges.end()) judges.push_back(one.judge);
  if (judges.empty()) return invalidDetail("points", "a defence that is scored needs the points of a judge");
  if (judges.size() > kMostJudges) return invalidDetail("points", "too many judges");
  for (const std::string& judge : judges)
    for (const policy::SheetLine& line : stage.sheet) {
      const auto given = std::count_if(all.begin(), all.end(), [&](const JudgePoints& one) {
        return one.judge == judge && one.line == line.id;
      });
      if (given == 1) continue;
      return invalidDetail(
          "points", judge + (given == 0 ? " gave no points for " : " gave points twice for ") + line.id);
    }
  return {};
}

base::Result<std::int64_t> thousandthsIn(const Details& details, std::string_view name) {
  const std::string_view text = valueOf(details, name);
  std::int64_t number = 0;
  if (text.empty()) return number;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  if (read.ec != std::errc() || read.ptr != text.data() + text.size() || number < 0)
    return invalidDetail(name, "is no number of thousandths");
  return number;
}

}  // namespace

base::Result<DefenceInvitation> readInvitation(const Details& details) {
  auto session = textIn(details, "session", kMostNameBytes);
  if (!session) return session.error();
  auto day = dayIn(details, "day", true);
  if (!day) return day.error();
  const std::string_view slot = valueOf(details, "slot");
  const std::string_view place = valueOf(details, "place");
  if (slot.size() > kMostNameBytes) return invalidDetail("slot", "is too long");
  if (place.size() > kMostNameBytes) return invalidDetail("place", "is too long");
  return DefenceInvitation{std::move(*session), std::move(*day), std::string(slot), std::string(place), {}};
}

base::Result<HeldDefence> readHeldDefence(const Details& details, const policy::Stage& stage) {
  HeldDefence held;
  const auto attended = yesNoIn(details, "attended");
  if (!attended) return attended.error();
  held.attended = *attended;
  const auto given = valuesOf(details, "points");
  const bool hasPassed = !valueOf(details, "passed").empty();
  if (!given.empty() && !(stage.scored && held.attended))
    return invalidDetail("points", stage.scored ? "who did not attend has no points"
                                                : "this defence is passed or not, without points");
  if (hasPassed && (stage.scored || !held.attended))
    return invalidDetail("passed",
                         stage.scored ? "this defence gives points" : "who did not attend did not pass");
  if (!held.attended) return held;
  if (!stage.scored) {
    const auto passed = yesNoIn(details, "passed");
    if (!passed) return passed.error();
    held.passed = *passed;
    return held;
  }
  for (const std::string_view text : given) {
    auto points = readPoints(text, stage);
    if (!points) return points.error();
    held.points.push_back(std::move(*points));
  }
  if (auto refusal = checkWhole(held.points, stage)) return *refusal;
  return held;
}

base::Result<std::vector<std::string>> readSpecialties(const Details& details) {
  std::vector<std::string> specialties;
  for (const std::string_view one : valuesOf(details, "specialty")) {
    if (base::isBlank(one)) return invalidDetail("specialty", "is empty");
    specialties.emplace_back(one);
  }
  if (specialties.empty()) return invalidDetail("specialty", "names no specialty");
  return specialties;
}

base::Result<DefenceResult> readDefenceResult(const Details& details) {
  DefenceResult result;
  const std::string_view name = valueOf(details, "outcome");
  const auto* outcome = std::find(kDefenceOutcomeNames.begin(), kDefenceOutcomeNames.end(), name);
  if (outcome == kDefenceOutcomeNames.end()) return invalidDetail("outcome", "is not known");
  result.outcome = DefenceOutcome(outcome - kDefenceOutcomeNames.begin());
  const auto points = thousandthsIn(details, "points");
  if (!points) return points.error();
  const auto total = thousandthsIn(details, "total");
  if (!total) return total.error();
  const auto attended = wholeNumber(valueOf(details, "attended"), 0, 999999);
  if (!attended) return invalidDetail("attended", "is a number of people");
  result.thousandths = *points;
  result.total = *total;
  result.attended = *attended;
  result.clause = valueOf(details, "clause");
  result.specialty = valueOf(details, "specialty");
  return result;
}

Details detailsOf(const DefenceResult& result) {
  Details details{{"outcome", std::string(kDefenceOutcomeNames[std::size_t(result.outcome)])}};
  if (result.outcome == DefenceOutcome::Scored || result.outcome == DefenceOutcome::Averaged)
    details.push_back({"points", std::to_string(result.thousandths)});
  if (!result.clause.empty()) details.push_back({"clause", result.clause});
  details.push_back({"attended", std::to_string(result.attended)});
  details.push_back({"total", std::to_string(result.total)});
  details.push_back({"specialty", result.specialty});
  return details;
}

std::string formatThousandths(std::int64_t thousandths) {
  std::string rest = std::to_string(thousandths % 1000);
  rest.insert(0, 3 - rest.size(), '0');
  return std::to_string(thousandths / 1000) + "." + rest;
}

}  // namespace tarim::workflow
