// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/server/store/suites.hpp"
#include "tests/support/run_all.hpp"

int main(int argc, char** argv) {
  using namespace tarim::server::test;
  return tarim::tests::runAll(
      argc, argv,
      {makeStoreGoldenTest, makeStoreTest, makeFileStoreTest, makeAssemblyTest, makeFileRacesTest,
       makeLostFilesTest, makeTablesTest, makeEarlierStoresTest, makeStoredGrantsTest, makePlansTest,
       makeIdNumbersTest, makeIdentityTest, makeJournalTest, makeTurnsTest, makeTwoStoresTest,
       makeJobLinesTest, makeDraftSizesTest, makeQuotasTest, makeFeedPagesTest});
}
