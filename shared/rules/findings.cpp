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

Severity severityNamed(std::string_view name) {
  if (name == severityName(Severity::Warns)) return Severity::Warns;
  if (name == severityName(Severity::Informs)) return Severity::Informs;
  return Severity::Blocks;
}

Finding readFinding(const boost::json::value& value, const std::string& path,
                    base::JsonReader::Failure& failure) {
  base::JsonReader item(value, path, failure, base::Code::StorageCorrupt);
  Finding finding;
  finding.rule = item.string("rule");
  finding.clause = item.stringOr("clause", {});
  finding.severity = severityNamed(item.string("severity"));
  base::JsonReader place = item.object("place");
  finding.place.table = place.string("table");
  finding.place.row = place.stringOr("row", {});
  finding.place.column = place.stringOr("column", {});
  finding.place.slot = place.stringOr("slot", {});
  finding.place.attachment = place.stringOr("attachment", {});
  finding.found = item.stringOr("found", {});
  finding.needed = item.stringOr("needed", {});
  finding.zh = item.stringOr("zh", {});
  finding.en = item.stringOr("en", {});
  return finding;
}

}  // namespace

std::string toJson(const std::vector<Finding>& findings) {
  boost::json::array all;
  for (const Finding& finding : findings)
    all.push_back(toValue(finding));
  return base::canonicalJson(all);
}

base::Result<std::vector<Finding>> readFindings(std::string_view json, std::size_t maxBytes) {
  std::vector<Finding> findings;
  if (json.empty()) return findings;
  const auto parsed = base::parseJson(json, {.maxBytes = maxBytes, .maxDepth = 6});
  if (!parsed) return base::Error(base::Code::StorageCorrupt, "findings: " + parsed.error().line());
  const boost::json::array* all = parsed->if_array();
  if (!all) return base::Error(base::Code::StorageCorrupt, "findings are an array");
  base::JsonReader::Failure failure;
  for (std::size_t i = 0; i < all->size(); ++i) {
    findings.push_back(readFinding((*all)[i], "$[" + std::to_string(i) + "]", failure));
    if (failure) return *failure;
  }
  return findings;
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
