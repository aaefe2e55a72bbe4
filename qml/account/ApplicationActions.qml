// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// ApplicationActions: one application of the list, with what can be done to it as a whole below it when it is unfolded: withdraw,
// discard, copy.
//
// Takes the roles of ApplicationRow. Properties: open (unfolded). Signals: chosen(), unfolded(), askedToWithdraw(),
// askedToDiscard(), askedToCopy().
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components

ColumnLayout {
    id: entry

    required property int index
    required property string title
    required property string phaseText
    required property string stateText
    required property string tone
    required property string note
    required property bool current
    required property bool mayCopy
    required property bool mayDiscard
    required property bool mayWithdraw
    property bool open: false

    signal chosen()
    signal unfolded()
    signal askedToWithdraw()
    signal askedToDiscard()
    signal askedToCopy()

    spacing: 0

    RowLayout {
        Layout.fillWidth: true
        spacing: 0

        TListRow {
            Layout.fillWidth: true
            badgeText: entry.phaseText
            badgeTone: entry.tone
            objectName: "account.application:" + entry.index
            secondary: entry.stateText
            selected: entry.current
            separator: entry.index > 0
            title: entry.title

            onClicked: entry.chosen()
        }

        TButton {
            Layout.rightMargin: Theme.space2
            iconName: "dots"
            kind: "quiet"
            objectName: "account.more:" + entry.index

            Accessible.name: entry.open ? qsTr("收起“%1”的其他操作").arg(entry.title) : qsTr("“%1”的其他操作").arg(entry.title)

            onClicked: entry.unfolded()
        }
    }

    ColumnLayout {
        Layout.bottomMargin: Theme.space3
        Layout.fillWidth: true
        Layout.leftMargin: Theme.space5
        Layout.rightMargin: Theme.space5
        Layout.topMargin: Theme.space2
        spacing: Theme.space2
        visible: entry.open

        TText {
            Layout.fillWidth: true
            objectName: "account.note:" + entry.index
            paragraph: true
            size: Theme.textSmall
            text: entry.note
            tone: "muted"
            visible: text !== ""
        }

        Flow {
            Layout.fillWidth: true
            spacing: Theme.space2

            TButton {
                objectName: "account.copy:" + entry.index
                text: qsTr("复制成新的申报")
                visible: entry.mayCopy

                onClicked: entry.askedToCopy()
            }

            TButton {
                iconName: "return"
                objectName: "account.withdraw:" + entry.index
                text: qsTr("撤回申报…")
                visible: entry.mayWithdraw

                onClicked: entry.askedToWithdraw()
            }

            TButton {
                iconName: "trash"
                objectName: "account.discard:" + entry.index
                text: qsTr("删除草稿…")
                visible: entry.mayDiscard

                onClicked: entry.askedToDiscard()
            }
        }
    }
}
