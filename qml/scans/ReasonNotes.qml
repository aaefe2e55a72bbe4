// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// ReasonNotes: why a reviewer returned this place, and whether something was done about it since.
//
// Properties: reasons (maps of text, mended, answered).
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components

Column {
    id: notes

    property var reasons: []

    spacing: Theme.space1
    visible: repeater.count > 0

    Repeater {
        id: repeater

        model: notes.reasons

        Rectangle {
            id: reason

            required property var modelData
            readonly property string tone: modelData.mended ? "ok" : modelData.answered ? "info" : "block"

            color: modelData.mended ? Theme.greenFill : modelData.answered ? Theme.accentFill : Theme.redFill
            height: line.implicitHeight + 2 * Theme.space2
            radius: Theme.radius
            width: notes.width

            RowLayout {
                id: line

                anchors.left: parent.left
                anchors.margins: Theme.space2
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.space2

                TIcon {
                    Layout.alignment: Qt.AlignTop
                    color: Theme.inkOf(reason.tone)
                    name: reason.modelData.mended ? "check" : reason.modelData.answered ? "edit" : "return"
                    size: Theme.iconSmall
                }

                TText {
                    Layout.fillWidth: true
                    paragraph: true
                    size: Theme.textSmall
                    text: reason.modelData.mended ? qsTr("已修改 · 退回原因：%1").arg(reason.modelData.text)
                        : reason.modelData.answered ? qsTr("已答复 · 退回原因：%1").arg(reason.modelData.text)
                        : qsTr("退回原因：%1").arg(reason.modelData.text)
                    tone: reason.tone
                }
            }
        }
    }
}
