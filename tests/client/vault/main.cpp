// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/client/vault/directory_of_test.hpp"

#include <QTest>

int main(int argc, char** argv) {
  using namespace tarim::client::test;
  int failed = 0;
  for (auto make : {makeVaultGoldenTest, makeSealingTest, makeDurabilityTest, makeDraftsTest,
                    makeExchangeTest, makeServerClockTest, makeConvergenceTest, makeRestoredTest,
                    makeHeadsTest, makePagesTest, makeNewDeviceTest})
    failed += QTest::qExec(make().get(), argc, argv);
  return failed;
}
