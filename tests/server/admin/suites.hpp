// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The test classes of this folder, for its two mains.
#include <QObject>

#include <memory>

std::unique_ptr<QObject> makeConfigTest();
std::unique_ptr<QObject> makeInitTest();
std::unique_ptr<QObject> makePeopleTest();
std::unique_ptr<QObject> makeNoticesTest();
std::unique_ptr<QObject> makeTerminalTest();
std::unique_ptr<QObject> makeUnitTest();

std::unique_ptr<QObject> makeProgramTest();
std::unique_ptr<QObject> makeOwnerTest();
std::unique_ptr<QObject> makeBackupTest();
std::unique_ptr<QObject> makeRestoreTest();
std::unique_ptr<QObject> makeHeadTest();
std::unique_ptr<QObject> makeCrashTest();
std::unique_ptr<QObject> makeProtocolTest();
