// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/scans/reading_queue.hpp"

#include <algorithm>

namespace tarim::client::app {

ReadingQueue::ReadingQueue(Session& session) : QObject(&session), m_session(session) {
  connect(&session, &Session::openChanged, this, [this] {
    if (!m_session.isOpen()) clear();
  });
}

ReadingQueue& ReadingQueue::of(Session& session) {
  if (auto* made = session.findChild<ReadingQueue*>(QString(), Qt::FindDirectChildrenOnly)) return *made;
  return *new ReadingQueue(session);
}

const PageReading* ReadingQueue::shown(const std::string& file) const {
  return m_shown && m_shownFile == file ? m_shown.get() : nullptr;
}

const base::Error* ReadingQueue::errorOf(const std::string& file) const {
  const auto found = m_failed.find(file);
  return found == m_failed.end() ? nullptr : &found->second;
}

void ReadingQueue::want(const std::vector<std::string>& files, const std::string& shown) {
  if (m_unavailable || !m_session.isOpen()) return;
  const auto isKnown = [this](const std::string& file) {
    return isDone(file) || std::find(m_waiting.begin(), m_waiting.end(), file) != m_waiting.end();
  };
  for (const std::string& file : files)
    if (!isKnown(file)) m_waiting.push_back(file);
  if (!shown.empty() && m_shownFile != shown) {
    m_shownFile = shown;
    m_shown = nullptr;
    std::erase(m_waiting, shown);
    if (!m_failed.contains(shown)) {
      m_waiting.push_front(shown);
      if (!m_running.empty() && m_running != shown) m_stop.request_stop();
    }
  }
  next();
}

void ReadingQueue::next() {
  if (!m_running.empty() || m_waiting.empty() || m_unavailable || !m_session.isOpen()) return;
  m_running = m_waiting.front();
  m_stop = {};
  const auto outcome = std::make_shared<Outcome>();
  m_session.runBeside(
      [outcome, file = m_running, isShown = m_running == m_shownFile, stop = m_stop.get_token(),
       vault = m_session.vault()] {
        if (!vault || stop.stop_requested()) return;
        outcome->isNew = !isReadingKept(vault->settings, file);
        const bool isEnough = !outcome->isNew && !isShown;
        auto reading =
            isEnough ? base::Result<PageReading>(PageReading()) : readingOf(*vault, file, {stop, !isShown});
        outcome->isPartial = reading && !isEnough && !reading->isWhole();
        outcome->ended = reading ? base::Result<void>() : base::Result<void>(reading.error());
        if (reading && isShown) outcome->reading = std::make_shared<const PageReading>(std::move(*reading));
      },
      [this, outcome, file = m_running] {
        if (file == m_running) finish(file, *outcome);
      });
}

void ReadingQueue::finish(const std::string& file, const Outcome& outcome) {
  m_running.clear();
  const bool wasBrokenOff = !outcome.ended && outcome.ended.error().code() == base::Code::Cancelled;
  const bool isShown = file == m_shownFile;
  // What became the shown page meanwhile was read for the vault only, and is fetched from there.
  const bool isToFetch = isShown && outcome.ended && !outcome.reading;
  if (!wasBrokenOff && !isToFetch) std::erase(m_waiting, file);
  if (outcome.ended)
    m_done.insert(file);
  else if (!wasBrokenOff)
    m_failed.insert_or_assign(file, outcome.ended.error());
  m_partial = m_partial || outcome.isPartial;
  if (isShown && outcome.reading) m_shown = outcome.reading;
  m_unavailable = !outcome.ended && outcome.ended.error().code() == base::Code::NotNow;
  if (m_unavailable) m_waiting.clear();
  // The findings about the page that somebody looks at are told at once; those about others with the next
  // change, so that nothing moves on a page for no reason that is seen there.
  if (isShown && outcome.isNew && outcome.ended) m_session.refresh();
  next();
  emit changed();
}

void ReadingQueue::clear() {
  m_stop.request_stop();
  m_waiting.clear();
  m_running.clear();
  m_done.clear();
  m_failed.clear();
  m_shownFile.clear();
  m_shown = nullptr;
  m_unavailable = false;
  m_partial = false;
  emit changed();
}

}  // namespace tarim::client::app
