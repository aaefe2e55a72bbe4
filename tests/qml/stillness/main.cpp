// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/run_all.hpp"

#include <QGuiApplication>

namespace tarim::tests {
std::unique_ptr<QObject> makeApplicantStillnessTest();
std::unique_ptr<QObject> makeReviewerStillnessTest();
}  // namespace tarim::tests

int main(int argc, char** argv) {
  const QGuiApplication app(argc, argv);
  return tarim::tests::runAll(
      argc, argv, {tarim::tests::makeApplicantStillnessTest, tarim::tests::makeReviewerStillnessTest});
}
