// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// FieldEditor: one field of the form, by its kind, with what is said about it: findings, a return's reasons, and the other
// device's value when two people wrote it.
//
// Takes the roles of FieldListModel. Properties: fields (FieldListModel), leastHintHeight (of the field
// beside it, so that their boxes stand on one line). The input is named field.<table>.<row>.<column>,
// its 无 button none.<table>.<row>.<column>.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.App.Dossier
import Tarim.Components
import Tarim.Scans

Column {
    id: editor

    required property string fieldId
    required property string label
    required property string help
    required property string kind
    required property string value
    required property bool needed
    required property string blankWord
    required property list<string> texts
    required property list<string> values
    required property int least
    required property int most
    required property int characters
    required property int markAt
    required property int markLength
    required property bool marked
    required property var notes
    required property var reasons
    required property string theirs
    required property bool contested
    required property bool readOnly
    required property int beside
    required property FieldListModel fields
    property Item input: null
    readonly property real hintHeight: (input as TFieldFrame)?.hintHeight ?? (input as YesNoField)?.hintHeight ?? 0
    property real leastHintHeight: 0

    readonly property string path: fields ? fields.form.group + "." + fields.row + "." + fieldId : ""
    readonly property string inputName: "field." + path
    readonly property string noneName: "none." + path
    readonly property string shownLabel: needed || blankWord !== "" ? label : qsTr("%1（选填）").arg(label)
    readonly property bool tight: most > 0 && characters * 5 >= most * 4

    // The buttons of a field, for example 至今, are in it.
    function note(inside: bool): void {
        if (inside)
            editor.fields.enter(editor.fieldId);
        else
            editor.fields.leave(editor.fieldId);
    }

    spacing: Theme.space2

    Repeater {
        model: 1

        delegate: {
            switch (editor.kind) {
            case "long": return longInput;
            case "choice": return choiceInput;
            case "yesNo": return yesNoInput;
            case "date":
            case "month":
            case "monthOrNow": return dateInput;
            }
            return lineInput;
        }

        onItemAdded: (index, item) => editor.input = item
    }

    // What the model says goes into the input; what is typed has gone into the model before, so the cursor is not disturbed.
    Binding {
        property: "text"
        restoreMode: Binding.RestoreNone
        target: editor.kind === "choice" || editor.kind === "yesNo" ? null : editor.input
        value: editor.value
    }

    Binding {
        property: "currentIndex"
        restoreMode: Binding.RestoreNone
        target: editor.kind === "choice" || editor.kind === "yesNo" ? editor.input : null
        value: editor.values.indexOf(editor.value)
    }

    ReasonNotes {
        reasons: editor.reasons
        width: parent.width
    }

    Repeater {
        model: editor.contested ? 1 : 0

        TBanner {
            width: editor.width
            actionText: editor.readOnly ? "" : qsTr("用本机的")
            iconName: "compare"
            objectName: "conflict." + editor.path
            secondActionText: editor.readOnly ? "" : qsTr("用另一台设备的")
            text: editor.theirs === "" ? qsTr("另一台设备清空了这一栏。") : qsTr("另一台设备填的是“%1”。").arg(editor.theirs)
            title: qsTr("两台设备填得不一样")
            tone: "warn"

            onActed: editor.fields.settle(editor.fieldId, true)
            onSecondActed: editor.fields.settle(editor.fieldId, false)
        }
    }

    Component {
        id: lineInput

        TField {
            width: editor.width
            leastHintHeight: editor.leastHintHeight
            blankName: editor.noneName
            blankWord: editor.blankWord
            counter: editor.tight ? qsTr("%1 / %2 字").arg(editor.characters).arg(editor.most) : ""
            counterTone: editor.characters > editor.most ? "block" : "muted"
            hint: editor.help
            inputHints: editor.kind === "integer" ? Qt.ImhDigitsOnly : editor.kind === "decimal" ? Qt.ImhFormattedNumbersOnly
                : editor.kind === "phone" ? Qt.ImhDialableCharactersOnly
                : editor.kind === "idNumber" ? Qt.ImhUppercaseOnly | Qt.ImhNoPredictiveText : Qt.ImhNone
            label: editor.shownLabel
            notes: editor.notes
            objectName: editor.inputName
            readOnly: editor.readOnly

            onActiveFocusChanged: editor.note(activeFocus)
            onEdited: text => editor.fields.type(editor.fieldId, text)
        }
    }

    Component {
        id: longInput

        TTextArea {
            width: editor.width
            leastHintHeight: editor.leastHintHeight
            blankName: editor.noneName
            blankWord: editor.blankWord
            characters: editor.characters
            hint: editor.help
            label: editor.shownLabel
            leastCharacters: editor.least
            markAt: editor.markAt
            markLength: editor.markLength
            marked: editor.marked
            minimumLines: editor.least >= 1000 ? 12 : 4
            mostCharacters: editor.most
            notes: editor.notes
            objectName: editor.inputName
            readOnly: editor.readOnly

            onActiveFocusChanged: editor.note(activeFocus)
            onEdited: text => editor.fields.type(editor.fieldId, text)
        }
    }

    Component {
        id: dateInput

        TDateField {
            width: editor.width
            leastHintHeight: editor.leastHintHeight
            hint: editor.help
            label: editor.shownLabel
            notes: editor.notes
            objectName: editor.inputName
            openEnded: editor.kind === "monthOrNow"
            openWord: editor.fields ? editor.fields.openWord : ""
            readOnly: editor.readOnly
            withDay: editor.kind === "date"

            onActiveFocusChanged: editor.note(activeFocus)
            onEdited: text => editor.fields.type(editor.fieldId, text)

            TButton {
                Layout.leftMargin: Theme.space1
                Layout.rightMargin: Theme.space1
                compact: true
                objectName: editor.noneName
                text: qsTr("填“%1”").arg(editor.blankWord)
                visible: editor.blankWord !== "" && editor.value === "" && !editor.readOnly

                onClicked: editor.fields.put(editor.fieldId, editor.blankWord)
            }
        }
    }

    Component {
        id: choiceInput

        TChoice {
            width: editor.width
            leastHintHeight: editor.leastHintHeight
            hint: editor.help
            label: editor.shownLabel
            notes: editor.notes
            objectName: editor.inputName
            readOnly: editor.readOnly
            texts: editor.texts
            values: editor.values

            onActiveChanged: if (!active) editor.fields?.pass(editor.fieldId)
            onChosen: index => editor.fields.put(editor.fieldId, editor.values[index])
        }
    }

    Component {
        id: yesNoInput

        YesNoField {
            width: editor.width
            leastHintHeight: editor.leastHintHeight
            hint: editor.help
            label: editor.shownLabel
            notes: editor.notes
            objectName: editor.inputName
            readOnly: editor.readOnly
            texts: editor.texts

            onActiveFocusChanged: if (!activeFocus) editor.fields?.pass(editor.fieldId)
            onChosen: index => editor.fields.put(editor.fieldId, editor.values[index])
        }
    }
}
