// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/client/vault/directory_of_test.hpp"
#include "tests/support/run_all.hpp"

int main(int argc, char** argv) {
  using namespace tarim::client::test;
  return tarim::tests::runAll(
      argc, argv,
      {makeVaultGoldenTest, makeSealingTest, makeDurabilityTest, makeDraftsTest, makeExchangeTest,
       makeServerClockTest, makeConvergenceTest, makeRestoredTest, makeHeadsTest, makePagesTest,
       makeNewDeviceTest, makeFirstEditsTest, makeBinTest, makeSeveralDraftsTest, makeTamperedTest});
}
