// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/store/writer.hpp"

#include <utility>

namespace tarim::server {

Writer::Writer(std::unique_ptr<db::Database> database)
    : m_database(std::move(database)), m_thread([this] { loop(); }) {}

Writer::~Writer() {
  {
    const std::lock_guard lock(m_mutex);
    m_stopping = true;
  }
  m_work.notify_one();
  m_thread.join();
}

base::Result<void> Writer::run(const Job& job) {
  Waiting waiting;
  waiting.job = &job;
  std::unique_lock lock(m_mutex);
  m_queue.push_back(&waiting);
  m_work.notify_one();
  m_answers.wait(lock, [&] { return waiting.answered; });
  if (waiting.thrown) std::rethrow_exception(waiting.thrown);
  return waiting.result;
}

WriterCounts Writer::counts() const {
  const std::lock_guard lock(m_mutex);
  WriterCounts counts = m_counts;
  counts.waiting = m_queue.size();
  return counts;
}

void Writer::loop() {
  std::unique_lock lock(m_mutex);
  for (;;) {
    m_work.wait(lock, [this] { return m_stopping || !m_queue.empty(); });
    if (m_queue.empty()) return;
    const Batch batch = std::exchange(m_queue, {});
    lock.unlock();
    runBatch(batch);
    lock.lock();
    ++m_counts.commits;
    m_counts.jobs += batch.size();
    for (Waiting* waiting : batch)
      waiting->answered = true;
    m_answers.notify_all();
  }
}

void Writer::runBatch(const Batch& batch) {
  try {
    const base::Result<void> committed = m_database->transaction([&]() -> base::Result<void> {
      for (Waiting* waiting : batch)
        runOne(*waiting);
      return {};
    });
    if (!committed) refuse(batch, committed.error());
  } catch (...) {
    for (Waiting* waiting : batch)
      waiting->thrown = std::current_exception();
  }
}

void Writer::refuse(const Batch& batch, base::Error reason) {
  // A full disk ends the transaction in the middle of a job: that job knows why, the commit only that.
  for (const Waiting* waiting : batch)
    if (!waiting->result && waiting->result.error().code() == base::Code::StorageFull) {
      reason = waiting->result.error();
      break;
    }
  for (Waiting* waiting : batch)
    waiting->result = reason;
}

void Writer::runOne(Waiting& waiting) {
  try {
    waiting.result = m_database->transaction([&] { return (*waiting.job)(*m_database); });
  } catch (...) {
    waiting.thrown = std::current_exception();
  }
}

}  // namespace tarim::server
