// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Random schedules against the real server. TARIM_RUNS says how many, TARIM_SEED where they begin; with the
// seed alone that one is run. A failure names its seed.
#include "tests/drills/schedule.hpp"

#include <QTest>

#include <thread>

namespace tarim::drills {

namespace {

constexpr int kUsualRuns = 24;
constexpr int kAtATime = 8;  // They mostly wait.

/// Many at a time; the first sentence of each failure by its seed.
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
  void work() {
    for (unsigned seed = m_next++; seed < m_end; seed = m_next++) {
      Happened happened;
      std::string failure;
      try {
        happened = Schedule(seed).run();
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

void tell(const Happened& all) {
  qInfo(
      "%d edits, %d pages of %.1f MB; %d breaks, %d hushes, %d restarts, %d engines and %d processes killed",
      all.edits, all.pages, double(all.pageBytes) / 1e6, all.breaks, all.hushes, all.restarts, all.kills,
      all.deaths);
  const auto mega = [](std::uint64_t bytes) { return double(bytes) / 1e6; };
  qInfo("in flight at a cut and handed over again: %.2f MB; of these %.2f MB arrived twice, %d pages whole",
        mega(all.againBytes), mega(all.twiceBytes), all.twice);
  qInfo("%.1f MB of pages arrived, %.2f MB were refused; the line took %.1f MB", mega(all.arrivedBytes),
        mega(all.refusedBytes), mega(all.lineBytes));
}

}  // namespace

class SchedulesTest : public QObject {
  Q_OBJECT
 private slots:
  void everyScheduleConverges();
};

void SchedulesTest::everyScheduleConverges() {
  const QByteArray seed = qgetenv("TARIM_SEED");
  const QByteArray runs = qgetenv("TARIM_RUNS");
  const unsigned first = seed.isEmpty() ? std::random_device{}() % 1'000'000'000 : seed.toUInt();
  const int count = !runs.isEmpty() ? runs.toInt() : seed.isEmpty() ? kUsualRuns : 1;
  qInfo("%d schedules from TARIM_SEED=%u", count, first);
  const Runs all(first, count);
  tell(all.happened());
  const QByteArray failures = QByteArray::number(qulonglong(all.failures().size()));
  QVERIFY2(all.failures().empty(), (failures + " failed; their seeds are above").constData());
  QVERIFY(count > 0);
  if (count < 10) return;
  const Happened& happened = all.happened();
  QVERIFY2(happened.breaks > count && happened.hushes > 0 && happened.restarts > 0 && happened.deaths > 0,
           "hardly anything happened, so nothing was tried");
}

}  // namespace tarim::drills

QTEST_GUILESS_MAIN(tarim::drills::SchedulesTest)
#include "tst_schedules.moc"
