// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/run_all.hpp"

#include <QGuiApplication>

namespace tarim::tests {
std::unique_ptr<QObject> makeArrivingTest();
std::unique_ptr<QObject> makeCountsTest();
std::unique_ptr<QObject> makeUndoTest();
std::unique_ptr<QObject> makeKeyboardTest();
std::unique_ptr<QObject> makeMasksEverywhereTest();
std::unique_ptr<QObject> makeApplicationsTest();
std::unique_ptr<QObject> makeComposingTest();
std::unique_ptr<QObject> makeHelpTest();
std::unique_ptr<QObject> makePassphraseTest();
}  // namespace tarim::tests

int main(int argc, char** argv) {
  const QGuiApplication app(argc, argv);
  using namespace tarim::tests;
  return runAll(
      argc, argv,
      {makeUndoTest, makeCountsTest, makeKeyboardTest, makeMasksEverywhereTest, makeApplicationsTest,
       makeComposingTest, makeHelpTest, makePassphraseTest, makeArrivingTest});
}
