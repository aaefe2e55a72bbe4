// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// ItemRow: one item of the form in ItemList: number, title, what was found of it.
//
// Properties: the roles of DossierReview.items; selected, slim (number and verdict alone). Signals: clicked().
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components

TPressable {
    id: row

    required property int index
    required property string group
    required property string number
    required property string title
    required property string verdict
    required property int changes
    required property int reasons
    required property int folded
    required property int former
    required property int formerOpen
    required property string level
    property bool selected: false
    property bool slim: false

    readonly property string badgeText: verdict === "mend" ? qsTr("需修改 %1").arg(reasons) : verdict === "fine" ? qsTr("符合")
        : changes > 0 ? qsTr("改 %1").arg(changes) : qsTr("未看")
    readonly property string formerText: former === 0 ? "" : formerOpen > 0 ? qsTr("上一轮退回 %1 处，%2 处没有改动").arg(former).arg(formerOpen)
        : qsTr("上一轮退回 %1 处，都已处理").arg(former)
    readonly property string foldedText: folded > 0 ? qsTr("收起原因 %1 条").arg(folded) : ""
    readonly property string findingText: level === "block" ? qsTr("自动核对有必须处理的问题") : level === "warn" ? qsTr("自动核对有提醒") : ""

    focusPolicy: Qt.TabFocus
    horizontalPadding: slim ? Theme.space2 : Theme.space4
    objectName: "review.item." + group
    text: Theme.spoken([number, title, badgeText, foldedText, formerText, findingText])
    verticalPadding: Theme.space1
    spokenRole: Accessible.ListItem

    Accessible.selected: row.selected

    background: Item {
        Rectangle {
            color: Theme.line
            height: Theme.hairline
            width: parent.width
        }

        Rectangle {
            anchors.fill: parent
            anchors.topMargin: Theme.hairline
            border.color: Theme.accent
            border.width: row.visualFocus ? Theme.focusWidth : 0
            color: row.selected || row.down ? Theme.accentFill : row.hovered ? Theme.hover : Theme.clear
        }
    }

    contentItem: RowLayout {
        spacing: Theme.space2

        TText {
            Layout.preferredWidth: Theme.iconLarge
            horizontalAlignment: Text.AlignRight
            strong: row.slim && row.selected
            text: row.number === "" && row.slim ? "—" : row.number
            tone: row.selected || row.down ? "" : "muted"
            wrapMode: Text.NoWrap
        }

        TText {
            Layout.fillWidth: true
            elide: Text.ElideRight
            maximumLineCount: 2
            strong: row.selected
            text: row.title
            visible: !row.slim
        }

        // In place of the badge.
        Item {
            Layout.fillWidth: true
            implicitHeight: Theme.iconSmall
            visible: row.slim

            TIcon {
                anchors.centerIn: parent
                color: row.verdict === "fine" ? Theme.green : row.verdict === "mend" ? Theme.red : row.level !== "" ? Theme.inkOf(row.level) : Theme.amber
                name: row.verdict === "fine" ? "check" : row.verdict === "mend" ? "return" : row.level !== "" ? Theme.iconOf(row.level) : row.formerOpen > 0 ? "return" : ""
                size: Theme.iconSmall
                visible: name !== ""
            }

            Row {
                anchors.centerIn: parent
                spacing: Theme.space1
                visible: row.verdict === "none" && row.level === "" && row.formerOpen === 0 && row.changes > 0

                TIcon {
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.accent
                    name: "edit"
                    size: Theme.iconSmall
                }

                TText {
                    size: Theme.textSmall
                    text: row.changes
                    tone: "info"
                }
            }

            // Not looked at.
            Rectangle {
                anchors.centerIn: parent
                border.color: Theme.muted
                border.width: Theme.hairline
                color: Theme.clear
                height: width
                radius: width / 2
                visible: row.verdict === "none" && row.level === "" && row.formerOpen === 0 && row.changes === 0
                width: Theme.space2
            }
        }

        // The last return asked for something here.
        Row {
            spacing: Theme.space1
            visible: !row.slim && row.former > 0

            TIcon {
                anchors.verticalCenter: parent.verticalCenter
                color: row.formerOpen > 0 ? Theme.amber : Theme.muted
                name: "return"
                size: Theme.iconSmall
            }

            TText {
                anchors.verticalCenter: parent.verticalCenter
                size: Theme.textSmall
                text: row.former
                tone: row.formerOpen > 0 ? "warn" : row.selected || row.down ? "" : "muted"
                wrapMode: Text.NoWrap
            }
        }

        TIcon {
            color: Theme.inkOf(row.level)
            name: Theme.iconOf(row.level)
            size: Theme.iconSmall
            visible: !row.slim && row.level !== "" && row.verdict === "none"
        }

        TBadge {
            iconName: row.verdict !== "fine" || row.width <= Theme.target * 5.5 ? "" : row.folded > 0 ? "book" : "check"
            text: row.badgeText
            tone: row.verdict === "fine" ? "ok" : row.verdict === "mend" ? "block" : row.changes > 0 ? "info" : "neutral"
            visible: !row.slim
        }
    }
}
