// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// OldValue: what was in the submission before, struck through. Properties: text ("" shows nothing), label (of what), dark (on a selected row).
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components

RowLayout {
    id: old

    property string text: ""
    property string label: ""
    property bool dark: false

    spacing: 0
    visible: text !== ""

    TText {
        Layout.alignment: Qt.AlignTop
        size: Theme.textSmall
        text: old.label === "" ? qsTr("上次：") : qsTr("%1，上次：").arg(old.label)
        tone: old.dark ? "" : "muted"
        wrapMode: Text.NoWrap
    }

    TText {
        Layout.fillWidth: true
        font.strikeout: true
        size: Theme.textSmall
        text: old.text
        tone: old.dark ? "" : "muted"
    }
}
