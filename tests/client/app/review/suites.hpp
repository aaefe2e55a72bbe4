// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The classes of this program, made where they are defined.
#include <QObject>

#include <memory>

namespace tarim::tests {

std::unique_ptr<QObject> makeQueueTest();
std::unique_ptr<QObject> makeChangesTest();
std::unique_ptr<QObject> makeVerdictsTest();
std::unique_ptr<QObject> makeDossierReviewTest();
std::unique_ptr<QObject> makeScanCanvasTest();

}  // namespace tarim::tests
