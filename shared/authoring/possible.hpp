// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Whether conditions can ever hold together. Each term leaves a cell fewer values; a cell that must hold
// something is also asked for, so its own condition holds as well; kind and level must be offered as a pair.
// A cell with no value left, and what it stands for never comes to pass. Only cells of choice are narrowed:
// free text may be anything.
#include "shared/policy/policy.hpp"

#include <map>
#include <optional>
#include <set>

namespace tarim::authoring {

class Possible {
 public:
  explicit Possible(const policy::Policy& policy) : m_policy(policy) {}

  /// `table` is the table at hand, for terms that name none.
  void require(const policy::Condition& condition, const std::string& table = {});
  /// The column is answered, so it was asked for.
  void requireAsked(const std::string& table, const std::string& column);
  /// "application/level" when nothing is left for it; empty while all can hold.
  [[nodiscard]] std::string contradiction() const;

 private:
  using Cell = std::pair<std::string, std::string>;
  using Values = std::set<std::string, std::less<>>;

  Values* valuesOf(const Cell& cell);
  void narrow(const policy::Condition::Term& term, const Cell& cell);
  [[nodiscard]] bool offered() const;

  const policy::Policy& m_policy;
  std::map<Cell, Values> m_left;
  std::set<Cell> m_asked;
};

}  // namespace tarim::authoring
