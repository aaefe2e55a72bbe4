// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/authoring/next_year.hpp"

#include "shared/authoring/names.hpp"
#include "shared/base/json.hpp"
#include "shared/base/time.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <array>
#include <set>

namespace tarim::authoring {
namespace {

namespace json = boost::json;
using base::Code;
using base::Error;
using policy::Policy;

constexpr std::array<std::string_view, 7> kWeekdays{"日", "一", "二", "三", "四", "五", "六"};
constexpr std::array<std::string_view, 7> kDays{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                "Thursday", "Friday", "Saturday"};

unsigned weekdayOf(base::Date day) {
  return std::chrono::weekday(std::chrono::sys_days(day)).c_encoding();
}

/// "2024-08-24T00:00:00+08:00" some years on; 29 February becomes the 28th where there is none. Empty for
/// anything else.
std::string moved(const std::string& instant, int years) {
  if (instant.size() < 11 || instant[10] != 'T' || !base::parseInstant(instant)) return {};
  const auto day = base::parseDate(instant.substr(0, 10));
  if (!day) return {};
  base::Date then = *day + std::chrono::years(years);
  if (!then.ok()) then = then.year() / then.month() / std::chrono::last;
  return base::formatDate(then) + instant.substr(10);
}

void collectInstants(const json::value& value, std::set<std::string>& instants) {
  if (const auto* text = value.if_string()) {
    if (const std::string instant(text->data(), text->size()); !moved(instant, 0).empty())
      instants.insert(instant);
  } else if (const auto* object = value.if_object()) {
    for (const auto& [key, member] : *object)
      collectInstants(member, instants);
  } else if (const auto* array = value.if_array()) {
    for (const json::value& item : *array)
      collectInstants(item, instants);
  }
}

/// Every `from` of the text at once, so that 2024 → 2025 → 2026 cannot happen to one place.
std::string replaced(std::string_view text, const std::vector<std::pair<std::string, std::string>>& pairs) {
  std::string out;
  while (!text.empty()) {
    const auto found = std::find_if(pairs.begin(), pairs.end(),
                                    [&](const auto& pair) { return text.starts_with(pair.first); });
    if (found == pairs.end()) {
      out += text.front();
      text.remove_prefix(1);
    } else {
      out += found->second;
      text.remove_prefix(found->first.size());
    }
  }
  return out;
}

std::string idFor(const std::string& id, int from, int to) {
  const std::string year = std::to_string(from);
  const std::size_t place = id.rfind(year);
  if (place == std::string::npos) return id + "-" + std::to_string(to);
  return id.substr(0, place) + std::to_string(to) + id.substr(place + year.size());
}

std::string yearMember(std::string_view text, int year) {
  // As it is written: with or without a blank.
  for (const char* between : {": ", ":", " : "})
    if (const std::string member = "\"cycleYear\"" + std::string(between) + std::to_string(year);
        text.find(member) != std::string_view::npos)
      return member;
  return {};
}

void add(std::vector<ToConfirm>& list, std::string path, std::string zh, std::string en) {
  list.push_back({std::move(path), {std::move(zh), std::move(en)}});
}

/// The days that a window now begins and ends on, with their weekdays: the one thing that moving by a year
/// changes unseen.
void confirmWindows(const Policy& policy, std::vector<ToConfirm>& list) {
  for (std::size_t i = 0; i < policy.windows.size(); ++i) {
    const policy::Window& window = policy.windows[i];
    const base::Date first = base::beijingDate(window.from);
    const base::Date last = base::beijingDate(window.to - base::Millis{1});
    const std::string days = base::formatDate(first) + "—" + base::formatDate(last);
    add(list, "$.windows[" + std::to_string(i) + "]",
        window.label.zh + "：" + days + "（星期" + std::string(kWeekdays[weekdayOf(first)]) + "至星期" +
            std::string(kWeekdays[weekdayOf(last)]) + "），由上年顺推",
        window.label.en + ": " + days + " (" + std::string(kDays[weekdayOf(first)]) + " to " +
            std::string(kDays[weekdayOf(last)]) + "), moved from the year before");
  }
}

void confirmFees(const Policy& policy, std::vector<ToConfirm>& list) {
  for (std::size_t i = 0; i < policy.fees.size(); ++i) {
    const policy::Fee& fee = policy.fees[i];
    add(list, "$.fees[" + std::to_string(i) + "].yuan",
        "收费 " + fee.kind + "/" + fee.level + "：" + std::to_string(fee.yuan) + "元，照上年",
        "fee " + fee.kind + "/" + fee.level + ": " + std::to_string(fee.yuan) + " yuan, as the year before");
  }
}

/// Whether "20dd" stands in it: a year of the notice that is quoted.
bool namesAYear(std::string_view text) {
  for (std::size_t at = text.find("20"); at != std::string_view::npos; at = text.find("20", at + 1))
    if (at + 4 <= text.size() && std::isdigit(static_cast<unsigned char>(text[at + 2])) &&
        std::isdigit(static_cast<unsigned char>(text[at + 3])))
      return true;
  return false;
}

void confirmTexts(const Policy& policy, std::vector<ToConfirm>& list) {
  for (const auto& [clause, words] : policy.clauses)
    if (namesAYear(words))
      add(list, "$.clauses." + clause, "条款原文写有年份，须换成新通知的原文",
          "quotes the old notice with its years");
  for (const auto& [name, words] : policy.sentences)
    add(list, "$.sentences." + name, "照抄的话是否不变", "is the sentence still the same, word for word?");
  add(list, "$.review.opinionSentence", "推荐意见的原话是否不变",
      "is the opinion still the same, word for word?");
}

void confirmOpenPoints(const Policy& policy, std::vector<ToConfirm>& list) {
  for (std::size_t i = 0; i < policy.open.size(); ++i)
    add(list, "$.open[" + std::to_string(i) + "]",
        "待定事项 " + policy.open[i].parameter + " = " + policy.open[i].value + "：" + policy.open[i].why.zh,
        "open point " + policy.open[i].parameter + " = " + policy.open[i].value + ": " +
            policy.open[i].why.en);
}

void confirmCalendar(const Policy& policy, std::vector<ToConfirm>& list) {
  const auto year = policy.calendar.years.find(policy.cycleYear);
  const std::string path = "$.calendar.years." + std::to_string(policy.cycleYear);
  if (year != policy.calendar.years.end() && year->second.assumed)
    add(list, path, "假日安排是推定的，须换成国务院公布的", "the holiday list is assumed, not published");
  if (!policy.calendar.years.contains(policy.cycleYear + 1))
    add(list, path, "没有下一年的假日安排；跨年的公示无法计算",
        "has no list for the year after; a publicity across it cannot be counted");
}

base::Result<std::string> movedText(std::string_view text, const json::value& file, const Policy& policy,
                                    int year) {
  std::vector<std::pair<std::string, std::string>> pairs;
  std::set<std::string> instants;
  collectInstants(file, instants);
  for (const std::string& instant : instants)
    pairs.emplace_back("\"" + instant + "\"", "\"" + moved(instant, year - policy.cycleYear) + "\"");
  const std::string member = yearMember(text, policy.cycleYear);
  if (member.empty())
    return Error(Code::InvalidInput, "cycleYear is written in an unusual way", {{}, "$.cycleYear"});
  const std::string old = std::to_string(policy.cycleYear);
  pairs.emplace_back(member, member.substr(0, member.size() - old.size()) + std::to_string(year));
  pairs.emplace_back("\"" + policy.id + "\"", "\"" + idFor(policy.id, policy.cycleYear, year) + "\"");
  return replaced(text, pairs);
}

}  // namespace

base::Result<NextYear> nextYear(std::string_view text, int year) {
  const auto policy = policy::loadText(text, "policy.json");
  if (!policy) return policy.error();
  const auto file = base::parseJson(text);
  if (!file) return file.error();
  if (year == (*policy)->cycleYear)
    return Error(Code::InvalidInput, "the policy is of " + std::to_string(year) + " already",
                 {{}, "$.cycleYear"});
  const std::string list = "$.calendar.years." + std::to_string(year);
  if (!(*policy)->calendar.years.contains(year))
    return Error(Code::InvalidInput,
                 "the calendar has no list for " + std::to_string(year) +
                     "; add the holidays and make-up days that the State Council published for it",
                 {"policy.json", list});
  auto made = movedText(text, *file, **policy, year);
  if (!made) return made.error();
  const auto next = policy::loadText(*made, "policy.json");
  if (!next) return next.error();
  NextYear result{(*next)->id, std::move(*made), {}};
  confirmWindows(**next, result.toConfirm);
  confirmFees(**next, result.toConfirm);
  confirmTexts(**next, result.toConfirm);
  confirmOpenPoints(**next, result.toConfirm);
  confirmCalendar(**next, result.toConfirm);
  return result;
}

}  // namespace tarim::authoring
