// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/server/admin/suites.hpp"
#include "tests/support/run_all.hpp"

#include <QCoreApplication>

int main(int argc, char** argv) {
  const QCoreApplication application(argc, argv);
  return tarim::tests::runAll(argc, argv,
                              {makeProgramTest, makeOwnerTest, makeBackupTest, makeRestoreTest, makeHeadTest,
                               makeCrashTest, makeProtocolTest});
}
