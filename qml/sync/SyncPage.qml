// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// SyncPage: the transfer state of each page; the last contact, the problem and the next attempt; pause, sync now.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components
import Tarim.App.Session
import Tarim.App.Sync

TPage {
    id: page

    canGoBack: Router.canGoBack
    objectName: "sync.page"
    title: qsTr("同步")

    onBack: Router.back()

    SyncStatus {
        id: status

        session: Session
    }

    StateCard {
        Layout.fillWidth: true
        status: status
    }

    CarryCard {
        Layout.fillWidth: true
        visible: Session.enrolled
    }

    TCard {
        Layout.fillWidth: true
        flush: true
        title: status.sendingText
        visible: status.sending.count > 0

        Repeater {
            model: status.sending

            TListRow {
                required property int index
                required property string itemId
                required property string detail
                required property string stateText
                required property string tone
                required property bool leads
                required title

                Layout.fillWidth: true
                badgeIcon: tone === "ok" ? "cloud-done" : tone === "info" ? "cloud-up" : "cloud"
                badgeText: stateText
                badgeTone: tone
                chevron: leads
                enabled: leads
                objectName: "sync.item:" + index
                secondary: detail
                stacked: true

                onClicked: Router.openPage(itemId)
            }
        }
    }
}
