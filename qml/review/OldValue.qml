// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// OldValue: what was in the submission before, struck through. Properties: text ("" shows nothing), dark (on a selected row).
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components

RowLayout {
    id: old

    property string text: ""
    property bool dark: false

    spacing: 0
    visible: text !== ""

    TText {
        Layout.alignment: Qt.AlignTop
        size: Theme.textSmall
        text: qsTr("上次：")
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
