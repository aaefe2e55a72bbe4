// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// RowEditor: an unfolded row: its fields, the evidence that proves it, and what can be done with the row.
//
// Properties: form, rowId, number, last, narrow, readOnly. Signals: folded().
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.App.Dossier
import Tarim.Components

ColumnLayout {
    id: editor

    required property GroupForm form
    required property string rowId
    required property int number
    required property bool last
    property bool narrow: false
    property bool readOnly: false
    readonly property int side: narrow ? Theme.space4 : Theme.space5

    signal folded()

    spacing: Theme.space4

    FieldGrid {
        Layout.fillWidth: true
        Layout.leftMargin: editor.side
        Layout.rightMargin: editor.side
        form: editor.form
        row: editor.rowId
    }

    EvidenceList {
        Layout.fillWidth: true
        Layout.leftMargin: editor.side
        Layout.rightMargin: editor.side
        form: editor.form
        row: editor.rowId
        visible: count > 0
    }

    Flow {
        Layout.bottomMargin: Theme.space3
        Layout.fillWidth: true
        Layout.leftMargin: editor.side
        Layout.rightMargin: editor.side
        spacing: Theme.space2

        TButton {
            iconName: "check"
            objectName: "fold." + editor.form.group + "." + editor.rowId
            text: qsTr("收起")

            onClicked: editor.folded()
        }

        TButton {
            description: enabled ? "" : editor.readOnly ? editor.form.describeLock : qsTr("已经是第一条")
            enabled: !editor.readOnly && editor.number > 1
            iconName: "chevron-up"
            objectName: "rowUp." + editor.form.group + "." + editor.rowId

            Accessible.name: qsTr("上移这一条")

            onClicked: editor.form.rows.move(editor.rowId, -1)
        }

        TButton {
            description: enabled ? "" : editor.readOnly ? editor.form.describeLock : qsTr("已经是最后一条")
            enabled: !editor.readOnly && !editor.last
            iconName: "chevron-down"
            objectName: "rowDown." + editor.form.group + "." + editor.rowId

            Accessible.name: qsTr("下移这一条")

            onClicked: editor.form.rows.move(editor.rowId, 1)
        }

        TButton {
            description: enabled ? "" : editor.form.describeLock
            enabled: !editor.readOnly
            iconName: "trash"
            objectName: "deleteRow." + editor.form.group + "." + editor.rowId
            text: qsTr("删除")

            onClicked: editor.form.rows.remove(editor.rowId)
        }
    }
}
