// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/shared/base/suites.hpp"
#include "tests/support/run_all.hpp"

int main(int argc, char** argv) {
  return tarim::tests::runAll(
      argc, argv,
      {makeErrorsTest, makeTimeTest, makeTextTest, makeCleanTextTest, makeJsonTest, makeJsonScanTest,
       makeBytesTest, makeFilesTest, makeTextFileTest, makePathsTest, makeProcessLockTest, makeActWordsTest});
}
