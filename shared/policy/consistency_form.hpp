// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The part of consistency.hpp that checks the form, and the report that all parts share.
#include "shared/policy/policy.hpp"

#include <optional>
#include <set>

namespace tarim::policy {

/// Keeps the first contradiction.
struct Contradiction {
  std::optional<base::Error> first;

  void at(std::string path, std::string reason);
  void clause(const Policy& policy, const std::string& path, const std::string& name);

  template <class Things>
  void uniqueIds(const Things& things, const std::string& path) {
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < things.size(); ++i)
      if (!seen.insert(things[i].id).second)
        at(path + "[" + std::to_string(i) + "].id", "used twice: " + std::string(things[i].id));
  }
};

/// The fields that a term without a table may name: those of the present row or record.
using AtHand = const std::vector<Field>*;

/// Exemptions, ladder and papers.
void checkConditions(const Policy& policy, Contradiction& report);
/// What follows when an application was received.
void checkStages(const Policy& policy, Contradiction& report);
void checkForm(const Policy& policy, Contradiction& report);
void checkCondition(const Policy& policy, const Condition& condition, AtHand atHand, const std::string& path,
                    Contradiction& report);

}  // namespace tarim::policy
