// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The parts of lint.hpp. Those that take JSON accept a policy that does not load; those that take a Policy
// accept one that contradicts itself.
#include "shared/authoring/lint.hpp"

#include <boost/json/value.hpp>

namespace tarim::authoring {

using Remarks = std::vector<Remark>;

inline void remark(Remarks& remarks, Gravity gravity, std::string_view kind, std::string path, std::string zh,
                   std::string en) {
  remarks.push_back({gravity, std::string(kind), std::move(path), {std::move(zh), std::move(en)}});
}

inline std::string at(const std::string& path, std::size_t index) {
  return path + "[" + std::to_string(index) + "]";
}

/// Labels with text in one language only.
void lintTranslations(const boost::json::value& policy, Remarks& remarks);
/// Windows that end before they begin, or begin before the previous one or overlap it.
void lintWindows(const boost::json::value& policy, Remarks& remarks);
/// Rows whose check does not exist or refuses its parameters.
void lintChecks(const policy::Policy& policy, Remarks& remarks);
/// Parameters that the check does not know, of another type than it reads, or that name choices of no list;
/// {words} that nobody fills.
void lintParameters(const policy::Policy& policy, Remarks& remarks);
/// {words} and years in texts of the form: unknown, or a brace that is not closed.
void lintBraces(const boost::json::value& policy, Remarks& remarks);
/// Ids of the file `ids` that the policy no longer has; nothing when there is no such file.
void lintIds(std::string_view text, const std::string& ids, Remarks& remarks);
/// What the form, the clauses and the review need and nothing does; counts that cannot be reached; fields
/// that wait for each other; make-up days on working days; exceptions that are none.
void lintNeeds(const policy::Policy& policy, Remarks& remarks);
/// Whether the form has anything that this check looks at.
bool meetsTheForm(const policy::Policy& policy, const policy::RuleRow& row);
/// Rows, columns and slots whose conditions can never hold, and rows that repeat an earlier one.
void lintReach(const policy::Policy& policy, Remarks& remarks);
/// Columns that nothing reads.
void lintColumns(const policy::Policy& policy, const boost::json::value& text, Remarks& remarks);
/// Clauses that nothing names, lists and sentences that nothing uses.
void lintClauses(const policy::Policy& policy, const boost::json::value& text, Remarks& remarks);

}  // namespace tarim::authoring
