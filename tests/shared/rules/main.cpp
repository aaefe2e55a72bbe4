// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/shared/rules/tests.hpp"
#include "tests/support/run_all.hpp"

int main(int argc, char** argv) {
  return tarim::tests::runAll(argc, argv,
                              {makeCasesTest, makeBoundariesTest, makeCharactersTest, makeIdNumberTest,
                               makePeriodsTest, makeRulebookTest, makeIncrementalTest, makeFactsTest,
                               makeCoverageTest, makeValidTest, makeVagueWordsTest});
}
