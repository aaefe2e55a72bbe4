// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QObject>

#include <memory>

std::unique_ptr<QObject> makeCasesTest();
std::unique_ptr<QObject> makeBoundariesTest();
std::unique_ptr<QObject> makeCharactersTest();
std::unique_ptr<QObject> makeIdNumberTest();
std::unique_ptr<QObject> makePeriodsTest();
std::unique_ptr<QObject> makeRulebookTest();
std::unique_ptr<QObject> makeIncrementalTest();
std::unique_ptr<QObject> makeFactsTest();
std::unique_ptr<QObject> makeCoverageTest();
std::unique_ptr<QObject> makeValidTest();
std::unique_ptr<QObject> makeVagueWordsTest();
