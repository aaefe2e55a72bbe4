// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Tables as a whole: rows or the answer 无, how many, in which order, which years.
#include "shared/rules/registry.hpp"
#include "shared/rules/years.hpp"

#include <algorithm>

namespace tarim::rules {

namespace {

using policy::Field;
using policy::Group;

std::string_view noneAnswer(const View& view, const Group& group) {
  return view.dossier.value(group.id, dossier::kRecordRow, dossier::kNoneColumn);
}

FindingPlace tablePlace(const Group& group) {
  return {group.id, std::string(dossier::kRecordRow), {}, {}, {}};
}

RawFinding tableFinding(const Group& group, std::size_t found, std::string needed) {
  return {tablePlace(group),
          group.clause,
          std::to_string(found),
          std::move(needed),
          {{"label", group.title}, {"add", group.rows.add}}};
}

/// Runs `judge` over every group with rows, with the number of its live rows.
template <class Judge>
Check overTables(Judge judge) {
  Check check;
  check.ofGroup = [judge](const View& view, const GroupView& table, Report& report) {
    if (table.group->hasRows) judge(view, *table.group, table.rows.size(), report);
  };
  return check;
}

std::size_t indexOf(const Field& field, std::string_view value) {
  const auto found = std::find_if(field.choices.begin(), field.choices.end(),
                                  [value](const policy::Choice& choice) { return choice.id == value; });
  return static_cast<std::size_t>(found - field.choices.begin());
}

}  // namespace

Years readYears(const CheckContext& context) {
  const boost::json::value& raw = context.params.raw("years");
  const auto* pair = raw.if_array();
  if (!pair || pair->size() != 2 || !(*pair)[0].is_int64() || !(*pair)[1].is_int64()) {
    context.params.fail("years", "must be two numbers counted from the cycle year, such as [-3, -1]");
    return {};
  }
  const std::int64_t first = (*pair)[0].get_int64();
  const std::int64_t last = (*pair)[1].get_int64();
  if (first > last || first < -50 || last > 50)
    context.params.fail("years", "must be in order and within 50 years");
  return {context.policy.cycleYear + static_cast<int>(first),
          context.policy.cycleYear + static_cast<int>(last)};
}

Check makeTableEmpty(const CheckContext&) {
  return overTables([](const View& view, const Group& group, std::size_t count, Report& report) {
    const std::string_view none = noneAnswer(view, group);
    if (count > 0 || !group.rows.mayBeNone || none == view.policy.blank.word ||
        isLookalike(view.policy, none))
      return;
    report.push_back(tableFinding(group, count, view.policy.blank.word));
  });
}

Check makeRowsMissing(const CheckContext&) {
  return overTables([](const View&, const Group& group, std::size_t count, Report& report) {
    if (count < static_cast<std::size_t>(group.rows.min))
      report.push_back(tableFinding(group, count, std::to_string(group.rows.min)));
  });
}

Check makeRowsTooMany(const CheckContext&) {
  return overTables([](const View&, const Group& group, std::size_t count, Report& report) {
    if (count > static_cast<std::size_t>(group.rows.max))
      report.push_back(tableFinding(group, count, std::to_string(group.rows.max)));
  });
}

Check makeNoneWithRows(const CheckContext&) {
  return overTables([](const View& view, const Group& group, std::size_t count, Report& report) {
    if (count > 0 && noneAnswer(view, group) == view.policy.blank.word)
      report.push_back(tableFinding(group, count, {}));
  });
}

Check makeRowsAtLeast(const CheckContext& context) {
  const Group* group = context.group("table");
  const std::int64_t count = context.params.integer("count");
  if (count < 1 || count > 1000) context.params.fail("count", "must be 1-1000");
  if (group && !group->hasRows) context.params.fail("table", "has no rows");
  return [group, count](const View& view, Report& report) {
    const std::size_t rows = view.dossier.rows(group->id).size();
    if (rows < static_cast<std::size_t>(count))
      report.push_back(tableFinding(*group, rows, std::to_string(count)));
  };
}

Check makeRowsAscending(const CheckContext& context) {
  const Group* group = context.group("table");
  const Field* field = context.field(group, "column");
  return [group, field](const View& view, Report& report) {
    std::size_t highest = 0;
    for (const std::string& row : view.dossier.rows(group->id)) {
      const std::string_view value = view.dossier.value(group->id, row, field->id);
      const std::size_t index = indexOf(*field, value);
      if (index >= field->choices.size()) continue;
      if (index >= highest) {
        highest = index;
        continue;
      }
      const policy::Choice& above = field->choices[highest];
      report.push_back({{group->id, row, field->id, {}, {}},
                        field->clause,
                        std::string(value),
                        above.id,
                        {{"found", labelOf(*field, value)}, {"needed", above.label}}});
    }
  };
}

Check makeRowsCoverYears(const CheckContext& context) {
  const YearsRule rule = readYearsRule(context);
  return [rule](const View& view, Report& report) {
    for (const int year : missingYears(rule, view.dossier)) {
      const std::string text = std::to_string(year);
      report.push_back(
          {tablePlace(*rule.group), rule.group->clause, {}, text, {{"missing", {text + "年", text}}}});
    }
  };
}

Check makeRowsUnique(const CheckContext& context) {
  const Group* group = context.group("table");
  std::vector<const Field*> fields;
  for (const std::string& id : context.params.strings("columns", 8)) {
    const Field* field = group ? context.policy.field(group->id, id) : nullptr;
    if (!field) return context.params.fail("columns", "unknown field: " + id), Check();
    context.reads.field(*group, *field);
    fields.push_back(field);
  }
  if (fields.empty()) context.params.fail("columns", "must name fields");
  return [group, fields](const View& view, Report& report) {
    std::set<std::vector<std::string_view>> seen;
    for (const std::string& row : view.dossier.rows(group->id)) {
      std::vector<std::string_view> key;
      for (const Field* field : fields)
        key.push_back(view.dossier.value(group->id, row, field->id));
      if (std::any_of(key.begin(), key.end(), [&](std::string_view value) {
            return value.empty() || value == view.policy.blank.word;
          }))
        continue;
      if (seen.insert(key).second) continue;
      report.push_back({{group->id, row, fields.back()->id, {}, {}},
                        group->clause,
                        std::string(key.front()),
                        {},
                        {{"found", labelOf(*fields.front(), key.front())}}});
    }
  };
}

}  // namespace tarim::rules
