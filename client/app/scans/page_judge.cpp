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

const pages::Portrait* PageJudge::portraitOf(const std::string& file) const {
  const auto found = m_portraits.find(file);
  return found == m_portraits.end() ? nullptr : &found->second;
}

bool PageJudge::isWaiting(const std::string& file) const {
  return std::any_of(m_waiting.begin(), m_waiting.end(),
                     [&](const Wanted& wanted) { return wanted.file == file; });
}

bool PageJudge::isKnown(const Wanted& wanted) const {
  return (wanted.isPortrait ? m_portraits.contains(wanted.file) : m_known.contains(wanted.file)) ||
         m_failed.contains(wanted) ||
         std::find(m_waiting.begin(), m_waiting.end(), wanted) != m_waiting.end();
}

void PageJudge::want(const std::vector<std::string>& files, const std::string& first) {
  add(files, first, false);
}

void PageJudge::wantPortraits(const std::vector<std::string>& files, const std::string& first) {
  add(files, first, true);
}

void PageJudge::add(const std::vector<std::string>& files, const std::string& first, bool arePortraits) {
  if (m_unavailable || (arePortraits && m_noPortraits)) return;
  for (const std::string& file : files)
    if (const Wanted wanted{file, arePortraits}; !isKnown(wanted)) m_waiting.push_back(wanted);
  const auto begin = m_waiting.begin() + (m_running && !m_waiting.empty() ? 1 : 0);
  const auto found = std::find(begin, m_waiting.end(), Wanted{first, arePortraits});
  if (found != m_waiting.end()) std::rotate(begin, found, found + 1);
  if (!m_running) next();
}

void PageJudge::next() {
  m_running = !m_waiting.empty() && m_session.isOpen() && !m_unavailable;
  if (!m_running) return;
  const Wanted wanted = m_waiting.front();
  if (wanted.isPortrait)
    look(wanted, m_portraits, keptPortrait, measurePortraitFile);
  else
    look(wanted, m_known, keptMeasures, measureFile);
}

template <class T>
void PageJudge::look(const Wanted& wanted, std::map<std::string, T>& known, Kept<T> kept,
                     Measure<T> measure) {
  const auto result = std::make_shared<base::Result<T>>(base::Error(base::Code::Cancelled));
  m_session.runBeside(
      [result, wanted, kept, measure, vault = m_session.vault()] {
        if (!vault) return;
        const auto before = kept(*vault, wanted.file);
        *result = before ? base::Result<T>(*before) : measure(*vault, wanted.file);
      },
      [this, result, wanted, &known] {
        std::erase(m_waiting, wanted);
        if (*result)
          known[wanted.file] = **result;
        else
          m_failed.insert(wanted);
        if (!*result && result->error().code() == base::Code::NotNow) giveUp(wanted.isPortrait);
        next();
        emit changed();
      });
}

void PageJudge::giveUp(bool portraits) {
  if (portraits) {
    m_noPortraits = true;
    std::erase_if(m_waiting, [](const Wanted& wanted) { return wanted.isPortrait; });
  } else {
    m_unavailable = true;
    m_waiting.clear();
  }
}

void PageJudge::clear() {
  m_waiting.clear();
  m_known.clear();
  m_portraits.clear();
  m_failed.clear();
  m_running = false;
  m_unavailable = false;
  m_noPortraits = false;
  emit changed();
}

}  // namespace tarim::client::app
