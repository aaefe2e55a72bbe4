// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// The Chinese layout of Qt's keyboard on the screen: letters for pinyin, Chinese punctuation, a key for Latin letters.
import QtQuick
import QtQuick.Layouts
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Components

KeyboardLayout {
    id: layout

    function createInputMethod() {
        return Qt.createComponent("qrc:/qt/qml/Tarim/Keyboard/PinyinInputMethod.qml").createObject(layout);
    }

    readonly property bool chinese: InputContext.inputEngine.inputMode === InputEngine.InputMode.Pinyin

    inputMode: InputEngine.InputMode.Pinyin
    keyWeight: 160
    sharedLayouts: ["symbols"]

    KeyboardRow {
        Key { key: Qt.Key_Q; text: "q" }
        Key { key: Qt.Key_W; text: "w" }
        Key { key: Qt.Key_E; text: "e" }
        Key { key: Qt.Key_R; text: "r" }
        Key { key: Qt.Key_T; text: "t" }
        Key { key: Qt.Key_Y; text: "y" }
        Key { key: Qt.Key_U; text: "u" }
        Key { key: Qt.Key_I; text: "i" }
        Key { key: Qt.Key_O; text: "o" }
        Key { key: Qt.Key_P; text: "p" }
    }

    KeyboardRow {
        FillerKey { weight: 80 }
        Key { key: Qt.Key_A; text: "a" }
        Key { key: Qt.Key_S; text: "s" }
        Key { key: Qt.Key_D; text: "d" }
        Key { key: Qt.Key_F; text: "f" }
        Key { key: Qt.Key_G; text: "g" }
        Key { key: Qt.Key_H; text: "h" }
        Key { key: Qt.Key_J; text: "j" }
        Key { key: Qt.Key_K; text: "k" }
        Key { key: Qt.Key_L; text: "l" }
        FillerKey { weight: 80 }
    }

    KeyboardRow {
        InputModeKey {
            enabled: true
            inputModes: [InputEngine.InputMode.Pinyin, InputEngine.InputMode.Latin]
            weight: 240
        }
        Key { key: Qt.Key_Z; text: "z" }
        Key { key: Qt.Key_X; text: "x" }
        Key { key: Qt.Key_C; text: "c" }
        Key { key: Qt.Key_V; text: "v" }
        Key { key: Qt.Key_B; text: "b" }
        Key { key: Qt.Key_N; text: "n" }
        Key { key: Qt.Key_M; text: "m" }
        BackspaceKey { weight: 240 }
    }

    KeyboardRow {
        SymbolModeKey { weight: 240 }
        Key {
            highlighted: true
            key: layout.chinese ? 0xff0c : Qt.Key_Comma
            text: layout.chinese ? "，" : ","
            alternativeKeys: layout.chinese ? "，、；：" : ",;:"
        }
        ChangeLanguageKey { weight: 160 }
        SpaceKey { weight: 560 }
        Key {
            highlighted: true
            key: layout.chinese ? 0x3002 : Qt.Key_Period
            text: layout.chinese ? "。" : "."
            alternativeKeys: layout.chinese ? "。？！“”（）《》" : ".?!"
        }
        HideKeyboardKey { weight: 160 }
        EnterKey { weight: 240 }
    }
}
