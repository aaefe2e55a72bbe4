// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// DiscardedCard: drafts that were discarded, folded; each can be taken back.
//
// Properties: fresh (NewApplication).
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components
import Tarim.App.Account

ColumnLayout {
    id: card

    required property NewApplication fresh
    property bool open: false

    spacing: Theme.space2
    visible: card.fresh.discarded.count > 0

    TButton {
        Layout.alignment: Qt.AlignHCenter
        iconName: card.open ? "chevron-up" : "chevron-down"
        kind: "quiet"
        objectName: "account.discarded"
        text: qsTr("已删除的草稿（%1）").arg(card.fresh.discarded.count)

        onClicked: card.open = !card.open
    }

    TCard {
        Layout.fillWidth: true
        flush: true
        visible: card.open

        Repeater {
            model: card.fresh.discarded

            RowLayout {
                id: entry

                required property int index
                required property string applicationId
                required property string stateText
                required property string title

                Layout.fillWidth: true
                Layout.leftMargin: Theme.space5
                Layout.rightMargin: Theme.space3
                spacing: Theme.space3

                ColumnLayout {
                    Layout.bottomMargin: Theme.space2
                    Layout.fillWidth: true
                    Layout.topMargin: Theme.space2
                    spacing: 0

                    TText {
                        Layout.fillWidth: true
                        text: entry.title
                    }

                    TText {
                        Layout.fillWidth: true
                        size: Theme.textSmall
                        text: entry.stateText
                        tone: "muted"
                    }
                }

                TButton {
                    objectName: "account.takeBack:" + entry.index
                    text: qsTr("恢复")

                    Accessible.name: qsTr("恢复“%1”").arg(entry.title)

                    onClicked: card.fresh.setDiscarded(entry.applicationId, false)
                }
            }
        }
    }
}
