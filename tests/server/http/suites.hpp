// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The test classes of this folder, for its main.
#include <QObject>

#include <memory>

std::unique_ptr<QObject> makeRequestsTest();
std::unique_ptr<QObject> makeEarlyTest();
std::unique_ptr<QObject> makeHandshakesTest();
std::unique_ptr<QObject> makeUploadsTest();
std::unique_ptr<QObject> makeLimitsTest();
std::unique_ptr<QObject> makeFairShareTest();
std::unique_ptr<QObject> makeFairQueueTest();
std::unique_ptr<QObject> makeSharesTest();
