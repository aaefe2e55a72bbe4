// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The test classes of this folder, for its main.
#include <QObject>

#include <memory>

std::unique_ptr<QObject> makeCryptoTest();
std::unique_ptr<QObject> makeBlindSignatureTest();
