// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The test classes of this program, each made by its own file.
#include <QObject>

#include <memory>

std::unique_ptr<QObject> makePageReaderTest();
std::unique_ptr<QObject> makeConvertedTest();
std::unique_ptr<QObject> makeTextTest();
std::unique_ptr<QObject> makeSearchTest();
std::unique_ptr<QObject> makeVerdictsTest();
std::unique_ptr<QObject> makeStraightenTest();
