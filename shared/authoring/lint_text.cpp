// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// What can be said of the file before it is a policy: its words and its windows.
#include "shared/authoring/lint_parts.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <optional>

namespace tarim::authoring {
namespace {

namespace json = boost::json;

std::string textOf(const json::object& object, std::string_view key) {
  const json::value* value = object.if_contains(key);
  return value && value->is_string() ? std::string(std::string_view(value->get_string())) : std::string();
}

bool isHan(char32_t c) {
  return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0x20000 && c <= 0x323AF);
}

/// Chinese through and through; an English sentence may quote some.
bool isUntranslated(const std::string& en) {
  const std::u32string text = base::codePoints(en);
  const bool latin = std::any_of(text.begin(), text.end(),
                                 [](char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
  return !latin && std::any_of(text.begin(), text.end(), isHan);
}

void describeLint(const json::object& object, const std::string& path, Remarks& remarks) {
  if (!object.contains("zh") && !object.contains("en")) return;
  const std::string zh = textOf(object, "zh");
  const std::string en = textOf(object, "en");
  if (base::isBlank(zh))
    remark(remarks, Gravity::Wrong, "missing-translation", path + ".zh", "缺少中文",
           "the Chinese words are missing");
  if (base::isBlank(en))
    remark(remarks, Gravity::Wrong, "missing-translation", path + ".en", "缺少英文",
           "the English words are missing");
  else if (isUntranslated(en))
    remark(remarks, Gravity::Doubtful, "missing-translation", path + ".en", "英文还是中文：“" + en + "”",
           "these are still Chinese words: “" + en + "”");
}

void walk(const json::value& value, const std::string& path, Remarks& remarks) {
  if (const auto* object = value.if_object()) {
    describeLint(*object, path, remarks);
    for (const auto& [key, member] : *object)
      walk(member, path + "." + std::string(key), remarks);
  } else if (const auto* array = value.if_array()) {
    for (std::size_t i = 0; i < array->size(); ++i)
      walk((*array)[i], at(path, i), remarks);
  }
}

std::optional<base::Instant> instantOf(const json::object& window, std::string_view key) {
  const auto instant = base::parseInstant(textOf(window, key));
  return instant ? std::optional(*instant) : std::nullopt;
}

void lintWindow(const json::object& window, const json::object* above, const std::string& path,
                Remarks& remarks) {
  const auto from = instantOf(window, "from");
  const auto to = instantOf(window, "to");
  if (from && to && *from >= *to)
    remark(remarks, Gravity::Wrong, "window-order", path + ".to",
           "结束时间 " + textOf(window, "to") + " 不晚于开始时间 " + textOf(window, "from"),
           "ends at " + textOf(window, "to") + ", not after it begins at " + textOf(window, "from"));
  const auto aboveFrom = above ? instantOf(*above, "from") : std::nullopt;
  const auto aboveTo = above ? instantOf(*above, "to") : std::nullopt;
  if (!from || !aboveFrom || !aboveTo) return;
  const std::string other = textOf(*above, "id");
  if (*from < *aboveFrom)
    remark(remarks, Gravity::Wrong, "window-order", path + ".from", "早于上一个时段“" + other + "”的开始",
           "begins before the window above it, " + other);
  else if (*from < *aboveTo)
    remark(remarks, Gravity::Doubtful, "window-order", path + ".from",
           "上一个时段“" + other + "”还没有结束就开始",
           "begins before the window above it, " + other + ", has ended");
}

}  // namespace

void lintTranslations(const json::value& policy, Remarks& remarks) {
  walk(policy, "$", remarks);
}

void lintWindows(const json::value& policy, Remarks& remarks) {
  const json::value* windows = policy.get_object().if_contains("windows");
  if (!windows || !windows->is_array()) return;
  const json::object* above = nullptr;
  for (std::size_t i = 0; i < windows->get_array().size(); ++i) {
    const json::object* window = windows->get_array()[i].if_object();
    if (window) lintWindow(*window, above, at("$.windows", i), remarks);
    above = window;
  }
}

}  // namespace tarim::authoring
