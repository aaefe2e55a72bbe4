// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TKeyboardRoom: how much of the lower end of its window a keyboard on the screen covers. Put one into what has to stay above it.
//
// Properties: covered (readonly).
import QtQuick

Item {
    id: room

    readonly property rect keyboard: Qt.inputMethod.keyboardRectangle
    // Qt's keyboard is a window of its own and says where it is on the screen.
    readonly property real upper: keyboard.y - (Window.window ? Window.window.y : 0)
    readonly property real covered: Qt.inputMethod.visible && keyboard.height > 0 && Window.window
        ? Math.max(0, Math.min(keyboard.height, Window.window.height - upper)) : 0

    visible: false
}
