// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/shared/pages/suites.hpp"
#include "tests/support/run_all.hpp"

#include <QGuiApplication>

int main(int argc, char** argv) {
  const QGuiApplication application(argc, argv);  // For fonts.
  return tarim::tests::runAll(argc, argv,
                              {makePageReaderTest, makeVerdictsTest, makeStraightenTest, makeTextTest,
                               makeSearchTest, makeConvertedTest});
}
