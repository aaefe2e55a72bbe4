// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QObject>

#include <memory>

std::unique_ptr<QObject> makeCalendarTest();
std::unique_ptr<QObject> makeLoadTest();
std::unique_ptr<QObject> makeContradictionsTest();
std::unique_ptr<QObject> makeShownTest();
