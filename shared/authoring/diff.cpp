// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/authoring/diff.hpp"

#include "shared/authoring/names.hpp"
#include "shared/base/json.hpp"

#include <boost/json.hpp>

#include <algorithm>

namespace tarim::authoring {
namespace {

namespace json = boost::json;
using policy::Label;

/// Where the comparison stands: the path, and the words that lead to it.
struct Where {
  std::string path = "$";
  Label words;

  [[nodiscard]] Where into(const std::string& step, const Label& called) const {
    return {path + "." + step,
            {words.zh.empty() ? called.zh : words.zh + "，" + called.zh,
             words.en.empty() ? called.en : words.en + ", " + called.en}};
  }
};

class Comparison {
 public:
  void compare(const Where& where, std::string_view key, const json::value& from, const json::value& to) {
    if (from == to) return;
    if (isWhole(key, from) || isWhole(key, to) || from.kind() != to.kind())
      became(where, key, from, to);
    else if (from.is_object())
      objects(where, from.get_object(), to.get_object());
    else if (from.is_array() && areNamed(from.get_array()) && areNamed(to.get_array()))
      named(where, key, from.get_array(), to.get_array());
    else if (from.is_array())
      lists(where, from.get_array(), to.get_array());
    else
      became(where, key, from, to);
  }

  std::vector<Change> take() { return std::move(m_changes); }

 private:
  /// A condition, or a text in two languages, is one thing.
  static bool isWhole(std::string_view key, const json::value& value) {
    const auto* object = value.if_object();
    return key == "when" || key == "params" || (object && object->size() == 2 && object->contains("zh"));
  }

  static bool areNamed(const json::array& items) {
    return std::all_of(items.begin(), items.end(),
                       [](const json::value& item) { return !nameOf(item).empty(); });
  }

  static const json::value* find(const json::array& items, const std::string& name) {
    const auto found = std::find_if(items.begin(), items.end(),
                                    [&](const json::value& item) { return nameOf(item) == name; });
    return found == items.end() ? nullptr : &*found;
  }

  void say(const Where& where, const std::string& zh, const std::string& en) {
    m_changes.push_back({where.path, {where.words.zh + "：" + zh, where.words.en + ": " + en}});
  }

  void became(const Where& where, std::string_view key, const json::value& from, const json::value& to) {
    const Label was = formatValue(key, from);
    const Label is = formatValue(key, to);
    if (was.zh == is.zh)
      say(where, was.en + " → " + is.en, was.en + " → " + is.en);
    else
      say(where, was.zh + " → " + is.zh, was.en == is.en ? was.zh + " → " + is.zh : was.en + " → " + is.en);
  }

  void objects(const Where& where, const json::object& from, const json::object& to) {
    for (const auto& [key, value] : to) {
      const Where here = where.into(std::string(key), formatKey(key));
      const json::value* before = from.if_contains(key);
      if (before)
        compare(here, key, *before, value);
      else
        say(here, "新增 " + formatValue(key, value).zh, "added " + formatValue(key, value).en);
    }
    for (const auto& [key, value] : from)
      if (!to.contains(key))
        say(where.into(std::string(key), formatKey(key)), "删除 " + formatValue(key, value).zh,
            "removed " + formatValue(key, value).en);
  }

  /// The last words of `where` name the kind of thing: “field” becomes “field 姓名 (name)”.
  static Where element(const Where& where, const json::value& value) {
    const Label called = calledBy(value);
    return {where.path + "." + nameOf(value),
            {where.words.zh + " " + called.zh, where.words.en + " " + called.en}};
  }

  void named(const Where& where, std::string_view key, const json::array& from, const json::array& to) {
    for (const json::value& value : to) {
      const json::value* before = find(from, nameOf(value));
      if (before)
        compare(element(where, value), key, *before, value);
      else
        say(element(where, value), "新增", "added");
    }
    for (const json::value& value : from)
      if (!find(to, nameOf(value))) say(element(where, value), "删除", "removed");
    order(where, from, to);
  }

  /// Of what both have.
  void order(const Where& where, const json::array& from, const json::array& to) {
    const auto common = [](const json::array& items, const json::array& others) {
      std::vector<std::string> names;
      for (const json::value& item : items)
        if (find(others, nameOf(item))) names.push_back(nameOf(item));
      return names;
    };
    if (common(from, to) != common(to, from)) say(where, "顺序改变", "stand in another order");
  }

  static json::array without(const json::array& items, const json::array& others) {
    json::array left;
    for (const json::value& item : items)
      if (std::find(others.begin(), others.end(), item) == others.end()) left.push_back(item);
    return left;
  }

  void lists(const Where& where, const json::array& from, const json::array& to) {
    const json::array added = without(to, from);
    const json::array removed = without(from, to);
    if (!added.empty())
      say(where, "新增 " + formatValue({}, added).zh, "now also " + formatValue({}, added).en);
    if (!removed.empty())
      say(where, "删除 " + formatValue({}, removed).zh, "no longer " + formatValue({}, removed).en);
    if (added.empty() && removed.empty()) say(where, "顺序改变", "in another order");
  }

  std::vector<Change> m_changes;
};

}  // namespace

std::vector<Change> diff(const policy::Policy& from, const policy::Policy& to) {
  const auto was = base::parseJson(from.text);
  const auto is = base::parseJson(to.text);
  Comparison comparison;
  if (was && is) comparison.compare({}, {}, *was, *is);
  return comparison.take();
}

}  // namespace tarim::authoring
