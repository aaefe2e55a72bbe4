// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/server/services/world.hpp"
#include "tests/support/run_all.hpp"

int main(int argc, char** argv) {
  using namespace tarim::server::test;
  return tarim::tests::runAll(
      argc, argv,
      {makeSyncTest, makeCopiesTest, makeSubmitTest, makeDecisionsTest, makeReviewTest, makeDeadlinesTest,
       makeVerifyTest, makeInterleavingsTest, makePackagesTest, makeRestoredTest, makeRecordTest,
       makeEvidenceTest, makeTwoServersTest, makeDraftLimitsTest, makePreparedTest, makeRolesTest,
       makeStageDecisionsTest, makeVotesTest, makeAuditTest});
}
