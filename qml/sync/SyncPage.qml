// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// SyncPage: where everything is, page by page; the last contact, what is in the way and when it is tried again; pause, sync now.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Tarim.Components
import Tarim.App.Session
import Tarim.App.Sync

FocusScope {
    id: page

    readonly property int margin: Theme.margin(width)
    readonly property real columnWidth: Math.min(width - 2 * margin, Theme.contentWidth)

    objectName: "sync.page"

    Accessible.name: qsTr("同步")
    Accessible.role: Accessible.Pane

    SyncStatus {
        id: status

        session: Session
    }

    SendingList {
        id: sending

        session: Session
    }

    ListView {
        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        focus: true
        model: sending
        spacing: 0

        T.ScrollBar.vertical: TScrollBar {}

        delegate: Item {
            id: line

            required property int index
            required property string itemId
            required property string title
            required property string detail
            required property string stateText
            required property string tone
            required property bool page

            height: row.height
            width: ListView.view.width

            Rectangle {
                anchors.fill: row
                color: Theme.card
            }

            TListRow {
                id: row

                badgeIcon: line.tone === "ok" ? "cloud-done" : line.tone === "info" ? "cloud-up" : "cloud"
                badgeText: line.stateText
                badgeTone: line.tone
                enabled: line.page
                objectName: "sync.item:" + line.index
                secondary: line.detail
                title: line.title
                width: page.columnWidth
                x: Math.round((line.width - width) / 2)

                onClicked: Router.openPage(line.itemId)
            }
        }

        footer: Item {
            height: page.margin
        }

        header: Item {
            height: head.implicitHeight + page.margin + Theme.space4
            width: ListView.view.width

            SyncHead {
                id: head

                status: status
                sumText: sending.sumText
                width: page.columnWidth
                x: Math.round((parent.width - width) / 2)
                y: page.margin
            }
        }
    }
}
