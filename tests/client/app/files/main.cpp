// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/run_all.hpp"

#include <QGuiApplication>

namespace tarim::client::app::test {
std::unique_ptr<QObject> makeFolderModelTest();
std::unique_ptr<QObject> makeFilePlacesTest();
std::unique_ptr<QObject> makeFilePicturesTest();
}  // namespace tarim::client::app::test

int main(int argc, char** argv) {
  const QGuiApplication app(argc, argv);
  using namespace tarim::client::app::test;
  return tarim::tests::runAll(argc, argv, {makeFolderModelTest, makeFilePlacesTest, makeFilePicturesTest});
}
