// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QObject>

#include <memory>

namespace tarim::link {

std::unique_ptr<QObject> makePipeTest();
std::unique_ptr<QObject> makeFlowTest();
std::unique_ptr<QObject> makeLinkTest();
std::unique_ptr<QObject> makeSocketLinkTest();

}  // namespace tarim::link
