// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// THelpButton: opens the help of a page, at the end of the line above all pages. Properties: narrow (its word is left out). Signals:
// clicked(). F1 does the same.
pragma ComponentBehavior: Bound

import QtQuick

TPressable {
    id: button

    property bool narrow: false

    description: qsTr("F1 键")
    focusPolicy: Qt.TabFocus
    horizontalPadding: Theme.space3
    text: qsTr("帮助")

    background: Rectangle {
        color: button.down ? Theme.accentFill : button.hovered ? Theme.hover : Theme.card

        Rectangle {
            anchors.bottom: parent.bottom
            color: Theme.line
            height: Theme.hairline
            width: parent.width
        }

        TFocusRing {
            anchors.margins: Theme.focusWidth
            corner: 0
            shown: button.visualFocus
        }
    }

    contentItem: Item {
        implicitHeight: row.implicitHeight
        implicitWidth: row.implicitWidth

        Row {
            id: row

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space1

            TIcon {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.accent
                name: "help"
            }

            TText {
                anchors.verticalCenter: parent.verticalCenter
                size: Theme.textSmall
                text: button.text
                tone: "info"
                visible: !button.narrow
            }
        }
    }
}
