// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// SyncHead: the state in words with what can be done about it, above the list of pages. Properties: status, sumText.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components
import Tarim.App.Session
import Tarim.App.Sync

ColumnLayout {
    id: head

    required property SyncStatus status
    property string sumText: ""

    spacing: Theme.space4

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space2

        TButton {
            iconName: "chevron-start"
            kind: "quiet"
            objectName: "sync.back"
            text: qsTr("返回")
            visible: Router.canGoBack

            onClicked: Router.back()
        }

        TText {
            Layout.fillWidth: true
            size: Theme.textTitle
            strong: true
            text: qsTr("同步")

            Accessible.role: Accessible.Heading
        }
    }

    TCard {
        Layout.fillWidth: true

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space2

            TIcon {
                color: head.status.tone === "" ? Theme.muted : Theme.inkOf(head.status.tone)
                name: head.status.iconName
                size: Theme.iconLarge
            }

            TText {
                Layout.fillWidth: true
                size: Theme.textLead
                strong: true
                text: head.status.stateText
                tone: head.status.tone
            }
        }

        TText {
            Layout.fillWidth: true
            text: head.status.queueText === "" ? qsTr("没有要传的内容") : head.status.queueText
        }

        TProgressBar {
            Layout.fillWidth: true
            label: qsTr("传输进度")
            value: Math.max(0, head.status.progress)
            visible: head.status.progress >= 0
        }

        TText {
            Layout.fillWidth: true
            size: Theme.textSmall
            text: head.status.lastContactText + (head.status.rateText === "" ? "" : " · " + head.status.rateText)
                + (head.status.nextAttemptText === "" ? "" : " · " + head.status.nextAttemptText)
            tone: "muted"
        }

        TText {
            Layout.fillWidth: true
            size: Theme.textSmall
            text: head.status.savedText
            tone: "muted"
            visible: text !== ""
        }

        TText {
            Layout.fillWidth: true
            objectName: "sync.trouble"
            paragraph: true
            text: head.status.troubleText
            visible: text !== ""
        }

        TText {
            Layout.fillWidth: true
            paragraph: true
            text: head.status.clockText
            tone: "warn"
            visible: text !== ""
        }

        Flow {
            Layout.fillWidth: true
            spacing: Theme.space2
            visible: Session.enrolled

            TButton {
                enabled: !head.status.paused
                iconName: "sync"
                kind: "primary"
                objectName: "sync.now"
                text: qsTr("现在同步")

                onClicked: Session.syncNow()
            }

            TButton {
                objectName: "sync.pause"
                text: head.status.paused ? qsTr("继续同步") : qsTr("暂停同步")

                onClicked: Session.syncPaused = !Session.syncPaused
            }
        }
    }

    TText {
        Layout.fillWidth: true
        text: head.sumText
    }
}
