// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TKeyboardRoom: how much of the lower end of its window a keyboard on the screen covers. Put one into what has to stay above it.
//
// Properties (readonly): covered (height), up (a keyboard is shown).
import QtQuick

Item {
    id: room

    // Untyped: the linter knows Qt.inputMethod as a plain object.
    readonly property var method: Qt.inputMethod
    readonly property bool up: method.visible
    readonly property rect keyboard: method.keyboardRectangle
    // Qt's keyboard is a window of its own and says where it is on the screen.
    readonly property real upper: keyboard.y - (Window.window ? Window.window.y : 0)
    readonly property real covered: up && keyboard.height > 0 && Window.window
        ? Math.max(0, Math.min(keyboard.height, Window.window.height - upper)) : 0

    visible: false
}
