// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Spans of time: ages, records that still run, months that a sheet covers, what must not be older than
// something else or lie in the future.
#include "shared/rules/amount.hpp"
#include "shared/rules/registry.hpp"

#include <algorithm>

namespace tarim::rules {

namespace {

using policy::Field;
using policy::Group;
using std::chrono::months;
using std::chrono::years;

/// The same day so many years later; 29 February becomes 1 March.
base::Date yearsLater(base::Date day, int count) {
  const base::Date later = day + years(count);
  return later.ok() ? later : base::Date{later.year(), std::chrono::March, std::chrono::day(1)};
}

int readCount(const CheckContext& context, std::string_view key, int most) {
  const std::int64_t count = context.params.integer(key);
  if (count < 1 || count > most) context.params.fail(key, "must be 1-" + std::to_string(most));
  return static_cast<int>(std::clamp<std::int64_t>(count, 1, most));
}

/// {male: 60, female: 55}
std::map<std::string, int> readAges(const CheckContext& context) {
  std::map<std::string, int> ages;
  base::JsonReader reader = context.params.object("ages");
  if (reader.failed()) return ages;
  for (const auto& [key, value] : reader.value().get_object())
    ages[std::string(key)] = static_cast<int>(std::clamp<std::int64_t>(reader.integer(key), 1, 150));
  if (ages.empty()) reader.fail("", "must name an age");
  return ages;
}

/// -1 when it cannot be read, which form.type tells.
int wholeNumber(const Cell& cell) {
  constexpr std::int64_t kMost = 1'000'000;
  const auto amount = amountOf(*cell.field, cell.value);
  return amount ? static_cast<int>(std::min(*amount / kThousandths, kMost)) : -1;
}

struct Column {
  const Group* group;
  const Field* field;
};

Column readSinceCell(const CheckContext& context) {
  base::JsonReader reader = context.params.object("since");
  const CheckContext inner{context.policy, context.row, reader, context.reads};
  const Group* group = inner.group("table");
  return {group, inner.field(group, "column")};
}

std::vector<const Field*> readColumns(const CheckContext& context) {
  std::vector<const Field*> fields;
  context.params.each(
      "columns",
      [&](base::JsonReader& item) {
        const CheckContext inner{context.policy, context.row, item, context.reads};
        fields.push_back(inner.field(inner.group("table"), "column"));
      },
      100);
  if (fields.empty()) context.params.fail("columns", "must name columns");
  return fields;
}

bool isAhead(std::string_view value, base::Date today) {
  const std::string now = base::formatDate(today);
  if (!base::parseDate(value) && !base::parseMonth(value)) return false;
  return value > std::string_view(now).substr(0, value.size());
}

}  // namespace

Check makeAgeAtLeast(const CheckContext& context) {
  const Group* group = context.group("table");
  const Field* birth = context.field(group, "column");
  const Field* sex = context.field(group, "sex");
  const std::map<std::string, int> ages = readAges(context);
  context.reads.clock = true;
  return eachCellOf(birth, [sex, ages](const View& view, const Cell& cell, Report& report) {
    const auto born = base::parseDate(cell.value);
    const auto age = ages.find(std::string(view.dossier.value(cell.group->id, cell.row, sex->id)));
    if (!born || age == ages.end() || yearsLater(*born, age->second) > base::beijingDate(view.now)) return;
    report.push_back({placeOf(cell), {}, std::string(cell.value), std::to_string(age->second), {}});
  });
}

Check makeTermRunning(const CheckContext& context) {
  const Group* group = context.group("table");
  const Field* field = context.field(group, "column");
  const int count = readCount(context, "years", 50);
  const std::string from = context.params.string("from", 16);
  if (from != "day" && from != "next_year") context.params.fail("from", "must be day or next_year");
  context.reads.clock = true;
  return eachCellOf(field, [count, from](const View& view, const Cell& cell, Report& report) {
    const auto day = base::parseDate(cell.value);
    if (!day) return;
    const base::Date end =
        from == "day" ? yearsLater(*day, count)
                      : base::Date{day->year() + years(count + 1), std::chrono::January, std::chrono::day(1)};
    const bool runs = from == "day" ? base::beijingDate(view.now) < end
                                    : std::chrono::year(view.policy.cycleYear) < end.year();
    if (!runs) return;
    report.push_back({placeOf(cell), {}, std::string(cell.value), base::formatDate(end), {}});
  });
}

Check makeMonthsCovered(const CheckContext& context) {
  const Group* group = context.group("table");
  const Field* from = context.field(group, "from");
  const Field* to = context.field(group, "to");
  const Field* counted = context.field(group, "count");
  const int least = readCount(context, "least", 600);
  return eachCellOf(counted, [from, to, least](const View& view, const Cell& cell, Report& report) {
    const int typed = wholeNumber(cell);
    const auto first = monthOf(view.dossier.value(cell.group->id, cell.row, from->id));
    const auto last = monthOf(view.dossier.value(cell.group->id, cell.row, to->id));
    if (typed < 0 || !first || !last || *last < *first) return;
    // A month counts once: no more months can be paid than the sheet covers.
    const int covered = static_cast<int>((*last - *first).count()) + 1;
    const int distinct = std::min(typed, covered);
    if (distinct < least)
      report.push_back({placeOf(cell), {}, std::to_string(distinct), std::to_string(least), {}});
  });
}

Check makeMonthsNotMore(const CheckContext& context) {
  const Group* group = context.group("table");
  const Field* from = context.field(group, "from");
  const Field* to = context.field(group, "to");
  const Field* counted = context.field(group, "count");
  return eachCellOf(counted, [from, to](const View& view, const Cell& cell, Report& report) {
    const int typed = wholeNumber(cell);
    const auto first = monthOf(view.dossier.value(cell.group->id, cell.row, from->id));
    const auto last = monthOf(view.dossier.value(cell.group->id, cell.row, to->id));
    if (typed < 0 || !first || !last || *last < *first) return;
    const int covered = static_cast<int>((*last - *first).count()) + 1;
    if (typed > covered)
      report.push_back({placeOf(cell), {}, std::to_string(typed), std::to_string(covered), {}});
  });
}

Check makeMonthRecent(const CheckContext& context) {
  const Field* field = context.field(context.group("table"), "column");
  const int most = readCount(context, "months", 600);
  context.reads.clock = true;
  return eachCellOf(field, [most](const View& view, const Cell& cell, Report& report) {
    const auto month = monthOf(cell.value);
    const base::Month oldest = monthNow(view) - months(most);
    if (month && *month < oldest)
      report.push_back({placeOf(cell),
                        {},
                        std::string(cell.value),
                        base::formatMonth(oldest),
                        {{"found", formatMonth(*month)}, {"needed", formatMonth(oldest)}}});
  });
}

Check makeDateNotBefore(const CheckContext& context) {
  const Group* group = context.group("table");
  const Field* field = context.field(group, "column");
  const Column since = readSinceCell(context);
  return [group, field, since](const View& view, Report& report) {
    const Cell* begin =
        since.group && since.field ? view.cell(since.field, since.group->id, dossier::kRecordRow) : nullptr;
    if (!begin || !base::parseDate(begin->value)) return;
    for (const std::string& row : view.dossier.rows(group->id)) {
      const Cell* cell = view.cell(field, group->id, row);
      if (!cell || (!base::parseDate(cell->value) && !base::parseMonth(cell->value))) continue;
      if (cell->value < begin->value.substr(0, cell->value.size()))
        report.push_back({placeOf(*cell),
                          field->clause,
                          std::string(cell->value),
                          std::string(begin->value),
                          {{"since", since.field->label}}});
    }
  };
}

Check makeDateNotFuture(const CheckContext& context) {
  const std::vector<const Field*> fields = readColumns(context);
  context.reads.clock = true;
  return eachCell([fields](const View& view, const Cell& cell, Report& report) {
    if (std::find(fields.begin(), fields.end(), cell.field) == fields.end()) return;
    const base::Date today = base::beijingDate(view.now);
    if (isAhead(cell.value, today))
      report.push_back({placeOf(cell),
                        cell.field->clause,
                        std::string(cell.value),
                        base::formatDate(today),
                        {{"label", cell.field->label}}});
  });
}

}  // namespace tarim::rules
