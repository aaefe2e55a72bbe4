// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Working days: Monday to Friday, without holidays, with make-up days. A make-up day works even where a
// regional holiday lies on it; a regional holiday counts only when the policy says so.
#include "shared/policy/policy.hpp"

#include <algorithm>

namespace tarim::policy {

namespace {

bool lists(const std::vector<base::Date>& days, base::Date day) {
  return std::find(days.begin(), days.end(), day) != days.end();
}

bool isWeekend(base::Date day) {
  const std::chrono::weekday weekday{std::chrono::sys_days{day}};
  return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
}

bool isRegionalHoliday(const Calendar& calendar, base::Date day) {
  if (!calendar.useRegional) return false;
  const auto year = calendar.regional.find(static_cast<int>(day.year()));
  return year != calendar.regional.end() && lists(year->second.holidays, day);
}

bool isWorkingDay(const Calendar& calendar, const CalendarYear& year, base::Date day) {
  if (lists(year.workdays, day)) return true;
  return !isWeekend(day) && !lists(year.holidays, day) && !isRegionalHoliday(calendar, day);
}

constexpr std::chrono::days kLongestSpan{3660};

}  // namespace

base::Result<int> workingDays(const Calendar& calendar, base::Date from, base::Date to) {
  if (!from.ok() || !to.ok()) return base::Error(base::Code::InvalidInput, "not a calendar day");
  const std::chrono::sys_days last{to};
  if (last - std::chrono::sys_days{from} > kLongestSpan)
    return base::Error(base::Code::TooLarge, "more than ten years of working days");
  int count = 0;
  for (std::chrono::sys_days day{from}; day <= last; day += std::chrono::days{1}) {
    const base::Date date{day};
    const auto year = calendar.years.find(static_cast<int>(date.year()));
    if (year == calendar.years.end())
      return base::Error(base::Code::NotFound,
                         "no holiday list for the year " + std::to_string(static_cast<int>(date.year())));
    if (isWorkingDay(calendar, year->second, date)) ++count;
  }
  return count;
}

}  // namespace tarim::policy
