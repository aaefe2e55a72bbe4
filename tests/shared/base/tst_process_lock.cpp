// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/base/process_lock.hpp"
#include "tests/shared/base/suites.hpp"

#include <QTemporaryDir>
#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

using namespace tarim;

class ProcessLockTest : public QObject {
  Q_OBJECT
 private slots:
  void oneHolderAtATime() {
    const QTemporaryDir dir;
    const std::filesystem::path file = dir.filePath("lock").toStdString();
    {
      const auto held = base::ProcessLock::take(file);
      QVERIFY(held.has_value());
      const auto other = base::ProcessLock::take(file);
      QVERIFY(!other.has_value());
      QCOMPARE(other.error().code(), base::Code::StorageBusy);
    }
    QVERIFY(base::ProcessLock::take(file).has_value());
  }

  /// Programs with limits are forked at any moment, also just before the lock is let go.
  void forkedChildDoesNotKeepIt() {
    const QTemporaryDir dir;
    const std::filesystem::path file = dir.filePath("lock").toStdString();
    int pipes[2];
    QCOMPARE(::pipe(pipes), 0);
    pid_t child = -1;
    {
      const auto held = base::ProcessLock::take(file);
      QVERIFY(held.has_value());
      child = ::fork();
      if (child == 0) {
        ::close(pipes[1]);
        char byte = 0;
        ::_exit(::read(pipes[0], &byte, 1) == 0 ? 0 : 1);  // Until the parent closes its end.
      }
    }
    const bool isFree = base::ProcessLock::take(file).has_value();
    ::close(pipes[0]);
    ::close(pipes[1]);
    QCOMPARE(::waitpid(child, nullptr, 0), child);
    QVERIFY(isFree);
  }
};

std::unique_ptr<QObject> makeProcessLockTest() {
  return std::make_unique<ProcessLockTest>();
}

#include "tst_process_lock.moc"
