// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TFieldFrame: what every field has: label above, hint, the box, findings and a counter below. Base of TField,
// TTextArea, TChoice and TDateField; forceActiveFocus() on a field lands in its input.
//
// Properties: label, hint, notes (see TNotes.model), level (gravest finding; set it to override), counter (words at the
// end below, and with counterOnTop beside the label as well: of a text that fills screens), counterTone, readOnly, active (input has the focus), hintHeight (readonly) and
// leastHintHeight (so that the boxes of fields side by side stand on one line), spoken (readonly: hint, findings and counter, which a
// screen reader says after the label); default: children go into the box, in a row.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

FocusScope {
    id: frame

    property string label: ""
    property string hint: ""
    property alias notes: noteList.model
    property string level: noteList.worst
    property real leastHintHeight: 0
    readonly property real hintHeight: hint === "" ? 0 : hintText.implicitHeight
    property string counter: ""
    property string counterTone: "muted"
    property bool counterOnTop: false
    property bool readOnly: false
    property bool active: false
    property alias box: box
    readonly property string spoken: Theme.spoken([noteList.spoken, hint, counter])
    default property alias content: row.data

    implicitHeight: column.implicitHeight
    implicitWidth: Math.max(Theme.target * 4, row.implicitWidth)

    // A plain column: its height follows wrapped words at once, where nested layouts lag a frame behind.
    Column {
        id: column

        spacing: Theme.space1
        width: frame.width

        Item {
            height: frame.leastHintHeight - frame.hintHeight - (frame.hint === "" ? 0 : column.spacing)
            visible: height > 0
            width: parent.width
        }

        Item {
            height: Math.max(labelText.implicitHeight, topCounter.visible ? topCounter.implicitHeight : 0)
            visible: frame.label !== ""
            width: parent.width

            TText {
                id: labelText

                size: Theme.textSmall
                text: frame.label
                tone: "muted"
                width: parent.width - (topCounter.visible ? topCounter.implicitWidth + Theme.space3 : 0)
            }

            TText {
                id: topCounter

                anchors.right: parent.right
                size: Theme.textSmall
                text: frame.counter
                tone: frame.counterTone
                visible: frame.counterOnTop && text !== ""
                wrapMode: Text.NoWrap

                Accessible.ignored: true
            }
        }

        TText {
            id: hintText

            paragraph: true
            size: Theme.textSmall
            text: Theme.tied(frame.hint)
            tone: "muted"
            visible: text !== ""
            width: parent.width
        }

        Rectangle {
            id: box

            border.color: frame.active ? Theme.accent : frame.level === "block" ? Theme.red
                : frame.readOnly || !frame.enabled ? Theme.line : Theme.edge
            border.width: frame.active ? Theme.focusWidth : Theme.hairline
            color: frame.readOnly || !frame.enabled ? Theme.ground : Theme.card
            height: Math.max(Theme.target, row.implicitHeight)
            radius: Theme.radius
            width: parent.width

            RowLayout {
                id: row

                anchors.fill: parent
                spacing: 0
            }
        }

        Item {
            height: Math.max(noteList.count > 0 ? noteList.implicitHeight : 0, counterText.implicitHeight)
            visible: noteList.count > 0 || frame.counter !== ""
            width: parent.width

            TNotes {
                id: noteList

                anchors.left: parent.left
                width: parent.width - (counterText.visible ? counterText.width + Theme.space3 : 0)
            }

            TText {
                id: counterText

                anchors.right: parent.right
                size: Theme.textSmall
                text: frame.counter
                tone: frame.counterTone
                visible: text !== ""
                wrapMode: Text.NoWrap
            }
        }
    }
}
