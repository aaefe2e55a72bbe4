// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Random lives of copied vaults. TARIM_RUNS says how many, TARIM_SEED where they begin; with the seed alone
// that one is run.
#include "tests/drills/cloned_vaults.hpp"

#include <QTest>

namespace tarim::drills {

class ClonedVaultsTest : public QObject {
  Q_OBJECT
 private slots:
  void copiesConvergeAndLoseNothing();
};

void ClonedVaultsTest::copiesConvergeAndLoseNothing() {
  const QByteArray given = qgetenv("TARIM_SEED");
  const unsigned first = given.isEmpty() ? std::random_device{}() : given.toUInt();
  const int runs = qEnvironmentVariableIsSet("TARIM_RUNS") ? qEnvironmentVariableIntValue("TARIM_RUNS")
                   : given.isEmpty()                       ? 10
                                                           : 1;
  std::size_t copies = 0;
  for (unsigned seed = first; seed != first + unsigned(runs); ++seed) {
    qInfo("TARIM_SEED=%u", seed);
    try {
      ClonedVaults life(seed);
      life.run();
      copies += life.devicesOfCopies();
    } catch (const std::exception& broken) {
      QFAIL(broken.what());
    }
  }
  if (runs > 3) QVERIFY2(copies > 0, "no copy became a device of its own, so nothing of that was tried");
}

}  // namespace tarim::drills

QTEST_GUILESS_MAIN(tarim::drills::ClonedVaultsTest)
#include "tst_cloned_vaults.moc"
