// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The jobs that wait for the writer: a line for each person, served in turn. A person whose last job took
// longer than kLongJob is slow until one of their jobs is short again. A batch is either one job of a slow
// person, or jobs of all others, round by round, until it has taken kLongBatch; the two kinds alternate, and
// after any batch in which a job took long the others come first. So between a short job of somebody and its
// commit there is at most one long job, whoever queued how many, as long as one batch has room for all short
// ones.
//
// Not thread-safe; without clock or thread, so tests decide how long a job took.
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace tarim::server {

inline constexpr std::chrono::milliseconds kLongJob{20};
inline constexpr std::chrono::milliseconds kLongBatch{100};

template <class Job>
class JobLines {
 public:
  void add(std::string_view person, Job* job) {
    Line& line = m_lines[std::string(person)];
    if (line.jobs.empty()) m_order.push_back(std::string(person));
    line.jobs.push_back({job, ++m_added});
    ++m_waiting;
  }
  [[nodiscard]] std::size_t waiting() const { return m_waiting; }

  /// Begins a batch of what waits now; what is added later waits for the next one.
  void beginBatch() {
    m_upTo = m_added;
    m_taken = 0;
    m_took = {};
    bool anyFast = false;
    bool anySlow = false;
    for (const std::string& person : m_order)
      (isSlow(person) ? anySlow : anyFast) = true;
    m_ofSlow = anySlow && (!anyFast || m_slowIsNext);
    m_slowIsNext = false;
    m_hadLong = false;
  }

  /// The next job of the batch, or null at its end.
  Job* next() {
    const bool isFull = m_ofSlow ? m_taken > 0 : m_taken > 0 && m_took >= kLongBatch;
    for (std::size_t looked = isFull ? m_order.size() : 0; looked < m_order.size(); ++looked) {
      std::string person = std::move(m_order.front());
      m_order.pop_front();
      const auto line = m_lines.find(person);
      auto& jobs = line->second.jobs;
      if (isSlow(person) != m_ofSlow || jobs.front().number > m_upTo) {
        m_order.push_back(std::move(person));
        continue;
      }
      Job* job = jobs.front().job;
      jobs.pop_front();
      if (jobs.empty())
        m_lines.erase(line);
      else
        m_order.push_back(std::move(person));
      --m_waiting;
      ++m_taken;
      return job;
    }
    m_slowIsNext = !m_ofSlow && !m_hadLong;
    return nullptr;
  }

  /// How long the job took that next() gave last.
  void took(std::string_view person, std::chrono::nanoseconds time) {
    m_took += time;
    if (time <= kLongJob) {
      if (const auto slow = m_slow.find(person); slow != m_slow.end()) m_slow.erase(slow);
      return;
    }
    m_slow.insert(std::string(person));
    m_hadLong = true;
  }

 private:
  struct Entry {
    Job* job;
    std::uint64_t number;
  };
  struct Line {
    std::deque<Entry> jobs;
  };
  [[nodiscard]] bool isSlow(std::string_view person) const { return m_slow.find(person) != m_slow.end(); }

  std::map<std::string, Line, std::less<>> m_lines;
  std::deque<std::string> m_order;  ///< Everybody with a job that waits, each once; the front is next.
  std::set<std::string, std::less<>> m_slow;
  std::uint64_t m_added = 0;
  std::uint64_t m_upTo = 0;
  std::size_t m_waiting = 0;
  std::size_t m_taken = 0;
  std::chrono::nanoseconds m_took{};
  bool m_ofSlow = false;
  bool m_slowIsNext = false;
  bool m_hadLong = false;
};

}  // namespace tarim::server
