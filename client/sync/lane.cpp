// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/sync/lane.hpp"

namespace tarim::client {
namespace {

/// A file at a time, the next one right behind it.
constexpr Pieces kWholeFiles{32u << 20, 4u << 20};

}  // namespace

Lane::Lane(Pile& pile, Packer& packer, std::unique_ptr<Transport> transport, std::string token,
           std::function<void(const std::string& hash)> began, std::function<void()> changed)
    : m_transport(std::move(transport)),
      m_dialogue(*m_transport, std::move(token)),
      m_changed(std::move(changed)),
      m_sender(pile,
               {[&packer](const FileRecord& file) { return packer.read(file); }, [] { return kWholeFiles; },
                [this](std::uint64_t bytes) {
                  m_stored += bytes;
                  m_changed();
                },
                std::move(began), [&packer](const std::string& hash) { packer.sendAsItIs(hash); }}),
      m_thread([this] { work(); }) {}

void Lane::end() {
  if (!m_thread.joinable()) return;
  {
    const std::lock_guard lock(m_mutex);
    m_stop = true;
    m_wake.notify_all();
  }
  m_transport->interrupt();
  m_thread.join();
}

void Lane::work() {
  (void)m_transport->open();  // What stands in its way is met again with the first file.
  do {
    base::Result<FileSender::Outcome> outcome = FileSender::Outcome::Done;
    try {
      outcome = m_sender.send(m_dialogue, [this] { return m_parked.load(); });
    } catch (const std::exception& broken) {
      outcome = base::Error(base::Code::Unknown, broken.what());
    }
    {
      const std::lock_guard lock(m_mutex);
      m_state = outcome ? State::Resting : State::Ended;
      if (!outcome) m_error = outcome.error();
    }
    m_changed();
  } while (waitForWork());
}

bool Lane::waitForWork() {
  std::unique_lock lock(m_mutex);
  if (m_state == State::Ended) return false;
  m_wake.wait(lock, [this] { return m_stop || m_nudged; });
  m_nudged = false;
  m_state = State::Working;
  return !m_stop;
}

Lane::State Lane::state() const {
  const std::lock_guard lock(m_mutex);
  return m_state;
}

std::optional<base::Error> Lane::error() const {
  const std::lock_guard lock(m_mutex);
  return m_error;
}

void Lane::nudge() {
  const std::lock_guard lock(m_mutex);
  if (m_state == State::Resting) m_nudged = true;
  m_wake.notify_all();
}

void Lane::park(bool parked) {
  m_parked = parked;
}

std::uint64_t Lane::onTheirSide() const {
  const auto known = facts();
  const std::uint64_t handed = traffic().bodies;
  const std::uint64_t away = m_stored + (known ? known->unacknowledged : 0);
  return known && handed > away ? handed - away : 0;
}

}  // namespace tarim::client
