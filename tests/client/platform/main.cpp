// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/client/platform/suites.hpp"
#include "tests/support/run_all.hpp"

#include <QCoreApplication>

int main(int argc, char** argv) {
  using namespace tarim::client::platform::test;
  const QCoreApplication app(argc, argv);
  return tarim::tests::runAll(argc, argv,
                              {makeFileDialogsTest, makeFoldersTest, makeMountsTest, makeOnScreenKeyboardTest,
                               makePrivateMemoryTest, makeScannerTest, makeTerminalTest});
}
