// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/server/routes/suites.hpp"
#include "tests/support/run_all.hpp"

int main(int argc, char** argv) {
  return tarim::tests::runAll(argc, argv,
                              {makePermissionsWalkTest, makeGrantsWalkTest, makeMessagesTest, makeFilesTest,
                               makeBlobsTest, makeSlicesTest, makeUploadTokensTest});
}
