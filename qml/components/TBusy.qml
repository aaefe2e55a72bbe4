// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TBusy: a long task that says how far it is and can be stopped.
//
// Properties: text, detail (“4 / 6 页 · 约 2 分钟”), value (0–1; below 0: unknown), cancelText, cancellable. Signals: canceled().
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

ColumnLayout {
    id: busy

    property string text: ""
    property string detail: ""
    property real value: -1
    property string cancelText: qsTr("停止")
    property bool cancellable: true

    signal canceled()

    spacing: Theme.space2

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space3

        TSpinner {
            color: Theme.accent
            size: Theme.icon
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            TText {
                Layout.fillWidth: true
                text: busy.text
            }

            TText {
                Layout.fillWidth: true
                size: Theme.textSmall
                text: busy.detail
                tone: "muted"
                visible: text !== ""
            }
        }

        TButton {
            text: busy.cancelText
            visible: busy.cancellable

            onClicked: busy.canceled()
        }
    }

    TProgressBar {
        Layout.fillWidth: true
        indeterminate: busy.value < 0
        label: busy.text
        value: Math.max(0, busy.value)
    }
}
