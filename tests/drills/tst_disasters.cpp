// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Random disasters against the real server. TARIM_RUNS says how many, TARIM_SEED where they begin; with the
// seed alone that one is run. A failure names its seed.
#include "tests/drills/disaster.hpp"
#include "tests/drills/runs.hpp"

#include <QTest>

namespace tarim::drills {

class DisastersTest : public QObject {
  Q_OBJECT
 private slots:
  void nothingIsLostWithoutAWord();
};

void DisastersTest::nothingIsLostWithoutAWord() {
  const auto [first, count] = askedRuns(24);
  const Runs<Disaster, Disasters> all(first, count);
  const Disasters& happened = all.happened();
  qInfo(
      "%d edits, %d pages, %d submissions; %d backups, %d restores; %d copies of vaults, %d put back, %d "
      "twins",
      happened.edits, happened.pages, happened.submissions, happened.backups, happened.restores,
      happened.copies, happened.putBacks, happened.twins);
  qInfo("%d pages damaged at the server, %d on devices; %d folders barred; %d processes killed",
        happened.damages, happened.pagesDamagedOnDevices, happened.barriers, happened.deaths);
  const QByteArray failures = QByteArray::number(qulonglong(all.failures().size()));
  QVERIFY2(all.failures().empty(), (failures + " failed; their seeds are above").constData());
  QVERIFY(count > 0);
  if (count < 10) return;
  const bool muchHappened = happened.restores > 0 && happened.putBacks > 0 && happened.twins > 0 &&
                            happened.damages > 0 && happened.barriers > 0 && happened.submissions > 0;
  QVERIFY2(muchHappened, "hardly anything happened, so nothing was tried");
}

}  // namespace tarim::drills

QTEST_GUILESS_MAIN(tarim::drills::DisastersTest)
#include "tst_disasters.moc"
