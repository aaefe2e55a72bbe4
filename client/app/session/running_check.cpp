// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/session/running_check.hpp"

namespace tarim::client::app {
namespace {

/// Beyond this many changed cells a whole run is cheaper.
constexpr std::size_t kFew = 64;

}  // namespace

std::vector<rules::Finding> RunningCheck::findings(const rules::RulebookPtr& book,
                                                   const dossier::Dossier& dossier, base::Instant now,
                                                   rules::Windows windows) {
  if (m_checked && m_book == book && m_windows == windows) {
    const auto changes = m_checked->dossier().changesTo(dossier, kFew);
    if (changes.size() <= kFew) {
      for (const auto& [cell, value] : changes)
        m_checked->set(cell, value);
      m_checked->setNow(now);
      return m_checked->findings();
    }
  }
  m_book = book;
  m_windows = windows;
  m_checked.emplace(book, dossier, now, windows);
  return m_checked->findings();
}

}  // namespace tarim::client::app
