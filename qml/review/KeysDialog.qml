// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// KeysDialog: all keys of a page. Properties: keysAndWords ([{key, text}]).
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components

TDialog {
    id: dialog

    property var keysAndWords: []

    acceptText: qsTr("知道了")
    rejectText: ""
    title: qsTr("按键")

    // A column, not a layout: while the dialog is shut a layout of Qt 6.4 keeps delegates that another language has replaced.
    Column {
        id: column

        Layout.fillWidth: true
        spacing: Theme.space3

        Repeater {
            model: dialog.keysAndWords

            RowLayout {
                id: line

                required property var modelData

                spacing: Theme.space3
                width: column.width

                TKeyHint {
                    Layout.minimumWidth: Theme.target * 1.5
                    key: line.modelData.key
                }

                TText {
                    Layout.fillWidth: true
                    text: line.modelData.text
                }
            }
        }
    }
}
