// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Who is exempt from the defence, who may apply for what after how long, and what is handed in on paper.
#include "shared/policy/read_values.hpp"

namespace tarim::policy {

using base::JsonReader;

namespace {

constexpr int kMaxYears = 50;

CellRef readCell(JsonReader& reader, std::string_view key) {
  if (!reader.has(key)) return {};
  JsonReader cell = reader.object(key);
  allowOnly(cell, {"table", "column"});
  return {readId(cell, "table"), readId(cell, "column")};
}

Exemption readExemption(JsonReader& reader, Source& source) {
  allowOnly(reader, {"id", "clause", "label", "when"});
  requireKeys(reader, {"when"});
  Exemption exemption;
  exemption.id = readId(reader, "id");
  exemption.clause = reader.string("clause", 64);
  exemption.label = readLabel(reader, "label", source);
  exemption.when = readCondition(reader, "when", source);
  return exemption;
}

LadderLine readLine(JsonReader& reader, Source& source) {
  allowOnly(reader, {"id", "label", "leadsTo", "with", "education", "years", "since"});
  requireKeys(reader, {"leadsTo"});
  LadderLine line;
  line.id = readId(reader, "id");
  line.label = readLabel(reader, "label", source);
  line.leadsTo = readCondition(reader, "leadsTo", source);
  line.with = readCondition(reader, "with", source);
  line.education = readId(reader, "education");
  line.years = readNumber(reader, "years", 0, kMaxYears, 0);
  if (line.years > 0) requireKeys(reader, {"since"});
  line.since = readCell(reader, "since");
  return line;
}

LadderEducation readEducation(JsonReader reader) {
  allowOnly(reader, {"table", "level", "degree", "proof", "until"});
  LadderEducation education;
  education.table = readId(reader, "table");
  education.level = readId(reader, "level");
  if (reader.has("degree")) education.degree = readId(reader, "degree");
  if (reader.has("proof")) education.proof = readId(reader, "proof");
  if (reader.has("until")) education.until = readId(reader, "until");
  return education;
}

LadderDelays readDelays(JsonReader reader) {
  allowOnly(reader, {"table", "year", "result", "years", "since", "clause"});
  LadderDelays delays;
  delays.table = readId(reader, "table");
  delays.year = readId(reader, "year");
  delays.result = readId(reader, "result");
  delays.since = readCell(reader, "since");
  delays.clause = reader.string("clause", 64);
  JsonReader years = reader.object("years");
  if (years.failed()) return delays;
  for (const auto& [key, value] : years.value().get_object())
    delays.years[std::string(key)] = readNumber(years, key, 1, kMaxYears);
  return delays;
}

Ladder readLadder(JsonReader reader, Source& source) {
  allowOnly(reader, {"clause", "measuredTo", "education", "delays", "lines"});
  requireKeys(reader, {"lines"});
  Ladder ladder;
  ladder.clause = reader.string("clause", 64);
  ladder.measuredTo = readId(reader, "measuredTo");
  ladder.education = readEducation(reader.object("education"));
  if (reader.has("delays")) ladder.delays = readDelays(reader.object("delays"));
  reader.each(
      "lines", [&](JsonReader& item) { ladder.lines.push_back(readLine(item, source)); }, 200);
  return ladder;
}

Paper readPaper(JsonReader& reader, Source& source) {
  allowOnly(reader, {"number", "clause", "label", "copies", "when", "addition", "additionFor", "goesBack"});
  Paper paper;
  paper.number = readNumber(reader, "number", 1, 99);
  paper.clause = reader.string("clause", 64);
  paper.label = readLabel(reader, "label", source);
  paper.copies = readNumber(reader, "copies", 1, 20, 1);
  paper.when = readCondition(reader, "when", source);
  paper.addition = readLabel(reader, "addition", source, true);
  paper.additionFor = readCondition(reader, "additionFor", source);
  paper.goesBack = reader.booleanOr("goesBack", false);
  return paper;
}

}  // namespace

void readConditions(JsonReader& root, Policy& policy, Source& source) {
  root.each(
      "exemptions", [&](JsonReader& item) { policy.exemptions.push_back(readExemption(item, source)); }, 100);
  if (root.has("ladder")) policy.ladder = readLadder(root.object("ladder"), source);
  root.each(
      "papers", [&](JsonReader& item) { policy.papers.push_back(readPaper(item, source)); }, 99);
}

}  // namespace tarim::policy
