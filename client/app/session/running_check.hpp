// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The findings of the draft in hand, kept from one look to the next, so that an edit on a tablet costs what
// reads the edited cell and not the whole of the rules. Equal at every look to Rulebook::check. Used on one
// thread at a time; holds the dossier in plain, so it dies with the open vault.
#include "shared/rules/incremental.hpp"

#include <optional>

namespace tarim::client::app {

class RunningCheck {
 public:
  /// Any dossier may follow any other: few changed cells are run again, many as a whole.
  std::vector<rules::Finding> findings(const rules::RulebookPtr& book, const dossier::Dossier& dossier,
                                       base::Instant now, rules::Windows windows);

 private:
  rules::RulebookPtr m_book;
  rules::Windows m_windows = rules::Windows::Checked;
  std::optional<rules::Incremental> m_checked;
};

}  // namespace tarim::client::app
