// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A check is a pure function of a View that tells a Report what it found. It is made once per rule row, with
// the row's parameters already read and looked up, so that nothing is parsed while a person types. To add a
// rule: add a row to the policy. To add a check: write its maker in the file of its family and name it in
// registry.cpp.
#include "shared/base/json.hpp"
#include "shared/rules/findings.hpp"
#include "shared/rules/view.hpp"

#include <functional>
#include <optional>

namespace tarim::rules {

/// One thing that was found. `words` fill the row's {placeholders}; {found} and {needed} fill themselves
/// unless given.
struct Said {
  FindingPlace place;
  std::string clause;  ///< Used when the row names none: the field's or slot's own.
  std::string found;
  std::string needed;
  std::vector<std::pair<std::string, policy::Label>> words;
};

using Report = std::vector<Said>;
using Check = std::function<void(const View& view, Report& report)>;

/// What a maker gets: the row, and a reader of its parameters that remembers the first misfit.
struct Making {
  const policy::Policy& policy;
  const policy::RuleRow& row;
  base::JsonReader& params;

  /// Fails when there is no such group or field.
  [[nodiscard]] const policy::Group* group(std::string_view key) const;
  [[nodiscard]] const policy::Field* field(const policy::Group* group, std::string_view key) const;
};
using Maker = Check (*)(const Making& making);

/// Null for an unknown name.
Maker findMaker(std::string_view name);
/// Every name that findMaker knows, for tests and tools.
std::vector<std::string_view> checkNames();

/// {years: [-3, -1]}: counted from the cycle year.
struct Years {
  int first = 0;
  int last = 0;
};
Years readYears(const Making& making);

FindingPlace placeOf(const Cell& cell);
FindingPlace placeOf(const AskedSlot& asked);
/// The words of a choice; the value itself when there is none.
policy::Label labelOf(const policy::Field& field, std::string_view value);
policy::Label same(const std::string& text);
std::optional<base::Month> monthOf(std::string_view value);
policy::Label monthWords(base::Month month);

}  // namespace tarim::rules
