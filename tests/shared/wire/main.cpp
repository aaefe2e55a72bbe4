// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/shared/wire/random_messages.hpp"

#include <QTest>

int main(int argc, char** argv) {
  int failed = 0;
  for (auto make : {makeGoldenTest, makeMessagesTest, makeLimitsTest, makeCompressTest})
    failed += QTest::qExec(make().get(), argc, argv);
  return failed;
}
