// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/authoring/json_order.hpp"

#include "shared/authoring/lint_parts.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <map>

namespace tarim::authoring {
namespace {

using Order = std::map<std::string, std::size_t, std::less<>>;

void number(const boost::json::value& value, const std::string& path, Order& order) {
  order.emplace(path, order.size());
  if (const auto* object = value.if_object()) {
    for (const auto& [key, member] : *object)
      number(member, path + "." + std::string(key), order);
  } else if (const auto* array = value.if_array()) {
    for (std::size_t i = 0; i < array->size(); ++i)
      number((*array)[i], at(path, i), order);
  }
}

/// Of the path itself, or of the nearest part around it that is there.
std::size_t placeOf(const Order& order, std::string path) {
  while (!path.empty()) {
    if (const auto found = order.find(path); found != order.end()) return found->second;
    path.resize(std::min(path.find_last_of(".["), path.size() - 1));
  }
  return 0;
}

}  // namespace

void sortByFile(std::vector<Remark>& remarks, const boost::json::value& file) {
  Order order;
  number(file, "$", order);
  std::stable_sort(remarks.begin(), remarks.end(), [&](const Remark& a, const Remark& b) {
    return placeOf(order, a.path) < placeOf(order, b.path);
  });
}

}  // namespace tarim::authoring
