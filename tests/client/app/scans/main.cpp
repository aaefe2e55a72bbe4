// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/run_all.hpp"

#include <QGuiApplication>

namespace tarim::tests {
std::unique_ptr<QObject> makePageModelsTest();
std::unique_ptr<QObject> makeMaskEditorTest();
std::unique_ptr<QObject> makePageReadingViewTest();
}  // namespace tarim::tests
namespace tarim::client::app::test {
std::unique_ptr<QObject> makeImportQueueTest();
std::unique_ptr<QObject> makePageAdviceTest();
std::unique_ptr<QObject> makePageStoreTest();
std::unique_ptr<QObject> makeReadingQueueTest();
}  // namespace tarim::client::app::test

int main(int argc, char** argv) {
  const QGuiApplication app(argc, argv);
  using namespace tarim::client::app::test;
  return tarim::tests::runAll(argc, argv,
                              {tarim::tests::makePageModelsTest, tarim::tests::makeMaskEditorTest,
                               tarim::tests::makePageReadingViewTest, makeImportQueueTest, makePageStoreTest,
                               makePageAdviceTest, makeReadingQueueTest});
}
