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

    Repeater {
        model: dialog.keysAndWords

        RowLayout {
            id: line

            required property var modelData

            Layout.fillWidth: true
            spacing: Theme.space3

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
