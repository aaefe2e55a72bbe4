// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/run_all.hpp"

#include <QCoreApplication>

namespace tarim::tests {
std::unique_ptr<QObject> makeModelsTest();
std::unique_ptr<QObject> makeVerbsTest();
}  // namespace tarim::tests

int main(int argc, char** argv) {
  const QCoreApplication app(argc, argv);
  using namespace tarim::tests;
  return runAll(argc, argv, {makeModelsTest, makeVerbsTest});
}
