// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/shared/workflow/flow.hpp"
#include "tests/support/run_all.hpp"

int main(int argc, char** argv) {
  return tarim::tests::runAll(
      argc, argv,
      {makeDecideTest, makeDeadlinesTest, makeChainTest, makeLawsTest, makeStagesTest, makeModelTest,
       makeRecusalTest, makeDrawTest, makeHearingsTest, makeCommitteeTest});
}
