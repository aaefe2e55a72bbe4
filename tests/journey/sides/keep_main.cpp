// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// journey-keep FOLDER: what the programs of today leave on people's disks, to be kept as tests/data/release-*
// when a release is made (kept_release.hpp).
#include "tests/journey/sides/kept_release.hpp"

#include <QCoreApplication>

#include <iostream>

int main(int argc, char** argv) {
  const QCoreApplication application(argc, argv);
  if (argc != 2) {
    std::cerr << "usage: journey-keep FOLDER\n";
    return 2;
  }
  try {
    tarim::tests::keepRelease(argv[1]);
  } catch (const std::exception& broken) {
    std::cerr << "journey-keep: " << broken.what() << "\n";
    return 1;
  }
  return 0;
}
