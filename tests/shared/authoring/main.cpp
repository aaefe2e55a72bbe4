// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/shared/authoring/suites.hpp"
#include "tests/support/run_all.hpp"

#include <QFile>

namespace {

std::string wholeFile(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) qFatal("no %s", qPrintable(path));
  return file.readAll().toStdString();
}

}  // namespace

std::string testFile(const std::string& path) {
  return wholeFile(QStringLiteral(TARIM_TESTS_DIR "/") + QString::fromStdString(path));
}

std::string shippedPolicy() {
  return wholeFile(QStringLiteral(TARIM_POLICIES_DIR "/bazhou-ecology-2024/policy.json"));
}

int main(int argc, char** argv) {
  return tarim::tests::runAll(
      argc, argv, {makeLintTest, makeMutationsTest, makeNextYearTest, makeAnotherNoticeTest, makeBlankTest});
}
