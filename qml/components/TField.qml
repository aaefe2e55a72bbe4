// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TField: one line to type.
//
// Properties: label, hint, text, placeholder, notes, level (TFieldFrame); blankWord (for example “无”: offered as a button
// while the field is empty; "" offers nothing), blankName (objectName of that button), maximumLength, counter, readOnly, inputHints (Qt.Imh…), secret (passphrase),
// validator. Signals: edited(text) at each change by the person, finished() when the person leaves or presses Enter.
// Functions: selectAll().
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

TFieldFrame {
    id: field

    property alias text: input.text
    property string placeholder: field.readOnly ? "" : qsTr("未填写")
    property string blankWord: ""
    property string blankName: ""
    property alias maximumLength: input.maximumLength
    property alias inputHints: input.inputMethodHints
    property alias validator: input.validator
    property bool secret: false

    signal edited(string text)
    signal finished()

    function selectAll(): void {
        input.selectAll();
    }

    active: input.activeFocus

    TInput {
        id: input

        Layout.fillWidth: true
        // Qt 6.4 hides the name of a secret input from screen readers, the description it does not.
        description: field.secret ? Theme.spoken([field.label, field.hint]) : field.hint
        echoMode: field.secret ? TextInput.Password : TextInput.Normal
        placeholderText: field.placeholder
        readOnly: field.readOnly

        Accessible.name: field.label
        Accessible.readOnly: field.readOnly

        onEditingFinished: field.finished()
        onTextEdited: field.edited(text)
    }

    TButton {
        Layout.leftMargin: Theme.space1
        Layout.rightMargin: Theme.space1
        compact: true
        objectName: field.blankName
        text: qsTr("填“%1”").arg(field.blankWord)
        visible: field.blankWord !== "" && input.length === 0 && !field.readOnly && field.enabled

        onClicked: {
            input.text = field.blankWord;
            input.forceActiveFocus();
            field.edited(field.blankWord);
            field.finished();
        }
    }
}
