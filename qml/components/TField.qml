// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TField: one line to type.
//
// Properties: label, hint, text, placeholder, notes, level (TFieldFrame); blankWord (for example “无”: offered as a button
// while the field is empty; "" offers nothing), blankName (objectName of that button), maximumLength, counter, readOnly, inputHints (Qt.Imh…),
// secret (passphrase: its letters are hidden, and a button shows them until the field is hidden or locked), validator. Signals:
// edited(text) at each change by the person, finished() when the person leaves or presses Enter. Functions: selectAll().
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
    property int inputHints: Qt.ImhNone
    property alias validator: input.validator
    property bool secret: false
    property bool revealed: false

    signal edited(string text)
    signal finished()

    function selectAll(): void {
        input.selectAll();
    }

    active: input.activeFocus

    onEnabledChanged: field.revealed = false
    onSecretChanged: field.revealed = false
    onVisibleChanged: field.revealed = false

    TInput {
        id: input

        Layout.fillWidth: true
        description: field.spoken
        // No input method meddles with a passphrase, even while its letters are shown.
        inputMethodHints: field.secret ? field.inputHints | Qt.ImhHiddenText | Qt.ImhSensitiveData : field.inputHints
        echoMode: field.secret && !field.revealed ? TextInput.Password : TextInput.Normal
        label: field.label
        placeholderText: field.placeholder
        readOnly: field.readOnly

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

        Accessible.name: Theme.spoken([field.label, text])

        onClicked: {
            input.text = field.blankWord;
            input.forceActiveFocus();
            field.edited(field.blankWord);
            field.finished();
        }
    }

    TPressable {
        id: eye

        Layout.rightMargin: Theme.hairline
        checkable: true
        checked: field.revealed
        objectName: field.objectName === "" ? "" : field.objectName + ".show"
        text: qsTr("显示密码")
        visible: field.secret
        spokenRole: Accessible.CheckBox

        Accessible.checkable: true
        Accessible.checked: field.revealed
        Accessible.description: field.label
        Accessible.onToggleAction: eye.press()

        onToggled: field.revealed = checked

        background: null

        contentItem: Item {
            implicitHeight: Theme.icon
            implicitWidth: Theme.icon

            TIcon {
                anchors.centerIn: parent
                color: eye.enabled ? Theme.muted : Theme.edge
                name: field.revealed ? "eye-off" : "eye"
            }

            TFocusRing {
                anchors.margins: -Theme.space2
                shown: eye.visualFocus
            }
        }
    }
}
