// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// StateCard: the state of syncing in words, with what can be done about it. Properties: status (SyncStatus).
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components
import Tarim.App.Session
import Tarim.App.Sync

TCard {
    id: card

    required property SyncStatus status

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space2

        TIcon {
            color: card.status.tone === "" ? Theme.muted : Theme.inkOf(card.status.tone)
            name: card.status.iconName
            size: Theme.iconLarge
        }

        TText {
            Layout.fillWidth: true
            heading: true
            size: Theme.textLead
            strong: true
            text: card.status.stateText
            tone: card.status.tone
        }
    }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.space2
        visible: Session.enrolled

        TButton {
            description: enabled ? "" : qsTr("同步已暂停")
            enabled: !card.status.paused
            iconName: "sync"
            kind: "primary"
            objectName: "sync.now"
            text: qsTr("立即同步")

            onClicked: Session.syncNow()
        }

        TButton {
            objectName: "sync.pause"
            text: card.status.paused ? qsTr("继续同步") : qsTr("暂停同步")

            onClicked: Session.syncPaused = !Session.syncPaused
        }
    }

    TSwitch {
        Layout.fillWidth: true
        checked: Session.smallOnly
        objectName: "sync.smallOnly"
        text: qsTr("仅同步文字、暂不上传扫描件")
        visible: Session.enrolled

        onToggled: Session.smallOnly = checked
    }

    TText {
        Layout.fillWidth: true
        paragraph: true
        size: Theme.textSmall
        text: qsTr("系统提示此网络按流量计费。填写的内容和提交照常传送，扫描件待换网络后再传。")
        tone: "muted"
        visible: Session.enrolled && Session.networkMetered && Session.smallOnly
    }

    // Below what can be pressed: these words come and go.
    TKept {
        Layout.fillWidth: true
        least: Theme.textBody * (card.width < Theme.phoneBelow ? 11 : 8)

        TText {
            width: parent.width
            text: card.status.queueText === "" ? qsTr("没有要传的内容") : card.status.queueText
        }

        TProgressBar {
            width: parent.width
            label: qsTr("传输进度")
            value: Math.max(0, card.status.progress)
            visible: card.status.progress >= 0
        }

        TText {
            width: parent.width
            objectName: "sync.trouble"
            paragraph: true
            text: Theme.tied(card.status.troubleText)
            visible: text !== ""
        }

        TText {
            width: parent.width
            paragraph: true
            text: Theme.tied(card.status.clockText)
            tone: "warn"
            visible: text !== ""
        }

        TText {
            width: parent.width
            size: Theme.textSmall
            text: card.status.lastContactText + (card.status.rateText === "" ? "" : " · " + card.status.rateText)
                + (card.status.nextAttemptText === "" ? "" : " · " + card.status.nextAttemptText)
            tone: "muted"
        }

        TText {
            width: parent.width
            size: Theme.textSmall
            text: card.status.savedText
            tone: "muted"
            visible: text !== ""
        }
    }
}
