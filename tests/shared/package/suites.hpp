// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The test classes of this folder, for its main.
#include <QObject>

#include <memory>

std::unique_ptr<QObject> makePackageGoldenTest();
std::unique_ptr<QObject> makeProtocolDocumentTest();
std::unique_ptr<QObject> makeFormatTest();
std::unique_ptr<QObject> makePartsTest();
std::unique_ptr<QObject> makeHarmTest();
