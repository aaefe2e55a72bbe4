// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// The stages after an application was received. Each kind has its own keys: a key of another kind is refused,
// since it would be silently without effect.
#include "shared/base/fields.hpp"
#include "shared/policy/read_values.hpp"

namespace tarim::policy {

using base::JsonReader;

namespace {

constexpr std::size_t kMostStages = 20;
constexpr std::size_t kMostLines = 50;
constexpr int kMostPoints = 1000;

constexpr std::pair<std::string_view, bool> kDeciding[]{{"vote", true}, {"points", false}};

SheetLine readSheetLine(JsonReader& reader, Source& source) {
  allowOnly(reader, {"id", "label", "most"});
  SheetLine line;
  line.id = readId(reader, "id");
  line.label = readLabel(reader, "label", source);
  line.most = readNumber(reader, "most", 1, kMostPoints);
  return line;
}

void readSheet(JsonReader& reader, Stage& stage, Source& source) {
  reader.each(
      "sheet", [&](JsonReader& item) { stage.sheet.push_back(readSheetLine(item, source)); }, kMostLines);
}

/// {"of": 2, "in": 3}
Share readShare(JsonReader& reader, std::string_view key) {
  if (!reader.has(key)) return {};
  JsonReader share = reader.object(key);
  allowOnly(share, {"of", "in"});
  return {readNumber(share, "of", 1, 100), readNumber(share, "in", 1, 100)};
}

void readDefence(JsonReader& reader, Stage& stage, Source& source) {
  allowOnly(reader, {"id", "kind", "role", "label", "clause", "window", "after", "scored", "sheet"});
  stage.scored = reader.booleanOr("scored", false);
  readSheet(reader, stage, source);
}

void readEvaluation(JsonReader& reader, Stage& stage, Source& source) {
  allowOnly(reader, {"id", "kind", "role", "label", "clause", "window", "after", "sheet", "experts",
                     "decides", "passPoints", "attend", "pass"});
  stage.experts = readNumber(reader, "experts", 1, 50);
  stage.byVote = readName(reader, "decides", kDeciding);
  stage.passPoints = readNumber(reader, "passPoints", 0, int(kMostLines) * kMostPoints, 0);
  stage.attend = readShare(reader, "attend");
  stage.pass = readShare(reader, "pass");
  readSheet(reader, stage, source);
}

void readResult(JsonReader& reader, Stage& stage) {
  allowOnly(reader, {"id", "kind", "role", "label", "clause", "window", "after", "publicityWorkingDays",
                     "recordYears"});
  stage.publicityWorkingDays = readNumber(reader, "publicityWorkingDays", 1, 100);
  stage.recordYears = readNumber(reader, "recordYears", 0, 50);
}

StageKind readKind(JsonReader& reader) {
  const std::string name = reader.string("kind", 64);
  const auto kind = base::enumFromName<StageKind>(name);
  if (!kind && !reader.failed()) reader.fail("kind", "unknown: " + name);
  return kind.value_or(StageKind::Papers);
}

Stage readStage(JsonReader& reader, Source& source) {
  Stage stage;
  stage.id = readId(reader, "id");
  stage.kind = readKind(reader);
  stage.role = readReviewer(reader, "role");
  stage.label = readLabel(reader, "label", source);
  stage.clause = reader.string("clause", 64);
  stage.window = reader.stringOr("window", "", 64);
  stage.after = reader.strings("after", kMostStages);
  switch (stage.kind) {
    case StageKind::Papers:
    case StageKind::Fees:
      allowOnly(reader, {"id", "kind", "role", "label", "clause", "window", "after"});
      break;
    case StageKind::Defence:
      readDefence(reader, stage, source);
      break;
    case StageKind::Evaluation:
      readEvaluation(reader, stage, source);
      break;
    case StageKind::Result:
      readResult(reader, stage);
      break;
  }
  return stage;
}

}  // namespace

std::vector<Stage> readStages(JsonReader& root, Source& source) {
  std::vector<Stage> stages;
  root.each(
      "stages", [&](JsonReader& item) { stages.push_back(readStage(item, source)); }, kMostStages);
  return stages;
}

}  // namespace tarim::policy
