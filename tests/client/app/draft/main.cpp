// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/run_all.hpp"

#include <QCoreApplication>

namespace tarim::tests {
std::unique_ptr<QObject> makeOpenDraftTest();
std::unique_ptr<QObject> makePlacesTest();
std::unique_ptr<QObject> makeShownWordsTest();
std::unique_ptr<QObject> makeSpeakingTest();
std::unique_ptr<QObject> makeTallyTest();
}  // namespace tarim::tests

int main(int argc, char** argv) {
  const QCoreApplication app(argc, argv);
  using namespace tarim::tests;
  return runAll(argc, argv,
                {makeOpenDraftTest, makePlacesTest, makeShownWordsTest, makeSpeakingTest, makeTallyTest});
}
