// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// GroupListPage: the notice's items, each with how it stands and the first thing to do.
//
// Properties: groups (GroupListModel), current (id of the one shown beside). Signals: chosen(group), entered(group) when a
// key has chosen it: its first field is to have the focus.
pragma ComponentBehavior: Bound

import QtQuick
import Tarim.App.Dossier
import Tarim.Components
import Tarim.Scans

HeadedList {
    id: list

    required property GroupListModel groups
    property string current: ""
    // Beside the item that is open: a panel, not a page.
    readonly property bool panel: current !== ""

    signal chosen(string group)
    signal entered(string group)

    margin: panel ? Theme.space4 : Theme.margin(width)
    model: groups

    Accessible.name: qsTr("材料")
    Accessible.role: Accessible.List

    TText {
        width: parent.width
        heading: true
        size: Theme.textTitle
        strong: true
        text: qsTr("材料")
    }

    TText {
        width: parent.width
        paragraph: true
        size: Theme.textSmall
        text: qsTr("已完成 %1 / %2 项。点开一项即可填写，自动保存。").arg(list.groups.complete).arg(list.groups.numbered)
        tone: "muted"
        visible: list.groups.count > 0
    }

    NoApplication {
        objectName: "dossier.empty"
        width: parent.width
    }

    TBanner {
        width: parent.width
        iconName: "lock"
        text: list.groups.describeLock
        tone: "neutral"
        visible: text !== ""
    }

    delegate: Item {
        id: cell

        required property int index
        required property string groupId
        required property string number
        required property string title
        required property string words
        required property string tone
        required property string next

        height: row.height
        width: list.width

        Rectangle {
            visible: !list.panel
            border.color: Theme.line
            border.width: Theme.hairline
            color: Theme.card
            height: row.height + Theme.hairline
            width: list.contentSide
            x: row.x
        }

        TListRow {
            id: row

            badgeText: cell.words
            badgeTone: cell.tone
            bleed: list.panel
            chevron: !list.panel
            keepsRoom: !list.panel
            number: cell.number === "" ? " " : cell.number
            objectName: "group." + cell.groupId
            secondary: list.panel ? "" : cell.next
            selected: cell.groupId === list.current
            separator: list.panel
            text: Theme.spoken([cell.number, cell.title, cell.words, cell.next])
            title: cell.title
            width: list.panel ? parent.width : list.contentSide
            x: Math.round((parent.width - width) / 2)

            onClicked: {
                const byKey = row.visualFocus;
                list.chosen(cell.groupId);
                if (byKey)
                    list.entered(cell.groupId);
            }
        }
    }
}
