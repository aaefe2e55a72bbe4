// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Ids once used stay: drafts, submissions, events and other years' tables hold them, and nothing inside a
// policy tells that one was changed. ids.json beside the policy lists them; `policy ids DIR` writes it.
#include "shared/authoring/lint_parts.hpp"
#include "shared/base/bytes.hpp"
#include "shared/base/files.hpp"
#include "shared/base/json.hpp"

#include <boost/json.hpp>

#include <set>

namespace tarim::authoring {
namespace {

namespace json = boost::json;

constexpr base::JsonLimits kIdLimits{4u << 20, 16};
using Ids = std::set<std::string>;

/// A thing of a list is called by its id, whatever its place: "groups[basic].fields[sex]".
void collect(const json::value& value, const std::string& path, Ids& ids) {
  if (const auto* object = value.if_object())
    for (const auto& [key, member] : *object) {
      const std::string name(key);
      const bool named = path == "lists" || path == "sentences" || path == "clauses";
      const std::string here = path + (path.empty() ? "" : ".") + name;
      if (named) ids.insert(here);
      collect(member, here, ids);
    }
  const auto* array = value.if_array();
  for (std::size_t i = 0; array && i < array->size(); ++i) {
    const json::object* object = (*array)[i].if_object();
    const json::value* id = object ? object->if_contains("id") : nullptr;
    if (!id || !id->is_string()) continue;
    const std::string here = path + "[" + std::string(std::string_view(id->get_string())) + "]";
    ids.insert(here);
    collect((*array)[i], here, ids);
  }
}

Ids idsIn(std::string_view text) {
  Ids ids;
  if (const auto value = base::parseJson(text, kIdLimits)) collect(*value, {}, ids);
  return ids;
}

/// Whether what holds it is gone as well and says so.
bool isInside(const std::string& id, const Ids& gone) {
  for (std::size_t end = id.find_first_of(".["); end != std::string::npos;
       end = id.find_first_of(".[", end + 1))
    if (gone.contains(id.substr(0, end))) return true;
  return false;
}

}  // namespace

std::string idsOf(std::string_view text) {
  std::string lines;
  for (const std::string& id : idsIn(text))
    lines += (lines.empty() ? "[\n " : ",\n ") + base::canonicalJson(json::value(id));
  return lines.empty() ? "[]\n" : lines + "\n]\n";
}

void lintIds(std::string_view text, const std::string& file, Remarks& remarks) {
  const auto bytes = base::DiskFiles().read(base::Path(file), kIdLimits.maxBytes);
  if (!bytes) return;
  const auto kept = base::parseJson(base::textOf(*bytes), kIdLimits);
  const auto* list = kept ? kept->if_array() : nullptr;
  const Ids there = idsIn(text);
  if (there.empty()) return;
  Ids gone;
  for (std::size_t i = 0; list && i < list->size(); ++i)
    if (const auto* id = (*list)[i].if_string())
      if (const std::string name{std::string_view(*id)}; !there.contains(name)) gone.insert(name);
  for (const std::string& id : gone) {
    if (isInside(id, gone)) continue;
    const std::string path = "$." + id;
    remark(remarks, Gravity::Wrong, "lost-id", path,
           "编号没有了，而已有的草稿、审核记录或其他年度的表里有它。确实不再用的，请用policy ids重写ids.json",
           "this id is gone, and drafts, reviews or other years hold it; if that is meant, write ids.json "
           "anew with "
           "policy ids");
  }
}

}  // namespace tarim::authoring
