// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The test classes of this folder, for its main.
#include <QObject>

#include <memory>
#include <string>

std::unique_ptr<QObject> makeLintTest();
std::unique_ptr<QObject> makeMutationsTest();
std::unique_ptr<QObject> makeNextYearTest();
std::unique_ptr<QObject> makeBlankTest();
std::unique_ptr<QObject> makeAnotherNoticeTest();

/// A file below tests/ or the shipped policy; ends the program when it is not there.
std::string testFile(const std::string& path);
std::string shippedPolicy();
