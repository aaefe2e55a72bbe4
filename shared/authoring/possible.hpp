// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Whether several conditions can hold together. Each term removes values of a cell; a cell with a required
// value is also asked for, so its own condition holds too; kind and level must be offered as a pair. When a
// cell has no value left, the conditions contradict each other. Only cells of choices are narrowed: free text
// may have any value.
#include "shared/policy/policy.hpp"

#include <map>
#include <optional>
#include <set>

namespace tarim::authoring {

class Possible {
 public:
  explicit Possible(const policy::Policy& policy) : m_policy(policy) {}

  /// `table`: the table of terms that name none.
  void require(const policy::Condition& condition, const std::string& table = {});
  /// Requires the condition under which the column is asked for.
  void requireAsked(const std::string& table, const std::string& column);
  /// The cell that has no value left, as "application/level"; empty while all conditions can hold.
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
