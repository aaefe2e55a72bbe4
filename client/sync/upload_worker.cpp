// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/sync/upload_worker.hpp"

namespace tarim::client {
namespace {

/// One whole file per request, with the next request right behind it.
constexpr RequestBudget kWholeFiles{32u << 20, 4u << 20};

}  // namespace

UploadWorker::UploadWorker(TransferQueue& transfers, UploadEncoder& encoder,
                           std::unique_ptr<Transport> transport, std::string token,
                           std::function<void(const std::string& hash)> began, std::function<void()> changed)
    : m_transport(std::move(transport)),
      m_api(*m_transport, std::move(token)),
      m_changed(std::move(changed)),
      m_sender(transfers,
               {[&encoder](const FileRecord& file) { return encoder.read(file); }, [] { return kWholeFiles; },
                [this](std::uint64_t bytes) {
                  m_stored += bytes;
                  m_changed();
                },
                std::move(began), [&encoder](const std::string& hash) { encoder.sendAsItIs(hash); }}),
      m_thread([this] { work(); }) {}

void UploadWorker::end() {
  if (!m_thread.joinable()) return;
  {
    const std::lock_guard lock(m_mutex);
    m_stop = true;
    m_wakeUp.notify_all();
  }
  m_transport->interrupt();
  m_thread.join();
}

void UploadWorker::work() {
  (void)m_transport->open();  // An error shows again with the first file.
  do {
    base::Result<FileSender::SendResult> outcome = FileSender::SendResult::Done;
    try {
      outcome = m_sender.send(m_api, [this] { return m_parked.load(); });
    } catch (const std::exception& broken) {
      outcome = base::Error(base::Code::Unknown, broken.what());
    }
    {
      const std::lock_guard lock(m_mutex);
      m_state = outcome ? State::Idle : State::Ended;
      if (!outcome) m_error = outcome.error();
    }
    m_changed();
  } while (waitForWork());
}

bool UploadWorker::waitForWork() {
  std::unique_lock lock(m_mutex);
  if (m_state == State::Ended) return false;
  m_wakeUp.wait(lock, [this] { return m_stop || m_wakeRequested; });
  m_wakeRequested = false;
  m_state = State::Working;
  return !m_stop;
}

UploadWorker::State UploadWorker::state() const {
  const std::lock_guard lock(m_mutex);
  return m_state;
}

std::optional<base::Error> UploadWorker::error() const {
  const std::lock_guard lock(m_mutex);
  return m_error;
}

void UploadWorker::wake() {
  const std::lock_guard lock(m_mutex);
  if (m_state == State::Idle) m_wakeRequested = true;
  m_wakeUp.notify_all();
}

void UploadWorker::setParked(bool parked) {
  m_parked = parked;
}

std::uint64_t UploadWorker::receivedNotStored() const {
  const auto known = facts();
  const std::uint64_t written = traffic().bodies;
  const std::uint64_t accounted = m_stored + (known ? known->unacknowledged : 0);
  return known && written > accounted ? written - accounted : 0;
}

}  // namespace tarim::client
