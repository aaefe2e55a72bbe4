// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/draft/act_history.hpp"

#include <algorithm>

namespace tarim::client::app {
namespace {

constexpr std::size_t kMostActs = 500;

}  // namespace

void ActHistory::add(Act act) {
  if (act.changes.empty()) return;
  if (!act.group.isEmpty() && !m_done.empty() && m_done.back().group == act.group)
    return extend(std::move(act));
  m_undone.clear();
  m_done.push_back(std::move(act));
  if (m_done.size() > kMostActs) m_done.erase(m_done.begin());
}

void ActHistory::extend(Act act) {
  Act& last = m_done.back();
  const Act before = last;
  last.words = act.words;
  for (CellChange& change : act.changes) {
    const auto same = std::find_if(last.changes.begin(), last.changes.end(),
                                   [&](const CellChange& one) { return one.cell == change.cell; });
    if (same == last.changes.end())
      last.changes.push_back(std::move(change));
    else
      same->after = std::move(change.after);
  }
  m_undone.clear();
  const bool isNothing = std::all_of(last.changes.begin(), last.changes.end(),
                                     [](const CellChange& one) { return one.before == one.after; });
  if (!isNothing) return;
  m_done.pop_back();
  m_undone.push_back(before);
}

void ActHistory::endGroup() {
  if (!m_done.empty()) m_done.back().group.clear();
}

std::optional<Act> ActHistory::move(std::vector<Act>& from, std::vector<Act>& to) {
  if (from.empty()) return std::nullopt;
  Act act = std::move(from.back());
  from.pop_back();
  act.group.clear();
  to.push_back(act);
  return act;
}

void ActHistory::clear() {
  m_done.clear();
  m_undone.clear();
}

}  // namespace tarim::client::app
