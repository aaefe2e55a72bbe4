// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The test classes of this program, each made by its own file.
#include <QObject>

#include <memory>

std::unique_ptr<QObject> makeCompareTest();
std::unique_ptr<QObject> makeDatesTest();
std::unique_ptr<QObject> makeIdentityTest();
