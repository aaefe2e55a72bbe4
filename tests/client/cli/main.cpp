// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/client/cli/program.hpp"
#include "tests/support/run_all.hpp"

int main(int argc, char** argv) {
  using namespace tarim::client::cli::test;
  return tarim::tests::runAll(
      argc, argv, {makeDraftsTest, makeBadInputTest, makeCheckTest, makePolicyToolsTest, makeImageTest});
}
