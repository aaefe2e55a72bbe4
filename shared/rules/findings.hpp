// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Findings (审查意见): what a reviewer would return, told beforehand. A finding names the rule, the clause,
// the place, what was found and what is needed, in words that say what to do. Client and server get the same
// bytes from toJson(): the order is stable (form order, then row, then column, then rule).
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
  std::string slot;        ///< Evidence slot, when it is about evidence.
  std::string attachment;  ///< One page of it.
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
