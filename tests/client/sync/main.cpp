// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/client/sync/device_of_test.hpp"
#include "tests/support/run_all.hpp"

int main(int argc, char** argv) {
  using namespace tarim::client::test;
  return tarim::tests::runAll(
      argc, argv,
      {makeSlicesTest, makeRunsTest, makeFilesTest, makeParallelUploadTest, makeTrustTest, makeClocksTest,
       makeTypedTest, makeEnrolTest, makeJoiningFileTest, makeAnswersTest, makeLifeTest, makeReviewClientTest,
       makeSchedulesTest, makeCutsTest, makeSilenceTest, makeBadItemsTest, makeRestoredServerTest,
       makeCopiesTest});
}
