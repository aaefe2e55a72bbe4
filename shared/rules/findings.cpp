// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/findings.hpp"

#include "shared/base/json.hpp"

#include <algorithm>

namespace tarim::rules {

namespace {

boost::json::value toValue(const Finding& finding) {
  boost::json::object place{{"table", finding.place.table}, {"row", finding.place.row}};
  if (!finding.place.column.empty()) place["column"] = finding.place.column;
  if (!finding.place.slot.empty()) place["slot"] = finding.place.slot;
  if (!finding.place.attachment.empty()) place["attachment"] = finding.place.attachment;
  boost::json::object object;
  object["rule"] = finding.rule;
  object["clause"] = finding.clause;
  object["severity"] = severityName(finding.severity);
  object["place"] = std::move(place);
  object["found"] = finding.found;
  object["needed"] = finding.needed;
  object["zh"] = finding.zh;
  object["en"] = finding.en;
  return object;
}

}  // namespace

std::string toJson(const std::vector<Finding>& findings) {
  boost::json::array all;
  for (const Finding& finding : findings)
    all.push_back(toValue(finding));
  return base::canonicalJson(all);
}

std::string_view severityName(Severity severity) {
  switch (severity) {
    case Severity::Blocks:
      return "blocks";
    case Severity::Warns:
      return "warns";
    case Severity::Informs:
      return "informs";
  }
  return "blocks";
}

bool anyBlocks(const std::vector<Finding>& findings) {
  return std::any_of(findings.begin(), findings.end(),
                     [](const Finding& finding) { return finding.severity == Severity::Blocks; });
}

}  // namespace tarim::rules
