// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The test classes of this folder, for its main.
#include <QObject>

#include <memory>

std::unique_ptr<QObject> makePermissionsWalkTest();
std::unique_ptr<QObject> makeGrantsWalkTest();
std::unique_ptr<QObject> makeMessagesTest();
std::unique_ptr<QObject> makeFilesTest();
std::unique_ptr<QObject> makeBlobsTest();
std::unique_ptr<QObject> makeSlicesTest();
std::unique_ptr<QObject> makeUploadTokensTest();
