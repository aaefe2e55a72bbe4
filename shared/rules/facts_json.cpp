// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/facts.hpp"

#include <boost/json.hpp>

namespace tarim::rules {

namespace {

namespace json = boost::json;

json::object words(const policy::Label& label) {
  return {{"zh", label.zh}, {"en", label.en}};
}

json::value month(const std::optional<base::Month>& value) {
  return value ? json::value(base::formatMonth(*value)) : json::value();
}

json::object toObject(const LadderFact& ladder) {
  json::array delays;
  for (const Delay& delay : ladder.delays)
    delays.push_back({{"year", delay.year}, {"result", words(delay.result)}, {"years", delay.years}});
  json::array lines;
  for (const policy::LadderLine* line : ladder.lines)
    lines.push_back({{"id", line->id}, {"label", words(line->label)}});
  json::object object{
      {"verdict", verdictName(ladder.verdict)},
      {"measuredTo", base::formatMonth(ladder.measuredTo)},
      {"missedByMonths", ladder.missedByMonths},
      {"since", month(ladder.since)},
      {"metIn", month(ladder.metIn)},
      {"metOn", ladder.metIn ? json::value(base::formatMonth(*ladder.metIn) + "-01") : json::value()},
      {"delays", std::move(delays)},
      {"lines", std::move(lines)}};
  if (ladder.line)
    object["line"] = json::object{{"id", ladder.line->id}, {"label", words(ladder.line->label)}};
  return object;
}

json::object toObject(const PublicityFact& publicity) {
  json::object object{{"from", base::formatDate(publicity.from)},
                      {"workingDays", publicity.workingDays},
                      {"clause", publicity.clause}};
  if (publicity.earliestEnd)
    object["earliestEnd"] = base::formatDate(*publicity.earliestEnd);
  else
    object["unknown"] = publicity.unknown;
  return object;
}

json::object toObject(const TrainingFact& training) {
  return {{"rule", training.rule},          {"clause", training.clause}, {"kind", training.kind},
          {"label", words(training.label)}, {"year", training.year},     {"needed", training.needed},
          {"found", training.found},        {"hours", training.hours},   {"unread", training.unread},
          {"exempt", training.exempt},      {"met", training.met()}};
}

json::object toObject(const PaperFact& paper) {
  json::object object{{"number", paper.number}, {"clause", paper.clause},   {"label", words(paper.label)},
                      {"copies", paper.copies}, {"applies", paper.applies}, {"goesBack", paper.goesBack}};
  if (paper.addition) object["addition"] = words(*paper.addition);
  return object;
}

json::object toObject(const ExemptionFact& exemption) {
  return {{"id", exemption.id}, {"clause", exemption.clause}, {"why", words(exemption.why)}};
}

json::object toObject(const StepFact& step) {
  return {{"id", step.id},
          {"clause", step.clause},
          {"label", words(step.label)},
          {"from", base::formatDate(step.from)},
          {"to", base::formatDate(step.to)}};
}

template <class Things>
json::array toArray(const Things& things) {
  json::array array;
  for (const auto& thing : things)
    array.push_back(toObject(thing));
  return array;
}

}  // namespace

json::value toValue(const Facts& facts) {
  json::object object{
      {"kind", facts.kind},
      {"level", facts.level},
      {"defence", {{"needed", facts.defenceNeeded}, {"exemptions", toArray(facts.exemptions)}}},
      {"training", toArray(facts.training)},
      {"ladder", toObject(facts.ladder)},
      {"publicity", toObject(facts.publicity)},
      {"steps", toArray(facts.steps)},
      {"papers", toArray(facts.papers)}};
  object["fee"] =
      facts.fee ? json::value{{"yuan", facts.fee->yuan}, {"clause", facts.fee->clause}} : json::value();
  return object;
}

}  // namespace tarim::rules
