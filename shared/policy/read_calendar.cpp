// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// The calendar: years of holidays and make-up days. A day is "2024-06-10", a run of days
// "2024-10-01/2024-10-07", both ends included.
#include "shared/policy/read_values.hpp"

#include <charconv>

namespace tarim::policy {

using base::JsonReader;

namespace {

constexpr int kFirstYear = 2000;
constexpr int kLastYear = 2199;
constexpr std::chrono::days kLongestRun{60};
constexpr std::size_t kMaxDays = 366;

/// Appends the days of one entry; false when it is none.
bool appendDays(std::string_view entry, std::vector<base::Date>& days) {
  const std::size_t slash = entry.find('/');
  const auto first = base::parseDate(entry.substr(0, slash));
  const auto last = slash == std::string_view::npos ? first : base::parseDate(entry.substr(slash + 1));
  if (!first || !last) return false;
  const std::chrono::sys_days begin{*first};
  const std::chrono::sys_days end{*last};
  if (end < begin || end - begin > kLongestRun) return false;
  for (auto day = begin; day <= end; day += std::chrono::days{1})
    days.emplace_back(day);
  return true;
}

std::vector<base::Date> readDays(JsonReader& reader, std::string_view key, int year) {
  std::vector<base::Date> days;
  for (const std::string& entry : reader.strings(key, kMaxDays)) {
    const std::size_t before = days.size();
    if (!appendDays(entry, days)) {
      reader.fail(key, "not a day or run of days: " + entry.substr(0, 40));
      return {};
    }
    for (std::size_t i = before; i < days.size(); ++i)
      if (static_cast<int>(days[i].year()) != year) reader.fail(key, "lies in another year: " + entry);
  }
  return days;
}

CalendarYear readYear(JsonReader& reader, int year) {
  allowOnly(reader, {"holidays", "workdays", "assumed"});
  CalendarYear days;
  if (!reader.failed() && !reader.has("holidays"))
    reader.fail("holidays", "a year needs its list, if an empty one");
  days.holidays = readDays(reader, "holidays", year);
  days.workdays = readDays(reader, "workdays", year);
  days.assumed = reader.booleanOr("assumed", false);
  return days;
}

int yearOf(std::string_view key) {
  int year = 0;
  const auto [end, failure] = std::from_chars(key.data(), key.data() + key.size(), year);
  const bool whole = failure == std::errc{} && end == key.data() + key.size() && key.size() == 4;
  return whole && year >= kFirstYear && year <= kLastYear ? year : 0;
}

std::map<int, CalendarYear> readYears(JsonReader reader, Source& source) {
  std::map<int, CalendarYear> years;
  if (reader.failed()) return years;
  for (const auto& [key, value] : reader.value().get_object()) {
    const std::string_view name = key;
    const int year = yearOf(name);
    if (year == 0) reader.fail(name.substr(0, 16), "is no year");
    if (reader.failed()) return {};
    JsonReader days(value, reader.path() + "." + std::string(name), source.failure);
    years[year] = readYear(days, year);
  }
  return years;
}

}  // namespace

Calendar readCalendar(JsonReader& root, Source& source) {
  JsonReader reader = root.object("calendar");
  allowOnly(reader, {"years", "regional", "useRegional"});
  Calendar calendar;
  calendar.useRegional = reader.booleanOr("useRegional", false);
  calendar.years = readYears(reader.object("years"), source);
  if (reader.has("regional")) calendar.regional = readYears(reader.object("regional"), source);
  return calendar;
}

}  // namespace tarim::policy
