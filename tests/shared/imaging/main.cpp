// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/shared/imaging/suites.hpp"

#include <QTest>

int main(int argc, char** argv) {
  int failed = 0;
  for (auto make : {makeProbeTest, makeSignaturesTest, makeUprightTest, makeRecompressTest})
    failed += QTest::qExec(make().get(), argc, argv);
  return failed;
}
