// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Random schedules against the real server. TARIM_RUNS says how many, TARIM_SEED where they begin; with the
// seed alone that one is run. A failure names its seed.
#include "tests/drills/runs.hpp"
#include "tests/drills/schedule.hpp"

#include <QTest>

namespace tarim::drills {

namespace {

constexpr int kUsualRuns = 24;

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
  const auto [first, count] = askedRuns(kUsualRuns);
  const Runs<Schedule, Happened> all(first, count);
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
