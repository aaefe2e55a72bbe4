// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QObject>

#include <memory>

std::unique_ptr<QObject> makeKillsTest();
std::unique_ptr<QObject> makeSecretsTest();
std::unique_ptr<QObject> makeSameFindingsTest();
std::unique_ptr<QObject> makeRefusalsTest();
std::unique_ptr<QObject> makeFullDiskTest();
std::unique_ptr<QObject> makePackagesTest();
std::unique_ptr<QObject> makeCopiesTest();
std::unique_ptr<QObject> makeUpgradeTest();
std::unique_ptr<QObject> makeOperatorTest();
std::unique_ptr<QObject> makeJoiningTest();
