// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/run_all.hpp"

#include <QGuiApplication>

namespace tarim::tests {
std::unique_ptr<QObject> makeReviewPagesTest();
std::unique_ptr<QObject> makeReviewPanesTest();
std::unique_ptr<QObject> makeReviewKeysTest();
}  // namespace tarim::tests

int main(int argc, char** argv) {
  using namespace tarim::tests;
  const QGuiApplication app(argc, argv);
  return runAll(argc, argv, {makeReviewPagesTest, makeReviewPanesTest, makeReviewKeysTest});
}
