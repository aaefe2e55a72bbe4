// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// What every program showing Tarim.Components does once, before it loads its first page.
#pragma once

class QQmlEngine;

namespace tarim::components {

// Makes `import Tarim.Components` resolvable (import path qrc:/qt/qml) and sets the application's font to the
// families of the design: Noto Sans CJK SC, then Noto Sans, then what the system has. Needs a
// QGuiApplication.
void setUp(QQmlEngine& engine);

}  // namespace tarim::components
