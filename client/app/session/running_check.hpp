// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Incremental rule checks: keeps the current draft's findings between snapshots, so that after an edit only
// the rules that read the edited cells run again. The findings always equal those of Rulebook::check. For one
// thread at a time. Holds the dossier unsealed, so it must not outlive the open vault.
#include "client/scans/page_findings.hpp"
#include "shared/rules/incremental.hpp"

#include <optional>

namespace tarim::client::app {

class RunningCheck {
 public:
  /// `dossier` may be any dossier: few changed cells are checked again, many by a full check.
  std::vector<rules::Finding> findings(const rules::RulebookPtr& book, const dossier::Dossier& dossier,
                                       base::Instant now, rules::Windows windows);
  /// What this device has read of pages, beside the rules.
  [[nodiscard]] PageFindings& pages() { return m_pages; }

 private:
  rules::RulebookPtr m_book;
  rules::Windows m_windows = rules::Windows::Checked;
  std::optional<rules::Incremental> m_checked;
  PageFindings m_pages;
};

}  // namespace tarim::client::app
