// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/journey/sides/tests.hpp"
#include "tests/support/run_all.hpp"

#include <QCoreApplication>

int main(int argc, char** argv) {
  const QCoreApplication application(argc, argv);
  return tarim::tests::runAll(
      argc, argv,
      {makeKillsTest, makeSecretsTest, makeSameFindingsTest, makeRefusalsTest, makeFullDiskTest,
       makePackagesTest, makeCopiesTest, makeUpgradeTest, makeOperatorTest, makeJoiningTest});
}
