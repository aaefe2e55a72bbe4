// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/shared/rules/tests.hpp"

#include <QTest>

int main(int argc, char** argv) {
  int failed = 0;
  for (auto make : {makeCasesTest, makeBoundariesTest, makeCharactersTest, makeIdNumberTest, makePeriodsTest,
                    makeRulebookTest, makeIncrementalTest, makeFactsTest, makeCoverageTest, makeValidTest})
    failed += QTest::qExec(make().get(), argc, argv);
  return failed;
}
