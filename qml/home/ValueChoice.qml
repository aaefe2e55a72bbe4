// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// ValueChoice: one of two values of a cell, with where it comes from. Properties: value, by, actionText. Signals: taken().
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components

Rectangle {
    id: choice

    property string value: ""
    property string by: ""
    property string actionText: ""

    signal taken()

    Layout.fillHeight: true
    Layout.preferredWidth: Theme.target
    border.color: Theme.line
    border.width: Theme.hairline
    color: Theme.ground
    implicitHeight: column.implicitHeight + 2 * Theme.space3
    radius: Theme.radius

    ColumnLayout {
        id: column

        anchors.fill: parent
        anchors.margins: Theme.space3
        spacing: Theme.space2

        TText {
            Layout.fillWidth: true
            elide: Text.ElideRight
            maximumLineCount: 6
            text: choice.value
        }

        TText {
            Layout.fillHeight: true
            Layout.fillWidth: true
            size: Theme.textSmall
            text: Theme.tied(choice.by)
            tone: "muted"
        }

        TButton {
            Layout.fillWidth: true
            description: choice.value
            kind: "accent"
            objectName: choice.objectName + ".button"
            text: choice.actionText

            onClicked: choice.taken()
        }
    }
}
