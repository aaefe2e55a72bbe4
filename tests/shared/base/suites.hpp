// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The test classes of this folder, for its main.
#include <QObject>

#include <memory>

std::unique_ptr<QObject> makeErrorsTest();
std::unique_ptr<QObject> makeActWordsTest();
std::unique_ptr<QObject> makeTimeTest();
std::unique_ptr<QObject> makeTextTest();
std::unique_ptr<QObject> makeCleanTextTest();
std::unique_ptr<QObject> makeJsonTest();
std::unique_ptr<QObject> makeJsonScanTest();
std::unique_ptr<QObject> makeBytesTest();
std::unique_ptr<QObject> makeFilesTest();
std::unique_ptr<QObject> makeTextFileTest();
std::unique_ptr<QObject> makePathsTest();
std::unique_ptr<QObject> makeProcessLockTest();
