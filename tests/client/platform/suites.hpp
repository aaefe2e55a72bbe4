// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QObject>

#include <memory>

namespace tarim::client::platform::test {

std::unique_ptr<QObject> makeFileDialogsTest();
std::unique_ptr<QObject> makeFoldersTest();
std::unique_ptr<QObject> makeMountsTest();
std::unique_ptr<QObject> makeOnScreenKeyboardTest();
std::unique_ptr<QObject> makePrivateMemoryTest();
std::unique_ptr<QObject> makeScannerTest();
std::unique_ptr<QObject> makeTerminalTest();

}  // namespace tarim::client::platform::test
