// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QObject>

#include <memory>

std::unique_ptr<QObject> makeApplicationTest();
std::unique_ptr<QObject> makeScansTest();
std::unique_ptr<QObject> makePrepareTest();
