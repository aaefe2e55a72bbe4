// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Empty columns and 无 (四(二)): a required field needs content; a field with nothing to say needs exactly
// the word 无.
#include "shared/base/text.hpp"
#include "shared/rules/registry.hpp"

namespace tarim::rules {

namespace {

RawFinding saidOf(const Cell& cell, std::string needed) {
  return {placeOf(cell),
          cell.field->clause,
          std::string(cell.value),
          std::move(needed),
          {{"label", cell.field->label}, {"act", verbOf(*cell.field)}}};
}

}  // namespace

Check makeRequired(const CheckContext&) {
  return eachCell([](const View&, const Cell& cell, Report& report) {
    if (cell.field->required && cell.blank) report.push_back(saidOf(cell, {}));
  });
}

Check makeNotBlankWord(const CheckContext&) {
  return eachCell([](const View& view, const Cell& cell, Report& report) {
    if (cell.field->required && isFreeText(*cell.field) &&
        (cell.value == view.policy.blank.word || cell.lookalike))
      report.push_back(saidOf(cell, {}));
  });
}

Check makeBlankWord(const CheckContext&) {
  return eachCell([](const View& view, const Cell& cell, Report& report) {
    if (!cell.field->required && cell.field->blankWord && cell.blank)
      report.push_back(saidOf(cell, view.policy.blank.word));
  });
}

Check makeLookalike(const CheckContext&) {
  Check check = eachCell([](const View& view, const Cell& cell, Report& report) {
    if (!cell.field->required && cell.field->blankWord && isFreeText(*cell.field) && cell.lookalike)
      report.push_back(saidOf(cell, view.policy.blank.word));
  });
  check.ofGroup = [](const View& view, const GroupView& table, Report& report) {
    const policy::Group& group = *table.group;
    const std::string_view none = view.dossier.value(group.id, dossier::kRecordRow, dossier::kNoneColumn);
    if (!group.hasRows || !group.rows.mayBeNone || !isLookalike(view.policy, none)) return;
    report.push_back({{group.id, std::string(dossier::kRecordRow), std::string(dossier::kNoneColumn), {}, {}},
                      group.clause,
                      std::string(none),
                      view.policy.blank.word,
                      {{"label", group.title}}});
  };
  return check;
}

}  // namespace tarim::rules
