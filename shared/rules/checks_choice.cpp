// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Answers that rule an application out.
#include "shared/rules/registry.hpp"

#include <algorithm>

namespace tarim::rules {

namespace {

using policy::Field;
using policy::Kind;
using policy::Label;

Label levelsOf(const Kind& kind, const Field& level) {
  Label all;
  for (const std::string& id : kind.levels) {
    const Label one = labelOf(level, id);
    all.zh += (all.zh.empty() ? "" : "、") + one.zh;
    all.en += (all.en.empty() ? "" : ", ") + one.en;
  }
  return all;
}

std::string idsOf(const Kind& kind) {
  std::string all;
  for (const std::string& id : kind.levels)
    all += (all.empty() ? "" : " | ") + id;
  return all;
}

}  // namespace

Check makeApplicationOffered(const CheckContext& context) {
  const Field* level = context.policy.field(dossier::kApplicationTable, "level");
  for (const char* column : {"kind", "level"})
    context.reads.cells.emplace(dossier::kApplicationTable, column);
  return [level](const View& view, Report& report) {
    const auto answer = [&](std::string_view column) {
      return view.dossier.value(dossier::kApplicationTable, dossier::kRecordRow, column);
    };
    const std::string_view wanted = answer("level");
    const auto kind = std::find_if(view.policy.kinds.begin(), view.policy.kinds.end(),
                                   [&](const Kind& k) { return k.id == answer("kind"); });
    if (wanted.empty() || kind == view.policy.kinds.end()) return;
    if (std::find(kind->levels.begin(), kind->levels.end(), wanted) != kind->levels.end()) return;
    const Label words = labelOf(*level, wanted);
    report.push_back({{std::string(dossier::kApplicationTable), {}, level->id, {}, {}},
                      {},
                      std::string(wanted),
                      idsOf(*kind),
                      {{"found", {kind->label.zh + words.zh, kind->label.en + ", " + words.en}},
                       {"needed", levelsOf(*kind, *level)}}});
  };
}

Check makeChoiceRefused(const CheckContext& context) {
  const policy::Group* group = context.group("table");
  const Field* field = context.field(group, "column");
  const std::vector<std::string> refused = context.params.strings("refused", 50);
  if (refused.empty()) context.params.fail("refused", "must name choices");
  return eachCellOf(field, [field, refused](const View&, const Cell& cell, Report& report) {
    if (std::find(refused.begin(), refused.end(), cell.value) == refused.end()) return;
    report.push_back({placeOf(cell),
                      field->clause,
                      std::string(cell.value),
                      {},
                      {{"found", labelOf(*field, cell.value)}}});
  });
}

}  // namespace tarim::rules
