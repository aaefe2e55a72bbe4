// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/store/writer.hpp"

#include <utility>

namespace tarim::server {

Writer::Writer(std::unique_ptr<db::Database> database, Time time)
    : m_database(std::move(database)), m_time(std::move(time)), m_thread([this] { loop(); }) {}

Writer::~Writer() {
  {
    const std::lock_guard lock(m_mutex);
    m_stopping = true;
  }
  m_work.notify_one();
  m_thread.join();
}

std::chrono::nanoseconds Writer::steadyTime() {
  return std::chrono::steady_clock::now().time_since_epoch();
}

base::Result<void> Writer::run(const Job& job, std::string_view person) {
  Waiting waiting;
  waiting.job = &job;
  waiting.person = person;
  std::unique_lock lock(m_mutex);
  m_lines.add(person, &waiting);
  m_work.notify_one();
  m_answers.wait(lock, [&] { return waiting.answered; });
  if (waiting.thrown) std::rethrow_exception(waiting.thrown);
  return waiting.result;
}

WriterCounts Writer::counts() const {
  const std::lock_guard lock(m_mutex);
  WriterCounts counts = m_counts;
  counts.waiting = m_lines.waiting();
  return counts;
}

void Writer::loop() {
  std::unique_lock lock(m_mutex);
  for (;;) {
    m_work.wait(lock, [this] { return m_stopping || m_lines.waiting() > 0; });
    if (m_lines.waiting() == 0) return;
    m_lines.beginBatch();
    lock.unlock();
    const Batch batch = runBatch();
    lock.lock();
    ++m_counts.commits;
    m_counts.jobs += batch.size();
    for (Waiting* waiting : batch)
      waiting->answered = true;
    m_answers.notify_all();
  }
}

Writer::Waiting* Writer::next() {
  const std::lock_guard lock(m_mutex);
  return m_lines.next();
}

Writer::Batch Writer::runBatch() {
  Batch batch;
  try {
    const base::Result<void> committed = m_database->transaction([&]() -> base::Result<void> {
      while (Waiting* waiting = next()) {
        batch.push_back(waiting);
        runOne(*waiting);
      }
      return {};
    });
    // When the transaction could not begin, all whose turn it would have been get to know.
    const bool hasBegun = committed || !batch.empty();
    for (Waiting* waiting = hasBegun ? nullptr : next(); waiting != nullptr; waiting = next())
      batch.push_back(waiting);
    if (!committed) refuse(batch, committed.error());
  } catch (...) {
    for (Waiting* waiting : batch)
      waiting->thrown = std::current_exception();
  }
  return batch;
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
  const auto begun = m_time();
  try {
    waiting.result = m_database->transaction([&] { return (*waiting.job)(*m_database); });
  } catch (...) {
    waiting.thrown = std::current_exception();
  }
  const std::lock_guard lock(m_mutex);
  m_lines.took(waiting.person, m_time() - begun);
}

}  // namespace tarim::server
