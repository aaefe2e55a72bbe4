// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// FindingCard: a list of findings, ten at first, the rest on request. Properties: findings (RowList), title, tone.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components
import Tarim.App.Session

TCard {
    id: card

    required property RowList findings
    property int most: 10

    flush: true

    Repeater {
        model: card.findings

        TPressable {
            id: row

            required property int index
            required property string words
            required property string clause
            required property string item
            required property string groupId
            required property string rowId
            required property string columnId
            required property string slotId
            required property string attachmentId
            required property bool stray

            Layout.fillWidth: true
            description: qsTr("第 %1 处，共 %2 处").arg(index + 1).arg(card.findings.count)
            horizontalPadding: Theme.space4
            objectName: card.objectName + ":" + index
            text: Theme.spoken([item, words, clause])
            verticalPadding: Theme.space2
            visible: index < card.most

            spokenRole: Accessible.Link

            onClicked: stray ? Router.openPage(attachmentId) : Router.openPlace(groupId, rowId, columnId, slotId, attachmentId)

            background: Rectangle {
                color: row.down ? Theme.accentFill : row.hovered ? Theme.hover : Theme.clear
                radius: Theme.radius

                TFocusRing {
                    gap: 0
                    shown: row.visualFocus
                }
            }

            contentItem: RowLayout {
                spacing: Theme.space2

                TIcon {
                    Layout.alignment: Qt.AlignTop
                    Layout.topMargin: Theme.focusWidth
                    color: Theme.inkOf(card.tone)
                    name: Theme.iconOf(card.tone)
                    size: Theme.iconSmall
                }

                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 0

                    TText {
                        Layout.fillWidth: true
                        font.underline: true
                        text: Theme.tied(row.words)
                        tone: "info"
                    }

                    TText {
                        Layout.fillWidth: true
                        size: Theme.textSmall
                        text: Theme.tied(row.clause === "" ? row.item : qsTr("%1 · %2").arg(row.item).arg(row.clause))
                        tone: "muted"
                        visible: text !== ""
                    }
                }
            }
        }
    }

    Item {
        implicitHeight: Theme.space2
        visible: card.findings.count <= card.most
    }

    TButton {
        Layout.alignment: Qt.AlignHCenter
        kind: "quiet"
        objectName: card.objectName + ".all"
        text: qsTr("全部 %1 处").arg(card.findings.count)
        visible: card.findings.count > card.most

        onClicked: card.most = card.findings.count
    }
}
