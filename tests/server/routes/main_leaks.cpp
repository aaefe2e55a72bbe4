// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/run_all.hpp"

#include <QObject>

#include <memory>

namespace tarim::server::test {
std::unique_ptr<QObject> makeBlindLeaksTest();
}

int main(int argc, char** argv) {
  return tarim::tests::runAll(argc, argv, {tarim::server::test::makeBlindLeaksTest});
}
