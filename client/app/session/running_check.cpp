// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/session/running_check.hpp"

namespace tarim::client::app {
namespace {

/// Beyond this many changed cells a whole run is cheaper.
constexpr std::size_t kFew = 64;

using Changes = std::vector<std::pair<dossier::CellKey, std::string>>;

/// What must be set for `before` to become `after`; one more than kFew when there is more than that.
Changes changesBetween(const dossier::Dossier& before, const dossier::Dossier& after) {
  Changes changes;
  const auto was = before.cells();
  const auto is = after.cells();
  auto old = was.begin();
  for (auto now = is.begin(); now != is.end() || old != was.end();) {
    if (changes.size() > kFew) return changes;
    if (now == is.end() || (old != was.end() && old->first < now->first))
      changes.emplace_back((old++)->first, std::string());
    else if (old == was.end() || now->first < old->first) {
      changes.emplace_back(now->first, std::string(now->second));
      ++now;
    } else {
      if (old->second != now->second) changes.emplace_back(now->first, std::string(now->second));
      ++old;
      ++now;
    }
  }
  return changes;
}

}  // namespace

std::vector<rules::Finding> RunningCheck::findings(const rules::RulebookPtr& book,
                                                   const dossier::Dossier& dossier, base::Instant now,
                                                   rules::Windows windows) {
  if (m_checked && m_book == book && m_windows == windows) {
    const Changes changes = changesBetween(m_checked->dossier(), dossier);
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
