// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TKeysDialog: all shortcuts of a page. Properties: scope (the page).
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

TDialog {
    id: dialog

    required property TKeyScope scope

    acceptName: "keys.close"
    acceptText: qsTr("知道了")
    rejectText: ""
    title: qsTr("按键")

    // A column, not a layout: while the dialog is shut a layout of Qt 6.4 keeps delegates that another language has replaced.
    Column {
        id: column

        Layout.fillWidth: true
        spacing: Theme.space3

        Repeater {
            model: dialog.scope.keys

            RowLayout {
                id: line

                required property TKey modelData

                spacing: Theme.space3
                width: column.width

                TKeyHint {
                    Layout.minimumWidth: Theme.target * 1.5
                    key: line.modelData?.cap ?? ""
                }

                TText {
                    Layout.fillWidth: true
                    text: line.modelData?.text ?? ""
                }
            }
        }
    }
}
