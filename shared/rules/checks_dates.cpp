// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Days and months beside each other and beside the clock.
#include "shared/rules/registry.hpp"

namespace tarim::rules {

namespace {

using policy::Field;
using policy::Group;
using policy::Label;

bool isYear(std::string_view value) {
  return value.size() == 4 && value.find_first_not_of("0123456789") == std::string_view::npos;
}

/// "2019" of a year, "2019-07" of a month, "2019-07-01" of a day, empty for anything else; all sort as text.
std::string_view dayOrMonth(std::string_view value) {
  return isYear(value) || base::parseMonth(value) || base::parseDate(value) ? value : std::string_view();
}

/// A month and a day are compared as months.
bool isAfter(std::string_view first, std::string_view second) {
  const std::size_t common = std::min(first.size(), second.size());
  return first.substr(0, common) > second.substr(0, common);
}

/// 2024年9月8日24:00 for the first moment of the 9th: an end is named by the day that it closes.
Label formatMoment(base::Instant moment, bool isEnd) {
  const base::Date day = base::beijingDate(moment);
  const bool midnight = moment == base::beginningOf(day);
  const base::Date named = isEnd && midnight ? base::beijingDate(moment - base::Millis(1)) : day;
  const std::string clock = isEnd && midnight ? "24:00" : base::formatInstant(moment).substr(11, 5);
  return {std::to_string(static_cast<int>(named.year())) + "年" +
              std::to_string(static_cast<unsigned>(named.month())) + "月" +
              std::to_string(static_cast<unsigned>(named.day())) + "日" + clock,
          base::formatDate(named) + " " + clock};
}

}  // namespace

Check makeDatesOrder(const CheckContext& context) {
  const Group* group = context.group("table");
  const Field* first = context.field(group, "first");
  const Field* second = context.field(group, "second");
  return eachCellOf(second, [first, second](const View& view, const Cell& cell, Report& report) {
    const std::string_view from = dayOrMonth(view.dossier.value(cell.group->id, cell.row, first->id));
    const std::string_view to = dayOrMonth(cell.value);
    if (from.empty() || to.empty() || !isAfter(from, to)) return;
    report.push_back({placeOf(cell),
                      second->clause,
                      std::string(from),
                      std::string(to),
                      {{"first", first->label}, {"second", second->label}}});
  });
}

Check makeDateNotExpired(const CheckContext& context) {
  const Field* field = context.field(context.group("table"), "column");
  context.reads.clock = true;
  return eachCellOf(field, [field](const View& view, const Cell& cell, Report& report) {
    const base::Date today = base::beijingDate(view.now);
    const auto day = base::parseDate(cell.value);
    if (day && *day < today)
      report.push_back({placeOf(cell), field->clause, std::string(cell.value), base::formatDate(today), {}});
  });
}

Check makeClockWindow(const CheckContext& context) {
  const std::string id = context.params.string("window", 64);
  const policy::Window* window = context.policy.window(id);
  if (!window) context.params.fail("window", "unknown window: " + id);
  context.reads.clock = true;
  return [window](const View& view, Report& report) {
    if (view.now >= window->from && view.now < window->to) return;
    const Label from = formatMoment(window->from, false);
    const Label to = formatMoment(window->to, true);
    report.push_back({{},
                      {},
                      base::formatInstant(view.now),
                      base::formatInstant(window->from) + "/" + base::formatInstant(window->to),
                      {{"needed", {from.zh + "至" + to.zh, from.en + " and " + to.en}},
                       {"found", formatMoment(view.now, false)}}});
  };
}

}  // namespace tarim::rules
