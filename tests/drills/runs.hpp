// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Many seeded drills, some at a time; of each that fails the first sentence by its seed. A Drill is made of a
// seed, and run() gives what happened, which adds up.
#include <QTest>

#include <atomic>
#include <map>
#include <mutex>
#include <random>
#include <string>
#include <thread>
#include <vector>

namespace tarim::drills {

template <class Drill, class Happened>
class Runs {
 public:
  Runs(unsigned first, int count) : m_next(first), m_end(first + unsigned(count)) {
    std::vector<std::thread> threads;
    for (int i = 0; i < std::min(kAtATime, count); ++i)
      threads.emplace_back([this] { work(); });
    for (std::thread& thread : threads)
      thread.join();
  }
  [[nodiscard]] const std::map<unsigned, std::string>& failures() const { return m_failures; }
  [[nodiscard]] const Happened& happened() const { return m_happened; }

 private:
  static constexpr int kAtATime = 8;  // They mostly wait.

  void work() {
    for (unsigned seed = m_next++; seed < m_end; seed = m_next++) {
      Happened happened;
      std::string failure;
      try {
        happened = Drill(seed).run();
      } catch (const std::exception& broken) {
        failure = broken.what();
      }
      const std::lock_guard lock(m_mutex);
      m_happened += happened;
      if (!failure.empty()) m_failures[seed] = failure;
      if (!failure.empty()) qWarning("TARIM_SEED=%u: %s", seed, failure.c_str());
    }
  }

  std::atomic<unsigned> m_next;
  const unsigned m_end;
  std::mutex m_mutex;
  std::map<unsigned, std::string> m_failures;
  Happened m_happened;
};

/// Where to begin and how many: of the environment's TARIM_SEED and TARIM_RUNS; with the seed alone, that
/// one.
struct Asked {
  unsigned first = 0;
  int count = 0;
};
inline Asked askedRuns(int usual) {
  const QByteArray seed = qgetenv("TARIM_SEED");
  const QByteArray runs = qgetenv("TARIM_RUNS");
  Asked asked;
  asked.first = seed.isEmpty() ? std::random_device{}() % 1'000'000'000 : seed.toUInt();
  asked.count = !runs.isEmpty() ? runs.toInt() : seed.isEmpty() ? usual : 1;
  qInfo("%d drills from TARIM_SEED=%u", asked.count, asked.first);
  return asked;
}

}  // namespace tarim::drills
