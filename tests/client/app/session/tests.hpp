// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QObject>

#include <memory>

namespace tarim::client::app::test {

std::unique_ptr<QObject> makeSessionTest();
std::unique_ptr<QObject> makeWordsTest();
std::unique_ptr<QObject> makeRouterTest();
std::unique_ptr<QObject> makeListModelTest();
std::unique_ptr<QObject> makeTouchedTest();
std::unique_ptr<QObject> makeSentenceTest();

}  // namespace tarim::client::app::test
