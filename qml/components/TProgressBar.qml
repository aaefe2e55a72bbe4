// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TProgressBar: how much is done. Properties: value (0–1), tone ("info" by default), indeterminate, label (for screen readers).
import QtQuick
import QtQuick.Templates as T

T.ProgressBar {
    id: bar

    property string tone: "info"
    property string label: qsTr("进度")

    implicitHeight: Theme.barHeight
    implicitWidth: Theme.target * 4

    Accessible.name: bar.label
    Accessible.role: Accessible.ProgressBar

    background: Rectangle {
        color: Theme.line
        radius: height / 2
    }

    contentItem: Item {
        Rectangle {
            id: fill

            property real slide

            color: Theme.inkOf(bar.tone)
            height: parent.height
            radius: height / 2
            visible: width > 0
            width: bar.indeterminate ? parent.width / 4 : bar.visualPosition === 0 ? 0
                : Math.max(height, parent.width * (bar.mirrored ? 1 - bar.visualPosition : bar.visualPosition))
            x: bar.indeterminate ? slide * (parent.width - width) : bar.mirrored ? parent.width - width : 0

            SequentialAnimation on slide {
                loops: Animation.Infinite
                running: bar.indeterminate && bar.visible

                NumberAnimation { duration: Theme.blink * 8; easing.type: Easing.InOutQuad; from: 0; to: 1 }
                NumberAnimation { duration: Theme.blink * 8; easing.type: Easing.InOutQuad; from: 1; to: 0 }
            }
        }
    }
}
