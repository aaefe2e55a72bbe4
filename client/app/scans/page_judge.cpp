// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/scans/page_judge.hpp"

#include "client/scans/advice.hpp"

#include <QPointer>

#include <algorithm>

namespace tarim::client::app {

PageJudge::PageJudge(Session& session) : QObject(&session), m_session(session) {
  connect(&session, &Session::openChanged, this, [this] {
    if (!m_session.isOpen()) clear();
  });
}

PageJudge& PageJudge::of(Session& session) {
  if (auto* made = session.findChild<PageJudge*>(QString(), Qt::FindDirectChildrenOnly)) return *made;
  return *new PageJudge(session);
}

const pages::Measures* PageJudge::measuresOf(const std::string& file) const {
  const auto found = m_known.find(file);
  return found == m_known.end() ? nullptr : &found->second;
}

bool PageJudge::isWaiting(const std::string& file) const {
  return std::find(m_waiting.begin(), m_waiting.end(), file) != m_waiting.end();
}

void PageJudge::want(const std::vector<std::string>& files, const std::string& first) {
  if (m_unavailable) return;
  for (const std::string& file : files)
    if (!m_known.contains(file) && !m_failed.contains(file) && !isWaiting(file)) m_waiting.push_back(file);
  const auto begin = m_waiting.begin() + (m_running && !m_waiting.empty() ? 1 : 0);
  const auto found = std::find(begin, m_waiting.end(), first);
  if (found != m_waiting.end()) std::rotate(begin, found, found + 1);
  if (!m_running) next();
}

void PageJudge::next() {
  m_running = !m_waiting.empty() && m_session.isOpen() && !m_unavailable;
  if (!m_running) return;
  const auto result = std::make_shared<base::Result<pages::Measures>>(base::Error(base::Code::Cancelled));
  const std::string file = m_waiting.front();
  m_session.runBeside(
      [result, file, vault = m_session.vault()] {
        if (!vault) return;
        const auto kept = keptMeasures(*vault, file);
        *result = kept ? base::Result<pages::Measures>(*kept) : measureFile(*vault, file);
      },
      [this, result, file] {
        std::erase(m_waiting, file);
        if (*result)
          m_known[file] = **result;
        else
          m_failed.insert(file);
        m_unavailable = !*result && result->error().code() == base::Code::NotNow;
        if (m_unavailable) m_waiting.clear();
        next();
        emit changed();
      });
}

void PageJudge::clear() {
  m_waiting.clear();
  m_known.clear();
  m_failed.clear();
  m_running = false;
  m_unavailable = false;
  emit changed();
}

}  // namespace tarim::client::app
