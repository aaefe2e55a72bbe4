// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TFieldFrame: what every field has: label above, hint, the box, findings and a counter below. Base of TField,
// TTextArea, TChoice and TDateField; forceActiveFocus() on a field lands in its input.
//
// Properties: label, hint, notes (see TNotes.model), level (gravest finding; set it to override), counter (words at the
// end below), counterTone, readOnly, active (input has the focus); default: children go into the box, in a row.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

FocusScope {
    id: frame

    property string label: ""
    property string hint: ""
    property alias notes: noteList.model
    property string level: noteList.worst
    property string counter: ""
    property string counterTone: "muted"
    property bool readOnly: false
    property bool active: false
    property alias box: box
    default property alias content: row.data

    implicitHeight: column.implicitHeight
    implicitWidth: column.implicitWidth

    ColumnLayout {
        id: column

        anchors.fill: parent
        spacing: Theme.space1

        TText {
            Layout.fillWidth: true
            size: Theme.textSmall
            text: frame.label
            tone: "muted"
            visible: text !== ""
        }

        TText {
            Layout.fillWidth: true
            paragraph: true
            size: Theme.textSmall
            text: frame.hint
            tone: "muted"
            visible: text !== ""
        }

        Rectangle {
            id: box

            Layout.fillWidth: true
            border.color: frame.active ? Theme.accent : frame.level === "block" ? Theme.red
                : frame.readOnly || !frame.enabled ? Theme.line : Theme.edge
            border.width: frame.active ? Theme.focusWidth : Theme.hairline
            color: frame.readOnly || !frame.enabled ? Theme.ground : Theme.card
            implicitHeight: Math.max(Theme.target, row.implicitHeight)
            implicitWidth: row.implicitWidth
            radius: Theme.radius

            RowLayout {
                id: row

                anchors.fill: parent
                spacing: 0
            }
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space3
            visible: noteList.count > 0 || frame.counter !== ""

            TNotes {
                id: noteList

                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
            }

            Item {
                Layout.fillWidth: true
                visible: noteList.count === 0
            }

            TText {
                Layout.alignment: Qt.AlignTop
                size: Theme.textSmall
                text: frame.counter
                tone: frame.counterTone
                visible: text !== ""
                wrapMode: Text.NoWrap
            }
        }
    }
}
