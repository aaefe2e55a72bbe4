// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// YesNoField: a question with two answers, both on screen.
//
// Properties: label, hint, notes (TNotes), texts, currentIndex (-1: not answered), readOnly, hintHeight and leastHintHeight (as
// TFieldFrame). Functions: take(index).
// Signals: chosen(index).
pragma ComponentBehavior: Bound

import QtQuick
import Tarim.Components

FocusScope {
    id: field

    property string label: ""
    property string hint: ""
    property alias notes: notes.model
    property alias texts: answers.texts
    property alias currentIndex: answers.currentIndex
    property bool readOnly: false
    property real leastHintHeight: 0
    readonly property real hintHeight: hint === "" ? 0 : hintText.implicitHeight

    signal chosen(int index)

    function take(index: int): void {
        if (!field.readOnly)
            field.chosen(index);
    }

    implicitHeight: column.implicitHeight

    Column {
        id: column

        spacing: Theme.space1
        width: parent.width

        Item {
            height: field.leastHintHeight - field.hintHeight - (field.hint === "" ? 0 : column.spacing)
            visible: height > 0
            width: parent.width
        }

        TText {
            size: Theme.textSmall
            text: field.label
            tone: "muted"
            width: parent.width
        }

        TText {
            id: hintText

            paragraph: true
            size: Theme.textSmall
            text: field.hint
            tone: "muted"
            visible: text !== ""
            width: parent.width
        }

        TSegmented {
            id: answers

            enabled: !field.readOnly
            focus: true
            description: Theme.spoken([notes.spoken, field.hint])
            label: field.label
            width: parent.width

            onChosen: index => field.take(index)
        }

        TNotes {
            id: notes

            width: parent.width
        }
    }
}
