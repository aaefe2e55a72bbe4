// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TTimelineStep: one step of a vertical line of steps; put them in a ColumnLayout with spacing 0.
//
// Properties: title, detail, state as phase ("done" | "current" | "returned" | "todo"), first, last, linkText.
// Default: further content below the detail. Signals: linkClicked().
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

RowLayout {
    id: step

    property string title: ""
    property string detail: ""
    property string phase: "todo"
    property bool first: false
    property bool last: false
    property string linkText: ""
    default property alias content: body.data

    readonly property bool reached: phase !== "todo"
    readonly property color markColor: phase === "returned" ? Theme.red : Theme.accent
    readonly property string phaseText: phase === "done" ? qsTr("已完成") : phase === "current" ? qsTr("进行中")
        : phase === "returned" ? qsTr("已退回") : qsTr("未开始")

    signal linkClicked()

    spacing: Theme.space4

    Accessible.description: step.detail
    Accessible.name: qsTr("%1：%2").arg(step.title).arg(step.phaseText)
    Accessible.role: Accessible.ListItem

    Item {
        Layout.fillHeight: true
        implicitWidth: Theme.iconLarge

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.line
            height: (step.last ? mark.y : parent.height) - y
            width: Theme.focusWidth
            y: step.first ? mark.y : 0
        }

        Rectangle {
            id: mark

            anchors.horizontalCenter: parent.horizontalCenter
            border.color: step.phase === "todo" ? Theme.line : step.markColor
            border.width: Theme.focusWidth
            color: step.phase === "todo" || step.phase === "current" ? Theme.card : step.markColor
            height: width
            radius: width / 2
            width: Theme.iconLarge
            y: Theme.space2

            TIcon {
                anchors.centerIn: parent
                color: Theme.accentInk
                name: step.phase === "returned" ? "return" : "check"
                size: Theme.iconSmall
                visible: step.phase === "done" || step.phase === "returned"
            }

            Rectangle {
                anchors.centerIn: parent
                color: Theme.accent
                height: width
                radius: width / 2
                visible: step.phase === "current"
                width: Theme.space2
            }
        }
    }

    ColumnLayout {
        id: body

        Layout.bottomMargin: Theme.space2
        Layout.fillWidth: true
        Layout.topMargin: Theme.space2
        spacing: 0

        TText {
            Layout.fillWidth: true
            strong: step.reached
            text: Theme.tied(step.title)
            tone: step.reached ? "" : "muted"
        }

        // No layout: the height of a Flow follows wrapped words at once.
        Flow {
            Layout.fillWidth: true
            spacing: Theme.space2
            visible: step.detail !== "" || step.linkText !== ""

            TText {
                id: detail

                paragraph: true
                size: Theme.textSmall
                text: Theme.tied(step.detail)
                tone: "muted"
                visible: text !== ""
                width: Math.min(implicitWidth, parent.width)
            }

            // 44 px to touch, a line of words to see.
            Item {
                height: Math.round(Theme.textSmall * Theme.lineRatio)
                visible: step.linkText !== ""
                width: link.implicitWidth

                TLink {
                    id: link

                    anchors.centerIn: parent
                    text: step.linkText

                    onClicked: step.linkClicked()
                }
            }
        }
    }
}
