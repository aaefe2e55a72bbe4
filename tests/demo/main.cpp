// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/demo/tests.hpp"
#include "tests/support/run_all.hpp"

#include <QGuiApplication>

int main(int argc, char** argv) {
  const QGuiApplication application(argc, argv);
  return tarim::tests::runAll(argc, argv, {makeApplicationTest, makeScansTest, makePrepareTest});
}
