// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "demo/cycle.hpp"

#include "demo/data.hpp"
#include "shared/base/json.hpp"

namespace tarim::demo {
namespace {

namespace json = boost::json;
using std::chrono::days;
using std::chrono::sys_days;

constexpr int kShippedYear = 2024;

std::string textOf(const json::value& value) {
  return std::string(std::string_view(value.as_string()));
}

base::Instant instantOf(const json::value& value) {
  return base::parseInstant(textOf(value)).value();
}

days distanceTo(base::Date day, const json::array& windows) {
  const base::Date begin = base::beijingDate(instantOf(windows[0].at("from")));
  return sys_days{day} - days{kDaysOpen} - sys_days{begin};
}

std::string formatDay(base::Date day) {
  return std::to_string(static_cast<int>(day.year())) + "年" +
         std::to_string(static_cast<unsigned>(day.month())) + "月" +
         std::to_string(static_cast<unsigned>(day.day())) + "日";
}

/// "审核时间：2026年12月3日—2026年12月14日。（演示周期）"
std::string clauseOf(const json::object& window) {
  const base::Date from = base::beijingDate(instantOf(window.at("from")));
  const base::Date to = base::beijingDate(instantOf(window.at("to")) - base::Millis(1));
  std::string words = textOf(window.at("label").at("zh")) + "时间：" + formatDay(from);
  if (to != from) words += "—" + formatDay(to);
  return words + "。（演示周期）";
}

void moveWindows(json::object& policy, base::Date day) {
  json::array& windows = policy.at("windows").as_array();
  const days distance = distanceTo(day, windows);
  for (json::value& window : windows) {
    json::object& one = window.as_object();
    for (const std::string_view end : {"from", "to"})
      one[end] = base::formatInstant(instantOf(one[end]) + distance);
    policy.at("clauses").as_object()[one.at("clause").as_string()] = clauseOf(one);
  }
}

/// Years that a clause quotes, counted from the new cycle.
void moveYears(json::value& words, int distance) {
  std::string text = textOf(words);
  for (std::size_t at = text.find("20"); at != std::string::npos; at = text.find("20", at + 4)) {
    const std::string year = text.substr(at, 4);
    const bool isYear = year.size() == 4 && year.find_first_not_of("0123456789") == std::string::npos;
    if (!isYear || year > std::to_string(kShippedYear)) continue;
    text.replace(at, 4, std::to_string(std::stoi(year) + distance));
  }
  words = text;
}

void assumeYears(json::object& calendar, int year) {
  json::object& years = calendar.at("years").as_object();
  for (int one = year - 1; one <= year + 1; ++one) {
    const std::string name = std::to_string(one);
    if (years.contains(name)) continue;
    const json::array holidays{name + "-01-01", name + "-05-01/" + name + "-05-05",
                               name + "-10-01/" + name + "-10-07"};
    years[name] = json::object{{"holidays", holidays}, {"workdays", json::array()}, {"assumed", true}};
  }
}

}  // namespace

std::string policyTextFor(base::Date day) {
  json::value policy = base::parseJson(shippedPolicyText()).value();
  json::object& root = policy.as_object();
  const int year = static_cast<int>(day.year());
  root["cycleYear"] = year;
  root["demo"] = true;
  moveWindows(root, day);
  for (const std::string_view clause : {"一", "五(一)12", "五(四)10"})
    moveYears(root.at("clauses").at(clause), year - kShippedYear);
  assumeYears(root.at("calendar").as_object(), year);
  return base::canonicalJson(policy);
}

base::Result<policy::PolicyPtr> policyFor(base::Date day) {
  return policy::loadText(policyTextFor(day), "policy.json");
}

}  // namespace tarim::demo
