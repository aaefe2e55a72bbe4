// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// ItemRow: one item of the form in ItemList: number, title, what was found of it.
//
// Properties: the roles of DossierReview.items; selected. Signals: clicked().
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
    required property string level
    property bool selected: false

    readonly property string badgeText: verdict === "mend" ? qsTr("需修改 %1").arg(reasons) : verdict === "fine" ? qsTr("符合")
        : changes > 0 ? qsTr("改 %1").arg(changes) : qsTr("未看")
    readonly property string findingText: level === "block" ? qsTr("自动核对有必须处理的问题") : level === "warn" ? qsTr("自动核对有提醒") : ""

    focusPolicy: Qt.TabFocus
    horizontalPadding: Theme.space4
    objectName: "review.item." + group
    text: Theme.spoken([number, title, badgeText, findingText])
    verticalPadding: Theme.space1

    Accessible.role: Accessible.ListItem
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
            text: row.number
            tone: row.selected || row.down ? "" : "muted"
            wrapMode: Text.NoWrap
        }

        TText {
            Layout.fillWidth: true
            elide: Text.ElideRight
            maximumLineCount: 2
            strong: row.selected
            text: row.title
        }

        TIcon {
            color: Theme.inkOf(row.level)
            name: Theme.iconOf(row.level)
            size: Theme.iconSmall
            visible: row.level !== "" && row.verdict === "none"
        }

        TBadge {
            iconName: row.verdict === "fine" && row.width > Theme.target * 5.5 ? "check" : ""
            text: row.badgeText
            tone: row.verdict === "fine" ? "ok" : row.verdict === "mend" ? "block" : row.changes > 0 ? "info" : "neutral"
        }
    }
}
