// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/platform/private_memory.hpp"
#include "tests/client/platform/suites.hpp"

#include <QTest>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace tarim::client::platform::test {

class PrivateMemoryTest : public QObject {
  Q_OBJECT
 private slots:
  void aProgramWithKeysLeavesNoCore_data();
  void aProgramWithKeysLeavesNoCore();
};

void PrivateMemoryTest::aProgramWithKeysLeavesNoCore_data() {
  QTest::addColumn<bool>("usesPortals");
  QTest::newRow("on the screen") << true;
  QTest::newRow("on the command line") << false;
}

/// In a process of its own, since it is for good.
void PrivateMemoryTest::aProgramWithKeysLeavesNoCore() {
  QFETCH(bool, usesPortals);
  const pid_t child = ::fork();
  if (child == 0) {
    const auto granted = keepMemoryPrivate(usesPortals ? Portals::Used : Portals::Unused);
    rlimit core{1, 1};
    const bool fits = granted.hasNoCore && granted.isUndumpable != usesPortals &&
                      (::prctl(PR_GET_DUMPABLE) == 0) == granted.isUndumpable &&
                      ::getrlimit(RLIMIT_CORE, &core) == 0 && core.rlim_cur == 0 && core.rlim_max == 0;
    ::_exit(fits ? 0 : 1);
  }
  int status = -1;
  QCOMPARE(::waitpid(child, &status, 0), child);
  QVERIFY(WIFEXITED(status));
  QCOMPARE(WEXITSTATUS(status), 0);
}

std::unique_ptr<QObject> makePrivateMemoryTest() {
  return std::make_unique<PrivateMemoryTest>();
}

}  // namespace tarim::client::platform::test

#include "tst_private_memory.moc"
