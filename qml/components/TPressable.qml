// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TPressable: the behaviour all that can be pressed shares: at least 44 px, Tab reaches it, Enter and Space press it,
// a screen reader hears its text. It has no look; TButton, TLink, TChip, TListRow … give it one.
//
// Properties: text, description (said after the name by a screen reader), busy (shown, but cannot be pressed),
// spokenRole (Accessible.…: what it is to a screen reader; Qt 6.4 overwrites Accessible.role of a control, spoken_items.hpp).
// Signals: clicked() (from AbstractButton).
import QtQuick
import QtQuick.Templates as T
import Tarim.Components

T.AbstractButton {
    id: pressable

    property string description: ""
    property bool busy: false
    property int spokenRole: Accessible.Button

    // What a click does, for keys and screen readers (AbstractButton has no click() before Qt 6.8).
    function press(): void {
        if (pressable.busy || !pressable.enabled)
            return;
        if (pressable.checkable) {
            pressable.toggle();
            pressable.toggled();
        }
        pressable.clicked();
    }

    implicitWidth: Math.max(Theme.target, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Theme.target, implicitContentHeight + topPadding + bottomPadding)
    focusPolicy: Qt.StrongFocus
    font.family: Theme.family
    font.pixelSize: Theme.textBody
    hoverEnabled: true

    // What gets the focus by the program, and not by Tab, shows it as well to whoever uses the keyboard.
    onActiveFocusChanged: {
        if (pressable.activeFocus && LastInput.byKeys && !pressable.visualFocus)
            pressable.focusReason = Qt.TabFocusReason;
    }

    Accessible.role: pressable.spokenRole
    Accessible.name: pressable.text
    Accessible.description: pressable.description
    Accessible.onPressAction: pressable.press()

    Keys.onPressed: event => {
        const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
        event.accepted = enter || (pressable.busy && event.key === Qt.Key_Space);
        if (enter && !event.isAutoRepeat)
            pressable.press();
    }

    MouseArea {
        anchors.fill: parent
        visible: pressable.busy
        z: 1
    }
}
