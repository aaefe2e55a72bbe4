// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// DropNote: what happens when the files under the pointer are let go here; covers what they are added to.
//
// Properties: text, refused (nothing will be added; the text says why).
import QtQuick
import Tarim.Components

Rectangle {
    id: note

    property string text: ""
    property bool refused: false

    border.color: note.refused ? Theme.amber : Theme.accent
    border.width: Theme.focusWidth
    color: note.refused ? Theme.amberFill : Theme.accentFill
    radius: Theme.radius
    z: 1

    Accessible.name: note.text
    Accessible.role: Accessible.AlertMessage

    Column {
        anchors.centerIn: parent
        spacing: Theme.space2
        width: parent.width - 2 * Theme.space4

        TIcon {
            anchors.horizontalCenter: parent.horizontalCenter
            color: words.color
            name: note.refused ? "warn" : "plus"
            visible: note.height > Theme.target * 2
        }

        TText {
            id: words

            horizontalAlignment: Text.AlignHCenter
            objectName: "drop.words"
            strong: true
            text: note.text
            tone: note.refused ? "warn" : "info"
            width: parent.width
        }
    }
}
