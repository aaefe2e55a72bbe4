// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QObject>

#include <memory>

namespace tarim::client::test {

std::unique_ptr<QObject> makeImportTest();
std::unique_ptr<QObject> makeSlotRoomTest();
std::unique_ptr<QObject> makeWaitingFilesTest();
std::unique_ptr<QObject> makeAdviceTest();
std::unique_ptr<QObject> makePageReadingTest();
std::unique_ptr<QObject> makePageFindingsTest();

}  // namespace tarim::client::test
