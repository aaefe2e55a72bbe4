// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Work history (五(一)5): periods touch when the next begins in the month in which, or the month after, the
// previous one ends. A secondment may lie inside another period. Rows are taken by their first month,
// whatever their order on screen; a row whose months cannot be read is reported by form.type and ignored
// here.
#include "shared/rules/registry.hpp"

#include <algorithm>

namespace tarim::rules {

namespace {

using policy::Field;
using policy::Group;
using policy::Label;
using std::chrono::months;

struct Columns {
  const Group* group;
  const Field* from;
  const Field* to;
};

struct Period {
  std::string_view row;
  base::Month from;
  base::Month to;
  bool open;  ///< Until now.
};

Columns readColumns(const CheckContext& context) {
  const Group* group = context.group("table");
  context.reads.clock = true;
  return {group, context.field(group, "from"), context.field(group, "to")};
}

std::vector<Period> periodsOf(const View& view, const Columns& columns) {
  std::vector<Period> periods;
  for (const std::string& row : view.dossier.rows(columns.group->id)) {
    const auto from = monthOf(view.dossier.value(columns.group->id, row, columns.from->id));
    const std::string_view end = view.dossier.value(columns.group->id, row, columns.to->id);
    const auto to = end == "now" ? std::optional(monthNow(view)) : monthOf(end);
    if (from && to && (*from <= *to || end == "now"))
      periods.push_back({row, *from, std::max(*from, *to), end == "now"});
  }
  std::stable_sort(periods.begin(), periods.end(),
                   [](const Period& a, const Period& b) { return a.from < b.from; });
  return periods;
}

Label formatSpan(base::Month first, base::Month last) {
  const Label begin = formatMonth(first);
  if (first == last) return begin;
  const Label end = formatMonth(last);
  return {begin.zh + "至" + end.zh, begin.en + " to " + end.en};
}

std::string span(base::Month first, base::Month last) {
  return base::formatMonth(first) + "/" + base::formatMonth(last);
}

FindingPlace placeOf(const Columns& columns, const Period& period, const Field& field) {
  return {columns.group->id, std::string(period.row), field.id, {}, {}};
}

}  // namespace

Check makePeriodsGap(const CheckContext& context) {
  const Columns columns = readColumns(context);
  return [columns](const View& view, Report& report) {
    const std::vector<Period> periods = periodsOf(view, columns);
    if (periods.empty()) return;
    base::Month covered = periods.front().to;
    for (const Period& period : periods) {
      if (period.from > covered + months(1)) {
        const base::Month first = covered + months(1);
        const base::Month last = period.from - months(1);
        report.push_back({placeOf(columns, period, *columns.from),
                          {},
                          span(first, last),
                          base::formatMonth(last),
                          {{"gap", formatSpan(first, last)}, {"until", formatMonth(last)}}});
      }
      covered = std::max(covered, period.to);
    }
  };
}

Check makePeriodsBegin(const CheckContext& context) {
  const Columns columns = readColumns(context);
  base::JsonReader reader = context.params.object("since");
  const CheckContext inner{context.policy, context.row, reader, context.reads};
  const Group* table = inner.group("table");
  const Field* since = inner.field(table, "column");
  return [columns, table, since](const View& view, Report& report) {
    const auto begin = monthOf(view.dossier.value(table->id, dossier::kRecordRow, since->id));
    const std::vector<Period> periods = periodsOf(view, columns);
    if (!begin || periods.empty() || periods.front().from <= *begin) return;
    const base::Month last = periods.front().from - months(1);
    report.push_back({placeOf(columns, periods.front(), *columns.from),
                      {},
                      span(*begin, last),
                      base::formatMonth(*begin),
                      {{"gap", formatSpan(*begin, last)}, {"needed", formatMonth(*begin)}}});
  };
}

Check makePeriodsOverlap(const CheckContext& context) {
  const Columns columns = readColumns(context);
  const Field* kind = context.field(columns.group, "kind");
  const std::vector<std::string> inside = context.params.strings("inside", 20);
  return [columns, kind, inside](const View& view, Report& report) {
    std::optional<base::Month> covered;
    for (const Period& period : periodsOf(view, columns)) {
      const std::string_view what = view.dossier.value(columns.group->id, period.row, kind->id);
      if (std::find(inside.begin(), inside.end(), what) != inside.end()) continue;
      if (covered && period.from < *covered) {
        const base::Month last = std::min(*covered, period.to);
        report.push_back({placeOf(columns, period, *columns.from),
                          {},
                          span(period.from, last),
                          {},
                          {{"overlap", formatSpan(period.from, last)}}});
      }
      covered = covered ? std::max(*covered, period.to) : period.to;
    }
  };
}

Check makePeriodsUntilNow(const CheckContext& context) {
  const Columns columns = readColumns(context);
  return [columns](const View& view, Report& report) {
    const std::vector<Period> periods = periodsOf(view, columns);
    if (periods.empty()) return;
    if (std::any_of(periods.begin(), periods.end(), [](const Period& period) { return period.open; })) return;
    const auto last = std::max_element(periods.begin(), periods.end(),
                                       [](const Period& a, const Period& b) { return a.to < b.to; });
    report.push_back({placeOf(columns, *last, *columns.to),
                      {},
                      base::formatMonth(last->to),
                      "now",
                      {{"found", formatMonth(last->to)}}});
  };
}

}  // namespace tarim::rules
