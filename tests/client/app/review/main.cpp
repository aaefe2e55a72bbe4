// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/client/app/review/suites.hpp"
#include "tests/support/run_all.hpp"

#include <QGuiApplication>

int main(int argc, char** argv) {
  using namespace tarim::tests;
  QGuiApplication app(argc, argv);
  return runAll(
      argc, argv,
      {makeQueueTest, makeChangesTest, makeVerdictsTest, makeDossierReviewTest, makeScanCanvasTest});
}
