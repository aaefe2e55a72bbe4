// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The writer thread with group commit (see store.hpp). A commit that fails is rolled back as a whole and
// every job in it gets the error; the next commit starts afresh, so the store works again once the disk has
// room.
//
// Jobs wait in a line for each person (job_lines.hpp), so nobody's jobs delay another's short one by more
// than one of them.
#include "server/store/job_lines.hpp"
#include "shared/db/database.hpp"

#include <condition_variable>
#include <cstdint>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <string_view>
#include <thread>
#include <vector>

namespace tarim::server {

struct WriterCounts {
  std::uint64_t commits = 0;
  std::uint64_t jobs = 0;
  std::size_t waiting = 0;  ///< Jobs queued for later commits.
};

class Writer {
 public:
  using Job = std::function<base::Result<void>(db::Database&)>;
  /// Time that only rises; the difference of two readings is what a job took.
  using Time = std::function<std::chrono::nanoseconds()>;

  /// Takes ownership of the connection; jobs run on the writer's own thread.
  explicit Writer(std::unique_ptr<db::Database> database, Time time = steadyTime);
  /// Runs the queued jobs, then ends the thread.
  ~Writer();
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  /// Waits until the job's commit is durable. Returns the job's own error, or the commit's.
  base::Result<void> run(const Job& job, std::string_view person = {});
  [[nodiscard]] WriterCounts counts() const;

 private:
  struct Waiting {
    const Job* job = nullptr;
    std::string person;
    base::Result<void> result;
    std::exception_ptr thrown;
    bool answered = false;
  };
  using Batch = std::vector<Waiting*>;
  static std::chrono::nanoseconds steadyTime();
  void loop();
  /// Runs jobs until their lines are empty or the batch has taken long enough; commits.
  Batch runBatch();
  Waiting* next();
  void runOne(Waiting& waiting);
  static void refuse(const Batch& batch, base::Error reason);

  std::unique_ptr<db::Database> m_database;
  Time m_time;
  mutable std::mutex m_mutex;
  std::condition_variable m_work;
  std::condition_variable m_answers;
  JobLines<Waiting> m_lines;
  WriterCounts m_counts;
  bool m_stopping = false;
  std::thread m_thread;
};

}  // namespace tarim::server
