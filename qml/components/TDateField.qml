// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TDateField: a month or a day, typed. Takes 201907, 2019-7, 2019.7, 2019年7月 and writes 2019-07.
//
// Properties: label, hint, text ("2019-07", "2019-07-08" or openWord), notes, level, readOnly, withDay, openEnded (offers
// the toggle openWord, “至今”), openWord, isOpen (readonly). Signals: edited(text), finished().
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

TFieldFrame {
    id: field

    property string text: ""
    property bool withDay: false
    property bool openEnded: false
    property string openWord: qsTr("至今")
    readonly property bool isOpen: text !== "" && text === openWord

    signal edited(string text)
    signal finished()

    function tidy(typed: string): string {
        const parts = typed.match(/^\D*(\d{4})\D*(\d{1,2})?(?:\D*(\d{1,2}))?\D*$/);
        if (!parts || !parts[2])
            return typed.trim();
        const month = parts[1] + "-" + parts[2].padStart(2, "0");
        return field.withDay && parts[3] ? month + "-" + parts[3].padStart(2, "0") : month;
    }

    function write(value: string): void {
        if (field.text === value)
            return;
        field.text = value;
        field.edited(value);
    }

    active: input.activeFocus

    TInput {
        id: input

        Layout.fillWidth: true
        description: field.spoken
        inputMethodHints: Qt.ImhDate | Qt.ImhPreferNumbers
        label: field.label
        maximumLength: 12
        placeholderText: field.withDay ? qsTr("年-月-日") : qsTr("年-月")
        readOnly: field.readOnly || field.isOpen
        text: field.text

        Accessible.readOnly: readOnly

        onEditingFinished: {
            field.write(field.tidy(text));
            field.finished();
        }
        onTextEdited: field.write(text)
    }

    TChip {
        Layout.leftMargin: Theme.space2
        Layout.rightMargin: Theme.space2
        checkable: true
        checked: field.isOpen
        text: field.openWord
        visible: field.openEnded && !field.readOnly

        Accessible.name: Theme.spoken([field.label, field.openWord])

        onToggled: {
            field.write(checked ? field.openWord : "");
            field.finished();
            if (!checked)
                input.forceActiveFocus();
        }
    }
}
