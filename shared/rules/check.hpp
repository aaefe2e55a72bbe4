// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A check is a pure function that adds its findings about a View to a Report. A maker creates the check once
// per rule row and reads the row's parameters, so that nothing is parsed while a person types. To add a rule:
// add a row to the policy. To add a check: write its maker in the file of its family, declare it in
// registry.hpp and name it in registry.cpp.
#include "shared/base/json.hpp"
#include "shared/rules/findings.hpp"
#include "shared/rules/view.hpp"

#include <functional>
#include <optional>
#include <set>
#include <type_traits>

namespace tarim::rules {

/// A finding before its text is rendered. `words` fill the row's {placeholders}; {found} and {needed} default
/// to the members of these names.
struct RawFinding {
  FindingPlace place;
  std::string clause;  ///< Used when the row names none: the field's or slot's own.
  std::string found;
  std::string needed;
  std::vector<std::pair<std::string, policy::Label>> words;
};

using Report = std::vector<RawFinding>;

/// A check with its parameters. It consists of parts with different inputs, so that an edit runs only the
/// parts that read the edited cell:
///   ofRow    reads the cells and pages of one row (or of a record);
///   ofGroup  reads the record of one group and which rows it has;
///   ofPage   reads one page;
///   ofAll    reads what it declared while it was made (Reads).
struct Check {
  Check() = default;
  template <class All, class = std::enable_if_t<std::is_invocable_v<All, const View&, Report&>>>
  Check(All all) : ofAll(std::move(all)) {}

  std::function<void(const View&, const RowView&, Report&)> ofRow;
  std::function<void(const View&, const GroupView&, Report&)> ofGroup;
  std::function<void(const View&, const dossier::Attachment&, Report&)> ofPage;
  std::function<void(const View&, Report&)> ofAll;
};

/// The inputs of a check beside its own row, group or page. Looking up a group or field in a CheckContext
/// adds it here.
struct Reads {
  bool clock = false;
  bool pages = false;                                   ///< Any page.
  std::set<std::string, std::less<>> tables;            ///< Reads which rows the table has, and their order.
  std::set<std::string, std::less<>> evidence;          ///< Reads the pages of these slots.
  std::set<std::pair<std::string, std::string>> cells;  ///< (table, column), of any row.

  void condition(const policy::Condition& condition, std::string_view table);
  void field(const policy::Group& group, const policy::Field& field);
};

/// The input of a maker: the rule row, and a reader of its parameters, which keeps the first misfit.
struct CheckContext {
  const policy::Policy& policy;
  const policy::RuleRow& row;
  base::JsonReader& params;
  Reads& reads;

  /// Null, and `params` fails, when there is no such group, field or slot.
  [[nodiscard]] const policy::Group* group(std::string_view key) const;
  [[nodiscard]] const policy::Field* field(const policy::Group* group, std::string_view key) const;
  [[nodiscard]] const policy::Slot* slot(const std::string& id, std::string_view key) const;
};
using Maker = Check (*)(const CheckContext& context);

/// What a policy's author should know of a check; docs/POLICY.md lists them all from here.
struct CheckInfo {
  std::string_view name;
  Maker maker;
  /// Keys of `params`, parted by spaces: "key?" may be absent; "key:day" names a column of that type (day,
  /// month, date: either or a year; year, number, choice, id, text) of `table`; "key=column" holds choices of
  /// the column that the other key names, as a value, a list or keys.
  std::string_view params;
  /// The {words} that it fills besides {found} and {needed}.
  std::string_view words;
  std::string_view means;  ///< What holds when it has nothing to say.
};
/// Null for an unknown name.
const CheckInfo* findCheck(std::string_view name);
/// The nearest names to one that is unknown: "id.sex, …".
std::string nearestChecks(std::string_view name);
/// Null for an unknown name.
Maker findMaker(std::string_view name);
/// The names of all checks, for tests and tools.
std::vector<std::string_view> checkNames();

/// A check that calls judge(view, cell, report) for every cell.
template <class Judge>
Check eachCell(Judge judge) {
  Check check;
  check.ofRow = [judge](const View& view, const RowView& row, Report& report) {
    for (const Cell& cell : row.cells)
      judge(view, cell, report);
  };
  return check;
}

/// A check that calls judge(view, cell, report) for every cell of one field.
template <class Judge>
Check eachCellOf(const policy::Field* field, Judge judge) {
  return eachCell([field, judge](const View& view, const Cell& cell, Report& report) {
    if (cell.field == field) judge(view, cell, report);
  });
}

/// A check that calls judge(asked, report) for every slot that is asked for.
template <class Judge>
Check eachSlot(Judge judge) {
  Check check;
  check.ofRow = [judge](const View&, const RowView& row, Report& report) {
    for (const AskedSlot& asked : row.evidence)
      judge(asked, report);
  };
  return check;
}

/// A check that calls judge(view, page, report) for every page.
template <class Judge>
Check eachPage(Judge judge) {
  Check check;
  check.ofPage = judge;
  return check;
}

/// {years: [-3, -1]}: relative to the cycle year.
struct Years {
  int first = 0;
  int last = 0;
};
Years readYears(const CheckContext& context);

FindingPlace placeOf(const Cell& cell);
FindingPlace placeOf(const AskedSlot& asked);
/// Whether a field of choice, or yes and no, can hold the value.
bool isChoiceOf(const policy::Field& field, std::string_view value);
/// The label of a choice; the value itself when it is not a choice.
policy::Label labelOf(const policy::Field& field, std::string_view value);
/// What a person does who answers the field, at the beginning of a sentence: 选择 (“Choose”) where there are
/// choices, 填写 (“Enter”) otherwise. Every finding that asks for a missing answer says it as {act}.
policy::Label verbOf(const policy::Field& field);
/// The same text in both languages.
policy::Label same(const std::string& text);
std::optional<base::Month> monthOf(std::string_view value);
policy::Label formatMonth(base::Month month);
/// The present month in Beijing.
base::Month monthNow(const View& view);

}  // namespace tarim::rules
