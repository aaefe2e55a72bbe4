// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/http/fair_queue.hpp"

#include "server/http/answer_token.hpp"

#include <algorithm>
#include <utility>

namespace tarim::server {

namespace asio = boost::asio;

namespace {

/// Of so many turns one goes to those who are not preferred, so that they never wait for ever.
constexpr unsigned kOthersTurn = 4;

}  // namespace

void FairQueue::Line::add(const std::string& key, Waiter& waiter) {
  auto& own = byKey[key];
  if (own.empty()) rotation.push_back(key);
  own.push_back(&waiter);
}

void FairQueue::Line::remove(const std::string& key, Waiter& waiter) {
  const auto found = byKey.find(key);
  if (found == byKey.end()) return;
  found->second.remove(&waiter);
  if (!found->second.empty()) return;
  byKey.erase(found);
  rotation.remove(key);
}

FairQueue::Waiter* FairQueue::Line::next(const FairQueue& queue) {
  const auto key = std::find_if(rotation.begin(), rotation.end(),
                                [&](const std::string& one) { return queue.mayHaveAnother(one); });
  if (key == rotation.end()) return nullptr;
  const auto found = byKey.find(*key);
  Waiter* const waiter = found->second.front();
  found->second.pop_front();
  if (found->second.empty()) {
    byKey.erase(found);
    rotation.erase(key);
  } else {
    rotation.splice(rotation.end(), rotation, key);
  }
  return waiter;
}

bool FairQueue::mayHaveAnother(const std::string& key) const {
  const auto found = m_runningOf.find(key);
  return found == m_runningOf.end() || found->second < m_mostOfOne;
}

FairQueue::Waiter* FairQueue::next() {
  const std::size_t first = (m_given + 1) % kOthersTurn == 0 ? 1 : 0;
  Waiter* const waiter = m_lines[first].next(*this);
  return waiter ? waiter : m_lines[1 - first].next(*this);
}

void FairQueue::begin(const std::string& key) {
  ++m_running;
  ++m_runningOf[key];
}

void FairQueue::passOn(const std::string& key) {
  --m_running;
  const auto own = m_runningOf.find(key);
  if (--own->second == 0) m_runningOf.erase(own);
  Waiter* const waiter = next();
  if (!waiter) return;
  ++m_given;
  begin(waiter->m_key);
  waiter->m_isInLine = false;
  waiter->m_hasTurn = true;
  waiter->m_place.release();
  waiter->m_timer.cancel();
}

void FairQueue::dropAll() {
  for (Line& line : m_lines)
    for (auto& [key, waiters] : std::exchange(line.byKey, {}))
      for (Waiter* const waiter : waiters) {
        waiter->m_isInLine = false;
        waiter->m_timer.cancel();
      }
  for (Line& line : m_lines)
    line.rotation.clear();
}

FairQueue::Waiter::Waiter(FairQueue& queue, std::string key, bool isPreferred)
    : m_queue(queue),
      m_key(std::move(key)),
      m_line(queue.m_lines[isPreferred ? 0 : 1]),
      m_place(queue.m_places, m_key, [this] { drop(); }),
      m_timer(queue.m_io) {}

FairQueue::Waiter::~Waiter() {
  leaveLine();
}

void FairQueue::Waiter::leaveLine() {
  if (std::exchange(m_isInLine, false)) m_line.remove(m_key, *this);
}

void FairQueue::Waiter::drop() {
  leaveLine();
  m_timer.cancel();
}

asio::awaitable<FairQueue::Turn> FairQueue::Waiter::wait(std::chrono::milliseconds patience) {
  if (m_queue.m_running < m_queue.m_atOnce && m_queue.mayHaveAnother(m_key)) {
    m_queue.begin(m_key);
    co_return Turn(m_queue, m_key);
  }
  if (!m_place.take(1)) co_return Turn();
  m_line.add(m_key, *this);
  m_isInLine = true;
  m_timer.expires_after(patience);
  co_await m_timer.async_wait(kAnswer);
  leaveLine();
  m_place.release();
  if (!m_hasTurn) co_return Turn();
  co_return Turn(m_queue, m_key);
}

}  // namespace tarim::server
