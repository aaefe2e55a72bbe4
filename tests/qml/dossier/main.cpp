// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/run_all.hpp"

#include <QGuiApplication>

namespace tarim::tests {
std::unique_ptr<QObject> makeAttachingTest();
std::unique_ptr<QObject> makePagesTest();
std::unique_ptr<QObject> makeFillingTest();
std::unique_ptr<QObject> makeQuietTest();
std::unique_ptr<QObject> makeMaskingTest();
std::unique_ptr<QObject> makeReadingTest();
}  // namespace tarim::tests

int main(int argc, char** argv) {
  const QGuiApplication app(argc, argv);
  return tarim::tests::runAll(
      argc, argv,
      {tarim::tests::makeAttachingTest, tarim::tests::makeFillingTest, tarim::tests::makeQuietTest,
       tarim::tests::makeMaskingTest, tarim::tests::makeReadingTest, tarim::tests::makePagesTest});
}
