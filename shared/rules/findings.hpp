// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Findings (审查意见): defects for which a reviewer would return the application, shown before submission. A
// finding names the rule, the clause, the place, what was found and what is needed, in a text that says what
// to do. toJson() gives the same bytes on client and server: the order is stable (form order, then row, then
// column, then rule).
#include "shared/base/error.hpp"

#include <compare>
#include <string>
#include <string_view>
#include <vector>

namespace tarim::rules {

enum class Severity { Blocks, Warns, Informs };

struct FindingPlace {
  std::string table;       ///< Group id, always set.
  std::string row;         ///< "@" for a record.
  std::string column;      ///< Field id; empty for the row or group as a whole.
  std::string slot;        ///< Evidence slot, for a finding about evidence.
  std::string attachment;  ///< The page, for a finding about one page.
  auto operator<=>(const FindingPlace&) const = default;
};

struct Finding {
  std::string rule;
  std::string clause;
  Severity severity = Severity::Blocks;
  FindingPlace place;
  std::string found;
  std::string needed;
  std::string zh;
  std::string en;
  bool operator==(const Finding&) const = default;
};

/// Canonical JSON array.
std::string toJson(const std::vector<Finding>& findings);
/// What toJson() wrote; an empty text is none. StorageCorrupt for anything else, and beyond `maxBytes`.
base::Result<std::vector<Finding>> readFindings(std::string_view json, std::size_t maxBytes);
std::string_view severityName(Severity severity);  ///< blocks | warns | informs
bool anyBlocks(const std::vector<Finding>& findings);

}  // namespace tarim::rules
