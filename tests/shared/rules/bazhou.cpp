// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/shared/rules/bazhou.hpp"

namespace tarim::tests {

const rules::Rulebook& bazhou() {
  static const auto policy = policy::loadFolder(TARIM_POLICIES_DIR "/bazhou-ecology-2024");
  static const auto book = rules::Rulebook::make(policy.value());
  return *book.value();
}

base::Instant inTheWindow() {
  return base::parseInstant("2024-09-01T12:00:00+08:00").value();
}

std::vector<rules::Finding> findingsOf(std::string_view rule, const dossier::Dossier& dossier,
                                       base::Instant now) {
  std::vector<rules::Finding> findings = bazhou().check(dossier, now);
  std::erase_if(findings, [rule](const rules::Finding& finding) { return finding.rule != rule; });
  return findings;
}

void setCell(dossier::Dossier& dossier, const std::string& table, const std::string& row,
             const std::string& column, const std::string& value) {
  dossier.set({table, row, column}, value);
}

void addRow(dossier::Dossier& dossier, const std::string& table, const std::string& row) {
  setCell(dossier, table, row, std::string(dossier::kRowColumn), std::string(dossier::kLive));
}

}  // namespace tarim::tests
