// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// SendActions: the two answers to SendCard. Sending stands first, unless reasons of the return were not handled.
//
// Properties: submitting, narrow. Functions: settle() moves the keyboard to the first answer. Signals: confirmed(), cancelled().
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components
import Tarim.App.Home

GridLayout {
    id: actions

    required property Submitting submitting
    property bool narrow: false

    readonly property bool doubtful: actions.submitting.unhandled.length > 0

    signal confirmed()
    signal cancelled()

    function settle(): void {
        (actions.doubtful ? cancel : confirm).forceActiveFocus();
    }

    columnSpacing: Theme.space3
    columns: actions.narrow ? 1 : 2
    rowSpacing: Theme.space2

    TButton {
        id: confirm

        Layout.column: actions.doubtful && !actions.narrow ? 1 : 0
        Layout.fillWidth: true
        Layout.row: actions.doubtful && actions.narrow ? 1 : 0
        enabled: actions.submitting.allowed
        iconName: "send"
        kind: actions.doubtful ? "danger" : "primary"
        objectName: "submit.confirm"
        text: actions.doubtful ? qsTr("不处理，仍然提交") : qsTr("确认提交")

        onClicked: actions.confirmed()
    }

    TButton {
        id: cancel

        Layout.column: actions.doubtful || actions.narrow ? 0 : 1
        Layout.fillWidth: true
        Layout.row: actions.doubtful || !actions.narrow ? 0 : 1
        kind: actions.doubtful ? "primary" : "secondary"
        objectName: "submit.cancel"
        text: actions.doubtful ? qsTr("先去处理") : qsTr("再检查一次")

        onClicked: actions.cancelled()
    }
}
